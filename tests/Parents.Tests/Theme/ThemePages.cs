using System.Collections.Immutable;
using Parents.Domain.Consultations;
using Parents.Domain.Library;
using Parents.Domain.Organizers;
using Parents.Domain.Statistics;
using Parents.Theme;
using Parents.Theme.Pages;

namespace Parents.Tests.Theme;

/// <summary>Every page of the theme, with as little as it can be shown with and with all that it takes; each text ends in what the test gives.</summary>
internal static class ThemePages
{
    /// <summary>The beginnings of the texts that a whole content page shows.</summary>
    public static readonly string[] TextsOfPage = ["Site", "Devise", "Menu", "Titre", "Résumé", "Bref", "Lieu", "Gens", "Intertitre", "Source", "Éditeur", "Voisine", "École", "Pied", "Au-dessus", "Avant", "Après", "Étapes", "Étape", "Autre", "Dessin", "Sujet"];

    /// <summary>The beginnings of the texts that a form shows.</summary>
    public static readonly string[] TextsOfForm = ["Titre", "Résumé", "Question", "Aide", "Option", "Rang", "Matrice"];

    private static readonly (string, object?) day = ("Today", new DateOnly(2026, 11, 3));

    private static readonly Answers answers = new(Answers.None.Values.Add("q", "oui").Add("m.un", "non"));

