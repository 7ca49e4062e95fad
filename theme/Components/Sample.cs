using System.Collections.Immutable;
using Parents.Domain.Consultations;
using Parents.Domain.Library;
using Parents.Domain.Statistics;

namespace Parents.Theme.Components;

/// <summary>What examples show: lifelike, and marked as invented.</summary>
internal static class Sample
{
    public static ImmutableArray<Option> YesNo => [new("oui", "Oui"), new("non", "Non")];

    public static SingleChoice Choice { get; } = new()
    {
        Id = "repas",
        Text = "Exemple\u00a0: votre enfant mange-t-il à la cantine\u00a0?",
        Help = "La cantine est le repas de midi à l’école.",
        Required = true,
        Options = [.. YesNo, new Option("parfois", "Parfois, selon les jours et selon l’argent qui reste")],
        ComparedWith = "exemple-2000/repas",
    };

    public static Matrix Rows { get; } = new()
    {
        Id = "contact",
        Text = "Exemple\u00a0: avez-vous déjà parlé avec ces personnes\u00a0?",
        Required = false,
        Options = YesNo,
        Rows = [new Row("titulaire", "Le titulaire de la classe", null), new Row("direction", "La direction de l’école", null)],
    };

    public static SingleChoice Translated { get; } = Choice with
    {
        Options = YesNo,
        Translations = ImmutableSortedDictionary<string, QuestionWords>.Empty.Add("ar", new QuestionWords("مثال: هل يأكل طفلكم في المطعم؟", "المطعم هو وجبة الظهر.", ImmutableSortedDictionary<string, string>.Empty.Add("oui", "نعم").Add("non", "لا"))),
    };

    public static ImmutableArray<string> Ticked { get; } = ["non"];

    /// <summary>A question of each kind.</summary>
    public static Consultation EveryKind => Consultation with
    {
        Questions =
        [
            Choice,
            Rows,
            new MultipleChoice { Id = "jours", Text = "Exemple\u00a0: quels jours\u00a0?", Required = false, Options = [new("lundi", "Lundi"), new("mardi", "Mardi")], Declines = Declines },
            new Scale { Id = "avis", Text = "Exemple\u00a0: le repas est-il bon\u00a0?", Required = true, From = 1, To = 5, Low = "pas du tout", High = "tout à fait" },
            new Ranking { Id = "ordre", Text = "Exemple\u00a0: que préférez-vous\u00a0?", Required = false, Items = [new("soupe", "La soupe"), new("pain", "Le pain")], Ranks = 2, Declines = Declines },
            new NumberQuestion { Id = "prix", Text = "Exemple\u00a0: combien coûte un repas\u00a0?", Required = false, Smallest = 0, Largest = 50, Decimals = 2, Unit = "euros", Declines = Declines },
            new DateQuestion { Id = "depuis", Text = "Exemple\u00a0: depuis quand\u00a0?", Required = false, Earliest = new DateOnly(1990, 1, 1), Latest = new DateOnly(2000, 3, 31) },
            new TextQuestion { Id = "mot", Text = "Exemple\u00a0: en un mot\u00a0?", Required = false, IsLong = false, Longest = 200 },
            new TextQuestion { Id = "detail", Text = "Exemple\u00a0: racontez\u00a0?", Required = false, IsLong = true, Longest = 1200 },
        ],
    };

    private static ImmutableArray<Option> Declines => [new(Decline.DoNotKnow, "Je ne sais pas")];

    public static Consultation Consultation { get; } = new()
    {
        Slug = "exemple",
        Version = 1,
        Opens = new DateTimeOffset(2000, 1, 1, 8, 0, 0, TimeSpan.FromHours(1)),
        Closes = new DateTimeOffset(2000, 3, 31, 18, 0, 0, TimeSpan.FromHours(2)),
        MinimumGroup = 5,
        Questions = [Choice, Rows],
    };

    public static Answers Answers { get; } = new(Answers.None.Values.Add("repas", "oui").Add("contact.direction", "non"));

