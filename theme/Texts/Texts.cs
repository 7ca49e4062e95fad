using Parents.Domain.Library;

namespace Parents.Theme;

/// <summary>Every sentence that the theme shows. This part: what frames a page, and pages that editors wrote.</summary>
public static partial class Texts
{
    public static string Language => "fr";

    public static string SkipLink => "Aller au contenu";

    public static string MenuName => "Menu";

    public static string Home => "Accueil";

    public static string TrailName => "Vous êtes ici";

    public static string Footer => "Ici, pas de compte, pas de cookie, pas de publicité.";

    public static string FooterConsultations => "Donner votre avis dans une consultation";

    public static string ErrorPrefix => "Erreur\u00a0: ";

    public static string BriefTitle => "En bref";

    public static string ContentsTitle => "Sur cette page";

    public static string SourcesTitle => "Sources";

    public static string RelatedTitle => "Voir aussi";

    public static string FooterName => "À propos du site";

    /// <summary>What stands over a block that must not be missed.</summary>
    public static string WarningTitle => "Attention";

    /// <summary>What a table that scrolls is called: « Tableau : Trouver la bonne porte », by the heading above it.</summary>
    /// <param name="heading">Empty where none stands above.</param>
    /// <param name="number">Which one under such a heading, from 1.</param>
    public static string TableName(string heading, int number) => $"{(number == 1 ? "Tableau" : $"Tableau {number}")}{(heading is "" ? "" : $"\u00a0: {heading}")}";

    public static string GlossaryTitle => "Les sigles";

    public static string SectionTitle => "Les pages";

    public static string SectionEmpty => "Il n’y a pas encore de page ici.";

    public static string ReviewTitle => "À vérifier avant de vous en servir";

    public static string MeetingTitle(Meeting meeting) => meeting.IsDocument ? "Le document" : "La rencontre";

    public static string MeetingDate => "Date";

    public static string MeetingPlace => "Lieu";

    public static string MeetingPeople(Meeting meeting) => meeting.IsDocument ? "Auteur" : "Personnes présentes";

    public static string SchoolTitle => "L’école";

    public static string SchoolName => "Nom";

    public static string SchoolValid => "Valable";

    public static string ExpiredTitle => "Ce résumé n’est plus valable";

    public static string TemplateTitle => "Ceci est un modèle à remplir";

    public static string Template => "Ce n’est le règlement d’aucune école. Chaque école peut le copier et remplir les blancs.";

    public static string FigureGroup => "Qui";

    public static string FigureSource => "Source";

    public static string FigureTable => "Les chiffres";

    public static string FigureAnswer => "Réponse";

    public static string FigureMeasure => "Ce qui est compté";

    public static string FigureShare => "Part";

    public static string FigureAmount => "Valeur";

    public static string FigureNote => "À savoir";

    public static string DocumentTitle(string title, string site) => title == site ? site : $"{title} – {site}";

    public static string? Country(Country country) => country switch
    {
        Domain.Library.Country.Belgium => "Pour l’école francophone en Belgique",
        Domain.Library.Country.France => "Pour l’école en France",
        _ => null,
    };

    public static string Expired(DateOnly day) => $"Il valait jusqu’au {Day(day)}. Demandez à l’école son règlement d’aujourd’hui.";

    public static string Until(DateOnly day) => $"jusqu’au {Day(day)}";

    /// <summary>What follows a link to a page of another country.</summary>
    public static string? Abroad(RelatedPage related, Country here) => related.Country == here || here == Domain.Library.Country.None ? null : In(related.Country) is { } place ? $" ({place})" : null;

    /// <summary>The words behind an acronym, as they stand where a page first uses it.</summary>
    /// <param name="acronym">Whose words.</param>
    /// <param name="isAbroad">Whether the page speaks of another country.</param>
    public static string Expansion(Acronym acronym, bool isAbroad) => isAbroad ? $"{acronym.Expansion}, {In(acronym.Country)}" : acronym.Expansion;

    /// <summary>« En France »; null where it is no country's.</summary>
    public static string? PlaceOf(Country country) => In(country) is { } place ? $"{char.ToUpperInvariant(place[0])}{place[1..]}" : null;

    public static string CheckWith(string with) => $"Ce sens est à vérifier {with}.";

    public static string Verified(DateOnly verified, DateOnly? reviewBy) =>
        reviewBy is { } day ? $"Vérifié le {Day(verified)} – à revérifier le {Day(day)}" : $"Vérifié le {Day(verified)}";

    public static string Updated(DateOnly day) => $"Mis à jour le {Day(day)}";

    public static string Review(DateOnly? reviewBy) => reviewBy is { } day
        ? $"Cette page devait être revérifiée le {Day(day)}. Depuis, des règles ont pu changer. Demandez confirmation à l’école ou au service."
        : "Des règles ont pu changer depuis que cette page a été écrite. Demandez confirmation à l’école ou au service.";

    public static string SourceDetails(Source source) => $"{source.Publisher}, {(source.Date is null ? "sans date" : Date(source.Date))}";

    /// <summary>Where two groups are shown side by side, the name of the other one: « Hannut 2018 ».</summary>
    public static string ComparedName(Figure figure)
    {
        var name = $"{figure.Place} {figure.Date?.Split('-')[0]}".Trim();
        return name.Length is > 0 and <= 14 ? name : "Synthèse";
    }

    public static string FigureDescription(IEnumerable<(string Label, string Value)> values) =>
        string.Concat(values.Select(value => $"{value.Label}\u00a0: {value.Value}. ")).TrimEnd();

    private static string? In(Country country) => country switch
    {
        Domain.Library.Country.Belgium => "en Belgique",
        Domain.Library.Country.France => "en France",
        _ => null,
    };
}