    private static readonly Counts counts = new(Counts.None.ByField.Add("q", ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal).Add("oui", 7).Add("non", 5)));

    public static IReadOnlyDictionary<string, ThemePage> Of(string end)
    {
        var pages = new Dictionary<string, ThemePage>(StringComparer.Ordinal);
        AddContent(pages, end);
        AddPolls(pages, end);
        AddOfApi(pages, end);
        AddOfOrganizers(pages, end);
        AddTranslated(pages, end);
        return pages;
    }

    private static void AddContent(Dictionary<string, ThemePage> pages, string end)
    {
        var (site, bare, whole) = (Site(end), BarePage(end), WholePage(end));
        RelatedPage[] paths = [Link("Parcours", end)];
        Add<ContentPage>(pages, "bare", false, ("Site", site), ("Page", bare), day);
        Add<ContentPage>(pages, "whole", false, ("Site", site), ("Page", whole), day);
        Add<HomePage>(pages, "bare", false, ("Site", site), ("Page", bare), ("Paths", Array.Empty<RelatedPage>()), day);
        Add<HomePage>(pages, "whole", false, ("Site", site), ("Page", whole), ("Paths", paths), day);
        Add<PathPage>(pages, "whole", false, ("Site", site), ("Page", whole), day);
        Add<NotFoundPage>(pages, "bare", false, ("Site", site), ("Doors", Array.Empty<Door>()), ("Paths", Array.Empty<RelatedPage>()));
        Add<NotFoundPage>(pages, "whole", false, ("Site", site), ("Doors", whole.Doors), ("Paths", paths));
        Add<SubjectsPage>(pages, "whole", false, ("Site", site), ("Page", whole), ("Children", Array.Empty<PageLink>()), ("Groups", new[] { new SubjectGroup(new Subject("repas", $"Thème{end}"), [Link("Synthèse", end)], [new MenuEntry($"Chiffre{end}", "/a/#b")]) }), day);
        Add<GlossaryPage>(pages, "whole", false, ("Site", site), ("Page", whole), day, ("Glossary", Glossary(end)), ("Guides", new Dictionary<string, string>(StringComparer.Ordinal) { ["/a/"] = $"Guide{end}" }));
        Add<SiteMapPage>(pages, "whole", false, ("Site", site), ("Page", whole), day, ("Sections", new[] { new SiteSection(new PageLink($"Section{end}", "", "/a/", Country.None), [new PageLink($"Enfant{end}", "", "/a/b/", Country.France)]) }));
        Add<SearchPage>(pages, "whole", false, ("Site", site), ("Letters", new[] { new TopicLetter("A", [new Topic($"Absent{end}", "/a/", Country.Belgium, $"Guide{end}")]) }), ("Engine", new SearchEngine("/assets/a.js", "/assets/f.js", "/b.js", "/assets/a.json")));
        Add<OfflinePage>(pages, "whole", false, ("Site", site), ("Page", whole), day);
        Add<PosterPage>(pages, "of a guide", false, ("Site", site), ("Page", whole), ("Consultation", null));
        Add<PosterPage>(pages, "of a consultation", false, ("Site", site), ("Page", bare), ("Consultation", Consultation(end)));
        Add<MovedPage>(pages, "whole", false, ("Site", site), ("Page", whole));
        Add<SectionPage>(pages, "empty", false, ("Site", site), ("Page", bare), ("Children", Array.Empty<PageLink>()), day);
        Add<SectionPage>(pages, "whole", false, ("Site", site), ("Page", whole), ("Children", new[] { new PageLink($"Enfant{end}", $"Plus bas{end}", "/a/b/", Country.Belgium) }), day);
    }

    private static void AddPolls(Dictionary<string, ThemePage> pages, string end)
    {
        var (site, bare, whole, poll) = (Site(end), BarePage(end), WholePage(end), Consultation(end));
        foreach (var (name, state) in new[] { ("open", FormState.Open), ("closed", FormState.Closed), ("to come", FormState.NotYetOpen) })
        {
            Add<ConsultationPage>(pages, name, false, ("Site", site), ("Page", bare), ("Consultation", poll), ("Results", Results.None), ("FormState", state), ("Action", "/api/a"), day);
            Add<ResultsPage>(pages, name, false, ("Site", site), ("Page", bare), ("Consultation", poll), ("Results", Results.None), ("Address", "/consultations/essai/resultats/"), ("Comparisons", ImmutableDictionary<string, Figure>.Empty), ("FormState", state));
        }

        var comparisons = Figures(end).Take(1).ToDictionary(figure => figure.Id, StringComparer.Ordinal);
        Add<ResultsPage>(pages, "with tables", false, ("Site", site), ("Page", whole), ("Consultation", poll), ("Results", new Results(14, Release(12, final: false))), ("Address", "/consultations/essai/resultats/"), ("Comparisons", comparisons), ("FormState", FormState.Open));
        Add<ResultsPage>(pages, "at the end", false, ("Site", site), ("Page", whole), ("Consultation", poll), ("Results", new Results(14, Release(14, final: true))), ("Address", "/consultations/essai/resultats/"), ("Comparisons", comparisons), ("FormState", FormState.Closed));
    }

    private static void AddOfApi(Dictionary<string, ThemePage> pages, string end)
    {
        var (site, poll) = (Site(end), Consultation(end));
        Add<MessagePage>(pages, "of the api", true, ("Site", site), ("Message", new Message($"Perdu{end}", [])), ("LinkText", $"Reprendre{end}"));
        (string, object?)[] form = [("Site", site), ("ConsultationTitle", $"Titre{end}"), ("Consultation", poll), ("Action", "/api/a")];
        Add<CheckPage>(pages, "bare", true, [.. form, ("Answers", Answers.None), ("Token", "")]);
        Add<CheckPage>(pages, "whole", true, [.. form, ("Answers", answers), ("Token", $"jeton{end}"), ("Reason", CheckReason.TokenExpired)]);
        form = [.. form, ("ConsultationAddress", "/consultations/essai/")];
        Add<FormAgainPage>(pages, "to change", true, [.. form, ("Values", AnswerSheet.Empty)]);
        Add<FormAgainPage>(pages, "whole", true, [.. form, ("Values", new AnswerSheet(ImmutableDictionary<string, ImmutableArray<string>>.Empty.Add("q", [$"autre{end}"]))), ("Problems", new Problem[] { new("q", ProblemCode.OptionUnknown), new("m.un", ProblemCode.ChoiceRepeated), new($"z{end}", ProblemCode.FieldUnknown), new(null, ProblemCode.NotReadable) })]);
        (string, object?)[] withdrawal = [("Site", site), ("ConsultationTitle", $"Titre{end}"), ("Action", "/api/recus/a-b-c-d/retrait"), ("ReceiptAddress", "/api/recus/a-b-c-d")];
        foreach (var view in Enum.GetValues<ReceiptView>())
        {
            Add<ReceiptPage>(pages, $"{view}", true, ("Site", site), ("Receipt", Receipt.FromBits("exempl"u8)), ("View", view), ("Consultation", poll), ("ConsultationTitle", $"Titre{end}"), ("ResultsAddress", "/consultations/essai/resultats/"), ("Since", view == ReceiptView.Counted ? Release(12, final: false) : null), ("WithdrawalAddress", view == ReceiptView.Recorded ? "/api/recus/a-b-c-d/retrait" : null));
        }

        Add<WithdrawalPage>(pages, "without a code", true, [.. withdrawal, ("Consultation", poll)]);
        Add<WithdrawalPage>(pages, "with a code", true, [.. withdrawal, ("Consultation", poll with { Access = Access.Codes })]);
    }

    private static void AddOfOrganizers(Dictionary<string, ThemePage> pages, string end)
    {
        (string, object?)[] form = [("Site", Site(end)), ("Token", $"jeton{end}")];
        foreach (var problem in Enum.GetValues<SignInProblem>())
        {
            Add<SignInPage>(pages, $"{problem}", true, [.. form, ("Action", "/api/organisation/entrer"), ("Problem", problem)]);
        }

        Add<InvitationPage>(pages, "whole", true, [.. form, ("Action", "/api/organisation/invitation/0")]);
        Add<PassphrasePage>(pages, "whole", true, ("Site", Site(end)), ("Phrase", Passphrase.FromBits("neufoctet"u8)), ("Role", Role.Moderator), ("SignInAddress", "/api/organisation/entrer"), ("ConsoleAddress", "/api/organisation"));
        (string, object?)[] console = [.. form, ("Role", Role.Organizer), ("SignOutAction", "/api/organisation/sortir")];
        var one = new ConsoleConsultation($"Titre{end}", "/consultations/essai/", "/consultations/essai/resultats/", Consultation(end), FormState.Open, new Results(14, null));
        (string, object?)[] held = [.. form, ("Action", "/api/organisation/attente"), ("ConsoleAddress", "/api/organisation")];
        Add<HeldAnswersPage>(pages, "bare", true, [.. held, ("Days", Array.Empty<HeldAnswers>())]);
        Add<HeldAnswersPage>(pages, "whole", true, [.. held, ("Days", new[] { new HeldAnswers(Consultation(end), $"Titre{end}", new DateOnly(2026, 11, 24), 120, IsOver: true), new HeldAnswers(Consultation(end), $"Titre{end}", new DateOnly(2026, 11, 25), 1, IsOver: false) })]);
        Add<OrganizerConsolePage>(pages, "bare", true, [.. console, ("Tasks", Array.Empty<ConsoleTask>()), ("Consultations", Array.Empty<ConsoleConsultation>())]);
        Add<OrganizerConsolePage>(pages, "whole", true, [.. console, ("Tasks", new[] { new ConsoleTask($"Voir{end}", null, "/a/", $"Lire ceci{end}"), new ConsoleTask("Agir", one.Consultation.Closes, "/b/", "Lire cela") }), ("Consultations", new[] { one, one with { State = FormState.Closed, Results = new Results(14, Release(14, final: true)) }, one with { State = FormState.NotYetOpen, Results = null } })]);
    }

    private static void AddTranslated(Dictionary<string, ThemePage> pages, string end)
    {
        foreach (var language in Language.All.Where(language => language != Language.French))
        {
            Speak<TranslationPage>(pages, language, ("Site", Site(end)), ("Translation", Translation(end, language)), day);
            Speak<LanguagePage>(pages, language, ("Site", Site(end)), ("Translations", new[] { new PageLink($"Titre{end}", $"Résumé{end}", "/en/a/", Country.Belgium) }));
        }
    }

    private static void Speak<T>(Dictionary<string, ThemePage> pages, Language language, params (string Name, object? Value)[] parameters) =>
        pages.Add($"{typeof(T).Name} {language.Code}", new ThemePage(typeof(T), Standalone: false, parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value, StringComparer.Ordinal)) { Language = language });

    private static void Add<T>(Dictionary<string, ThemePage> pages, string name, bool standalone, params (string Name, object? Value)[] parameters) =>
        pages.Add($"{typeof(T).Name} {name}", new ThemePage(typeof(T), standalone, parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value, StringComparer.Ordinal)));

    public static Consultation Consultation(string end) => new()
    {
        Slug = "essai",
        Version = 1,
        Opens = new DateTimeOffset(2026, 11, 20, 8, 0, 0, TimeSpan.FromHours(1)),
        Closes = new DateTimeOffset(2026, 12, 20, 18, 30, 0, TimeSpan.FromHours(1)),
        MinimumGroup = 5,
        Questions =
        [
            new SingleChoice { Id = "q", Text = $"Question{end}", Help = $"Aide{end}", Required = true, Options = Options(end), ComparedWith = "soir/parts" },
            new Matrix { Id = "m", Text = $"Matrice{end}", Required = false, Options = Options(end), Rows = [new("un", $"Rang{end}", null), new("deux", "Deux", "soir/parts")] },
        ],
    };

    /// <summary>One of each kind, shares first.</summary>
    public static IEnumerable<Figure> Figures(string end)
    {
        var shares = new Figure
        {
            Id = "soir/parts",
            Kind = FigureKind.Shares,
            Question = $"Chiffre{end}",
            Group = $"Groupe{end}",
            Date = "2018",
            Place = $"Lieu{end}",
            Source = Source(end),
            Values = [new("oui", $"Oui{end}", 30.5m, $"plus de{end}"), new("non", "Non", 69.5m, null)],
            Note = $"Note{end}",
        };
        return [shares, shares with { Kind = FigureKind.Rate }, shares with { Kind = FigureKind.Amount, Unit = $"pages{end}" }, shares with { Kind = FigureKind.Unanimous, Values = [], Outcome = $"Oui{end}" }];
    }

    private static Translation Translation(string end, Language language) => new()
    {
        Language = language,
        Address = $"/{language.Code}/a/",
        Title = $"Titre{end}",
        Summary = $"Résumé{end}",
        Reviewer = language == Language.English ? $"Relecteur{end}" : null,
        Original = WholePage(end) with { Alternates = [.. Language.All.Select(other => new Alternate(other.Code, $"{other.Home}a/"))] },
        Paragraphs = [new TranslatedParagraph(WholePage(end).Brief[0], "Un", IsCurrent: true), new TranslatedParagraph(WholePage(end).Brief[0], "Deux", IsCurrent: false), new TranslatedParagraph(WholePage(end).Brief[0], null, IsCurrent: false)],
    };

    private static Glossary Glossary(string end) => new([new Acronym { Letters = $"SIG{end}", Expansion = $"Sens{end}", Explanation = $"Mots{end}", Country = Country.France, Guide = "/a/", CheckWith = $"Qui{end}", Anchor = "sigle-sig" }]);

    private static ImmutableArray<Option> Options(string end) => [new("oui", $"Option{end}"), new("non", "Non")];

    private static Source Source(string end) => new("rapport", $"Source{end}", $"Éditeur{end}", new Uri("https://essai.example/rapport"), null);

    private static Release Release(int answers, bool final) => new(2, 2, answers, 12, counts, final, new DateOnly(2026, 12, 1));

    private static SiteSettings Site(string end) => new()
    {
        Name = $"Site{end}",
        Tagline = $"Devise{end}",
        Address = new Uri("https://essai.example/"),
        Menu = [new MenuEntry($"Menu{end}", "/consultations/")],
        Footer = [new MenuEntry($"Pied{end}", "/pages/"), new MenuEntry("Contact", "/pages/contact/")],
    };

    private static RelatedPage Link(string title, string end) => new($"{title}{end}", "/lien/", Country.Belgium);

    private static Page BarePage(string end) => new() { Id = "essai", Address = "/consultations/essai/", Title = $"Titre{end}", Summary = $"Résumé{end}", Country = Country.None, BodyHtml = "" };

    private static Page WholePage(string end) => BarePage(end) with
    {
        Country = Country.France,
        Updated = new DateOnly(2026, 11, 1),
        Verified = new DateOnly(2026, 11, 1),
        ReviewBy = new DateOnly(2026, 11, 2),
        Brief = [new BriefParagraph("", "", System.Net.WebUtility.HtmlEncode($"Bref{end}"))],
        Related = [new RelatedPage($"Voisine{end}", "/b/", Country.Belgium)],
        School = new School($"École{end}", new DateOnly(2026, 8, 31), IsTemplate: false),
        Sources = [Source(end)],
        Meeting = new Meeting("2018-05", $"Lieu{end}", $"Gens{end}", IsDocument: false),
        Surroundings = new Surroundings
        {
            Above = [new MenuEntry($"Au-dessus{end}", "/au-dessus/")],
            Previous = Link("Avant", end),
            Next = Link("Après", end),
            Paths = [new StepPlace(Link("Étapes", end), 2, 3, Link("Étape", end), Link("Autre", end))],
        },
        Steps = [new Step(Link("Pas", end), $"Pourquoi{end}")],
        Doors = [new Door(Pictogram.Book, $"Porte{end}", $"Mot{end}", "/a/")],
        Figures = [new("figure-un", $"Dessin{end}")],
        Subjects = [new("sujet", $"Sujet{end}")],
        Citations = ["rapport", "rapport"],
        BodyHtml = "<p id=\"figure-un\"><a id=\"appel-1\" href=\"#source-rapport\">1</a> <a id=\"appel-2\" href=\"#source-rapport\">1</a></p><h2 id=\"un\">Un</h2><h2 id=\"deux\">Deux</h2><h2 id=\"trois\">Trois</h2>",
        Headings = [new("un", $"Intertitre{end}"), new("deux", "Deux"), new("trois", "Trois")],
    };
}
