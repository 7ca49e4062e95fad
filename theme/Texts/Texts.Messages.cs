using Parents.Domain.Consultations;

namespace Parents.Theme;

/// <summary>Pages that only tell something, and the links under them.</summary>
public static partial class Texts
{
    private const string notRecorded = "Votre réponse n’a pas été enregistrée.";

    public static string BackHome => "Aller à l’accueil";

    public static string BackToConsultation => "Revenir à la page de la consultation";

    public static string BackToResults => SeeResults;

    /// <summary>404.</summary>
    public static Message PageNotFound() => new("Cette page n’existe pas", [
        "L’adresse est peut-être incomplète, ou la page a changé de place.",
        "Vérifiez l’adresse, ou repartez de l’accueil."]);

    /// <summary>404.</summary>
    public static Message ConsultationUnknown() => new("Cette consultation n’existe pas", [
        notRecorded,
        "L’adresse est peut-être incomplète. Ouvrez la liste des consultations et choisissez la vôtre."]);

    /// <summary>403, before the opening.</summary>
    public static Message ConsultationNotOpen(Consultation consultation) => new("Cette consultation n’est pas encore ouverte", [
        notRecorded,
        NotYetOpen(consultation)]);

    /// <summary>410.</summary>
    public static Message ConsultationClosed(Consultation consultation) => new("Cette consultation est terminée", [
        notRecorded,
        Closed(consultation)]);

    /// <summary>413.</summary>
    public static Message BodyTooLarge() => new("L’envoi est trop grand", [
        notRecorded,
        "Ce formulaire n’envoie que quelques mots. Rouvrez-le et recommencez."]);

    /// <summary>415.</summary>
    public static Message MediaTypeUnknown() => new("Cet envoi n’est pas un formulaire", [
        notRecorded,
        "Rouvrez le formulaire et recommencez."]);

    /// <summary>409: other answers under the same key.</summary>
    public static Message AlreadyAnswered() => new("Une réponse a déjà été envoyée depuis cette page", [
        "La première réponse est enregistrée. Ces nouveaux choix ne le sont pas.",
        "Si la première réponse est la bonne, vous n’avez rien à faire."]);

    /// <summary>503, where it is certain that nothing was written.</summary>
    public static Message AnswerNotStored() => new("Votre réponse n’a PAS été enregistrée", [
        "Notre service est en panne pour le moment. Ce n’est pas de votre faute.",
        "Attendez quelques minutes. Revenez en arrière, puis appuyez encore sur «\u00a0Envoyer mes réponses\u00a0».",
        "Même envoyée deux fois depuis la même page, votre réponse ne compte qu’une fois."]);

    /// <summary>503, where the store may have written before it failed.</summary>
    public static Message AnswerMaybeStored() => new("Nous ne savons pas si votre réponse est enregistrée", [
        "Notre service est en panne pour le moment. Ce n’est pas de votre faute.",
        "Attendez quelques minutes. Revenez en arrière, puis appuyez encore sur «\u00a0Envoyer mes réponses\u00a0». Vous recevrez alors votre reçu.",
        "Même envoyée deux fois depuis la même page, votre réponse ne compte qu’une fois."]);

    /// <summary>503, for pages that store nothing.</summary>
    public static Message ServiceUnavailable() => new("Notre service est en panne pour le moment", [
        "Ce n’est pas de votre faute. Rien n’est perdu.",
        "Attendez quelques minutes, puis ouvrez cette page à nouveau."]);

    /// <summary>404.</summary>
    public static Message ReceiptUnknown() => new("Nous ne trouvons pas ce reçu", [
        "Vérifiez les quatre mots et leur ordre. Les accents et les majuscules ne comptent pas.",
        "Si la consultation est terminée depuis longtemps, les reçus ont pu être effacés avec les réponses.",
        "Nous ne pouvons pas retrouver un reçu perdu\u00a0: rien ne le relie à vous."]);
}