    public static Source Source { get; } = new("exemple", "Exemple de document", "Une école inventée", new Uri("https://exemple.invalid/document"), "2000-03");

    public static Figure Shares { get; } = new()
    {
        Id = "exemple-2000/repas",
        Kind = FigureKind.Shares,
        Question = "Exemple\u00a0: vos enfants mangent-ils à la cantine\u00a0?",
        Group = "Les parents d’une école inventée",
        Date = "2000-03-01",
        Place = "Exemple",
        Source = Source,
        Values = [new("oui", "Oui", 30.5m, null), new("non", "Non", 69.5m, null)],
        Subject = "repas",
        Note = "Ces chiffres sont inventés.",
    };

    public static Counts Counts { get; } = new(Counts.None.ByField.Add(
        "repas",
        ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal).Add("oui", 7).Add("non", 4).Add("parfois", 1)));

    public static SiteSettings Site { get; } = new()
    {
        Name = "Exemple",
        Tagline = "Un site inventé",
        Address = new Uri("https://exemple.invalid/"),
        Menu = [],
        Footer = [new MenuEntry("Contact", "/pages/contact/")],
    };

    public static ImmutableArray<Door> Doors => [.. Enum.GetValues<Pictogram>().Select(pictogram => new Door(pictogram, $"Exemple {(int)pictogram + 1}", "Une porte inventée.", "/exemple/"))];

    public static ImmutableArray<Step> Steps =>
    [
        new(new RelatedPage("Exemple de page", "/exemple/", Country.Belgium), "Une raison inventée de la lire."),
        new(new RelatedPage("Exemple d’autre page", "/autre/", Country.France), "Une autre raison inventée."),
    ];

    public static StepPlace StepPlace { get; } = new(new RelatedPage("Exemple de parcours", "/parcours/exemple/", Country.None), 2, 3, Steps[0].Page, Steps[1].Page);

    public static ImmutableArray<Subject> Subjects => [new("repas", "Les repas")];

    public static Page Page { get; } = new()
    {
        Id = "exemple",
        Address = "/exemple/",
        Title = "Exemple de page",
        Summary = "Un résumé inventé, en une phrase.",
        Country = Country.Belgium,
        Updated = new DateOnly(2000, 3, 1),
        Verified = new DateOnly(2000, 3, 1),
        ReviewBy = new DateOnly(2000, 9, 1),
        Brief = [Paragraph("Ceci est un exemple."), Paragraph("Rien ici n’est une règle.")],
        Related = [new RelatedPage("Exemple d’autre page", "/autre/", Country.France)],
        Sources = [Source, new Source("sans-adresse", "Exemple de papier", "Une école inventée", null, null)],
        Citations = ["exemple", "exemple"],
        Subjects = Subjects,
        Surroundings = new Surroundings { Above = [new MenuEntry("Exemples", "/exemples/")], Next = Steps[1].Page, Paths = [StepPlace] },
        Meeting = new Meeting("2000-03-01", null, "Des parents inventés", IsDocument: false),
        BodyHtml = "<h2 id=\"un\">Un</h2><p>Exemple<sup><a id=\"appel-1\" href=\"#source-exemple\">1</a>, <a id=\"appel-2\" href=\"#source-exemple\">1</a></sup>.</p><h2 id=\"deux\">Deux</h2><p>Exemple.</p><h2 id=\"trois\">Trois</h2><p>Exemple.</p>",
        Headings = [new("un", "Un"), new("deux", "Deux"), new("trois", "Trois")],
    };

    public static Glossary Glossary { get; } = new(
    [
        new Acronym { Letters = "EXE", Expansion = "exemple", Explanation = "Un sigle inventé.", Country = Country.Belgium, Guide = "/exemple/", Anchor = "sigle-exe" },
        new Acronym { Letters = "INV", Expansion = "inventé", Explanation = "Un autre sigle inventé.", Country = Country.None, CheckWith = "auprès de personne", Anchor = "sigle-inv" },
    ]);

    private static BriefParagraph Paragraph(string text) => new(text, BriefParagraph.HashOf(text), text);
}
