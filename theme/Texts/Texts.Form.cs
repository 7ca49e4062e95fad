using Parents.Domain.Consultations;
using Parents.Theme.Pages;

namespace Parents.Theme;

/// <summary>The form, the page that checks it, and the receipt.</summary>
public static partial class Texts
{
    public static string FormTitle => "Les questions";

    public static string Optional => "(facultatif)";

    public static string CheckAnswers => "Vérifier mes réponses";

    public static string CheckAnswersHint => "Rien n’est encore envoyé. Vous pourrez relire vos réponses sur la page suivante.";

    public static string KeptOfAnswer => "De votre réponse, nous gardons vos choix et le jour\u00a0: ni nom, ni adresse, ni compte.";

    public static string ErrorSummaryTitle => "Il y a un problème";

    public static string CheckTitle => "Vérifiez vos réponses";

    public static string CheckLead => "Votre réponse n’est pas encore envoyée. Relisez-la, puis envoyez-la.";

    public static string NoAnswer => "pas de réponse";

    public static string SendAnswers => "Envoyer mes réponses";

    public static string ChangeAnswers => "Modifier mes réponses";

    public static string SendOnce => "Si l’envoi échoue, recommencez sans crainte\u00a0: envoyer cette page deux fois ne compte qu’une fois. Mais remplir un nouveau formulaire compte comme une nouvelle réponse.";

    public static string WordsName => "Les quatre mots de votre reçu";

    public static string WordsCopy => "Les mêmes mots sur une ligne, à copier\u00a0:";

    public static string WordsUse => "Ces quatre mots sont votre reçu. Ils prouvent que votre réponse est arrivée.";

    public static string WordsKeep => "Notez-les sur un papier, ou prenez cette page en photo. Gardez-les pour vous. Personne ne pourra les retrouver à votre place\u00a0: rien ne les relie à vous.";

    public static string WordsTitle => "Votre reçu";

    public static string NextTitle => "Et maintenant\u00a0?";

    public static string SeeResults => "Voir les résultats";

    public static string Answer(int questions) => $"Répondre\u00a0: {Plural(questions, "question", "questions")}";

    /// <summary>A row of a matrix, before the answer to it.</summary>
    public static string Row(string label) => $"{label}\u00a0: ";

    public static string QuestionPlace(int place, int all) => $"Question {place} sur {all}";

    public static string NotYetOpen(Consultation consultation) => $"Cette consultation ouvre le {Moment(consultation.Opens)} (heure de Bruxelles). Revenez ce jour-là pour répondre.";

    public static string Closed(Consultation consultation) => $"Cette consultation est terminée depuis le {Moment(consultation.Closes)} (heure de Bruxelles). Vous ne pouvez plus répondre, mais vous pouvez lire les résultats.";

    public static string OpenUntil(Consultation consultation) => $"Vous pouvez répondre jusqu’au {Moment(consultation.Closes)} (heure de Bruxelles).";

    public static string Problem(ProblemCode code) => code switch
    {
        ProblemCode.ChoiceMissing => "Choisissez une réponse.",
        ProblemCode.ChoiceRepeated => "Choisissez une seule réponse.",
        ProblemCode.OptionUnknown => "Cette réponse n’existe pas. Choisissez une réponse de la liste.",
        ProblemCode.FieldUnknown => "Cette question n’existe pas ici. Rouvrez le formulaire et recommencez.",
        ProblemCode.WrongKind => "Cette réponse n’a pas la bonne forme. Choisissez une réponse de la liste.",
        ProblemCode.NotReadable => "Nous n’avons pas pu lire ce qui a été envoyé. Rouvrez le formulaire et recommencez.",
        ProblemCode.KeyMissing => "Il manque une information technique. Rouvrez le formulaire et recommencez.",
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "No sentence for this problem."),
    };

    /// <summary>A problem as the list at the top names it: « Question 5, Un centre psycho-médico-social : choisissez une réponse. ».</summary>
    public static string ProblemAt(int question, string? row, ProblemCode code)
    {
        var sentence = Problem(code);
        return $"Question {question}{(row is null ? "" : $", {row}")}\u00a0: {char.ToLowerInvariant(sentence[0])}{sentence[1..]}";
    }

    public static string? Reason(CheckReason reason) => reason switch
    {
        CheckReason.None => null,
        CheckReason.TokenExpired => "Cette page était ouverte depuis trop longtemps. Relisez votre réponse, puis envoyez-la. Si vous l’aviez déjà envoyée, elle ne comptera pas deux fois.",
        CheckReason.TokenForged => "Nous n’avons pas pu contrôler cette page. Relisez votre réponse, puis envoyez-la. Si vous l’aviez déjà envoyée, elle ne comptera pas deux fois.",
        CheckReason.AnswersChanged => "Ces réponses ne sont pas celles que vous aviez relues. Relisez-les, puis envoyez-les. Si vous aviez déjà envoyé une réponse depuis cette page, c’est elle qui compte.",
        CheckReason.ConsultationChanged => "Une question a changé depuis que vous avez ouvert le formulaire. Votre réponse n’est pas encore enregistrée. Relisez-la, puis envoyez-la.",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "No sentence for this reason."),
    };

    public static string ReceiptTitle(ReceiptView view) => view switch
    {
        ReceiptView.Recorded => "Merci. Votre réponse est enregistrée.",
        ReceiptView.Counted => "Votre réponse est comptée.",
        ReceiptView.Withdrawn => "Votre réponse est retirée.",
        _ => throw new ArgumentOutOfRangeException(nameof(view), view, "No title for this view."),
    };

    /// <summary>What becomes of the answer.</summary>
    public static string ReceiptNext(ReceiptView view, Consultation consultation) => view switch
    {
        ReceiptView.Recorded => $"Votre réponse attend d’être comptée avec celles d’autres personnes. Les tableaux paraissent à partir de {Plural(consultation.FirstTablesAt, "réponse", "réponses")}, puis changent par groupes d’au moins {Number(consultation.MinimumGroup)}. Cela peut prendre des jours.",
        ReceiptView.Counted => "Elle fait partie des groupes que montrent les tableaux, ou que montreront les prochains.",
        ReceiptView.Withdrawn => "Elle ne comptera pas dans les prochains tableaux. Les tableaux déjà parus changeront à la prochaine publication.",
        _ => throw new ArgumentOutOfRangeException(nameof(view), view, "No sentence for this view."),
    };

    public static string ReceiptOf(string consultation) => $"Consultation\u00a0: {consultation}";
}
