using System.Collections.Immutable;

namespace Parents.Site.Checks;

/// <summary>What a check looks for. Its French name stands in each line that <c>parents check</c> prints.</summary>
public sealed record FindingCode
{
    private static readonly List<FindingCode> all = [];

    private FindingCode(string name, Severity severity)
    {
        Name = name;
        Severity = severity;
        all.Add(this);
    }

    /// <summary>French, lower case, with dashes.</summary>
    public string Name { get; }

    public Severity Severity { get; }

    // Files and their keys.
    public static FindingCode NoFolder { get; } = Error("dossier");

    public static FindingCode MissingFile { get; } = Error("fichier-absent");

    public static FindingCode Misplaced { get; } = Error("emplacement");

    public static FindingCode Encoding { get; } = Error("encodage");

    public static FindingCode FrontMatter { get; } = Error("en-tete");

    public static FindingCode Yaml { get; } = Error("yaml");

    public static FindingCode MissingKey { get; } = Error("cle-absente");

    public static FindingCode UnknownKey { get; } = Error("cle-inconnue");

    public static FindingCode DuplicateKey { get; } = Error("cle-double");

    public static FindingCode WrongValue { get; } = Error("valeur");

    public static FindingCode WrongId { get; } = Error("identifiant");

    public static FindingCode DuplicateId { get; } = Error("identifiant-double");

    public static FindingCode DuplicateAddress { get; } = Error("adresse-double");

    // What a page is made of.
    public static FindingCode Structure { get; } = Error("structure");

    public static FindingCode HeadingLevel { get; } = Error("titre-niveau");

    public static FindingCode Block { get; } = Error("bloc");

    public static FindingCode Markup { get; } = Error("balisage");

    public static FindingCode TooComplex { get; } = Error("trop-complexe");

    public static FindingCode ToComplete { get; } = Error("a-completer");

    public static FindingCode LongBrief { get; } = Error("en-bref-long");

    public static FindingCode HardBrief { get; } = Error("en-bref-difficile");

    // Where it leads.
    public static FindingCode LostAddress { get; } = Error("adresse-perdue");

    public static FindingCode BrokenLink { get; } = Error("lien");

    public static FindingCode BrokenAnchor { get; } = Error("ancre");

    public static FindingCode BrokenImage { get; } = Error("image");

    public static FindingCode MissingAlt { get; } = Error("description-image");

    public static FindingCode LinkText { get; } = Error("texte-lien");

    public static FindingCode RepeatedStep { get; } = Error("etape");

    public static FindingCode UnknownSubject { get; } = Error("theme");

    public static FindingCode MixedCountries { get; } = Error("pays");

    // What a consultation asks.
    public static FindingCode Condition { get; } = Error("condition");

    public static FindingCode Frozen { get; } = Error("fige");

    public static FindingCode NotFrozen { get; } = Warning("pas-fige");

    // How it asks.
    public static FindingCode DoubleQuestion { get; } = Warning("deux-questions");

    public static FindingCode LeadingQuestion { get; } = Warning("question-orientee");

    public static FindingCode NegatedQuestion { get; } = Warning("question-negative");

    public static FindingCode QuestionJargon { get; } = Warning("jargon");

    public static FindingCode TooManyOptions { get; } = Warning("trop-d-options");

    public static FindingCode UnbalancedScale { get; } = Warning("echelle-desequilibree");

    public static FindingCode MissingDoNotKnow { get; } = Warning("sans-je-ne-sais-pas");

    public static FindingCode NumberClasses { get; } = Warning("classes-de-nombres");

    public static FindingCode SpecialCategory { get; } = Error("donnee-sensible");

    public static FindingCode ChildIdentity { get; } = Error("identite-enfant");

    public static FindingCode HardQuestion { get; } = Warning("question-difficile");

    public static FindingCode SmallCells { get; } = Warning("cases-trop-petites");

    // What it stands on.
    public static FindingCode UnknownSource { get; } = Error("source-inconnue");

    public static FindingCode UnusedSource { get; } = Error("source-inutile");

    public static FindingCode MissingCitation { get; } = Error("citation");

    public static FindingCode UnknownFigure { get; } = Error("chiffre-inconnu");

    public static FindingCode RepeatedFigure { get; } = Error("chiffre-repete");

    public static FindingCode HiddenFigure { get; } = Error("chiffre-cache");

    public static FindingCode WrongSum { get; } = Error("chiffre-somme");

    // What is made of it.
    public static FindingCode PageMarkup { get; } = Error("page-html");

    public static FindingCode PageFrame { get; } = Error("page-cadre");

    public static FindingCode PageHeadings { get; } = Error("page-titres");

    public static FindingCode PageTargets { get; } = Error("page-renvois");

    public static FindingCode PageLinks { get; } = Error("page-liens");

    public static FindingCode PageForms { get; } = Error("page-formulaires");

    public static FindingCode PageTables { get; } = Error("page-tableaux");

    public static FindingCode PageImages { get; } = Error("page-images");

    public static FindingCode PageSafety { get; } = Error("page-securite");

    public static FindingCode PageWeight { get; } = Error("poids");

    public static FindingCode Contrast { get; } = Error("contraste");

    // What stands in other languages.
    public static FindingCode Language { get; } = Error("langue");

    public static FindingCode Translation { get; } = Error("traduction");

    public static FindingCode Fingerprint { get; } = Error("empreinte");

    public static FindingCode OutdatedTranslation { get; } = Warning("traduction-perimee");

    // How it is written.
    public static FindingCode UnknownAcronym { get; } = Error("sigle");

    public static FindingCode Typography { get; } = Error("typographie");

    public static FindingCode NoContact { get; } = Warning("contact");

    public static FindingCode LongSummary { get; } = Warning("resume-long");

    public static FindingCode ReviewDue { get; } = Warning("a-reverifier");

    public static FindingCode HardToRead { get; } = Warning("lisibilite");

    public static FindingCode AdministrativeWord { get; } = Warning("mot-administratif");

    /// <summary>Every code, in the order above. Last, for each registers itself when it is made.</summary>
    public static ImmutableArray<FindingCode> All { get; } = [.. all];

    /// <summary>The rules for each question by itself.</summary>
    public static ImmutableArray<FindingCode> OfQuestions { get; } =
    [
        DoubleQuestion, LeadingQuestion, NegatedQuestion, QuestionJargon, TooManyOptions, UnbalancedScale,
        MissingDoNotKnow, NumberClasses, SpecialCategory, ChildIdentity, HardQuestion, SmallCells,
    ];

    private static FindingCode Error(string name) => new(name, Severity.Error);

    private static FindingCode Warning(string name) => new(name, Severity.Warning);
}
