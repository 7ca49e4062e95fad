using System.Text;
using System.Text.RegularExpressions;
using Parents.Domain.Library;
using Xunit;

namespace Parents.Tests.Site;

/// <summary>What is published: the content of this repository.</summary>
public sealed partial class RealContentTests(RealPages real) : IClassFixture<RealPages>
{
    private static readonly string[] translated = ["absences", "cpms", "exclusion", "sas"];

    private const int mostBytesOfDrawing = 3 * 1024;

    /// <summary>Every number of the report of Hannut, written here again from the report itself.</summary>
    public static TheoryData<string, FigureKind, string> Report => new()
    {
        { "sortie-precoce", FigureKind.Rate, "wallonie-et-bruxelles plus de 12, bruxelles 20" },
        { "dossier-utile", FigureKind.Shares, "oui 75, non 17, sans-opinion 8" },
        { "premiers-signes", FigureKind.Shares, "oui 17, non 33, sans-opinion 50" },
        { "diagnostic-communique", FigureKind.Unanimous, "" },
        { "absence-primaire", FigureKind.Amount, "duree jusqu’à 1 mois" },
        { "baisse-absenteisme", FigureKind.Rate, "baisse 50" },
        { "roi-connu", FigureKind.Shares, "oui 22, non 78" },
        { "longueur-roi", FigureKind.Amount, "longueur plus de 100 pages" },
        { "roi-discute-ap", FigureKind.Shares, "oui 25, non 75" },
        { "connu-cpms", FigureKind.Shares, "oui 100, non 0" },
        { "connu-mediation", FigureKind.Shares, "oui 55.5, non 44.5" },
        { "connu-sas", FigureKind.Shares, "oui 33.5, non 66.5" },
        { "contact-cpms", FigureKind.Shares, "oui 64, non 36" },
        { "contact-mediation", FigureKind.Shares, "oui 30.5, non 69.5" },
        { "contact-sas", FigureKind.Shares, "oui 30.5, non 69.5" },
    };

    /// <summary>The acronyms of the base of facts from which the content was written.</summary>
    private const string acronyms =
        "CPMS PMS SAS ROI FWB DGEO SDI SCOS DAccE AP CoPa PO WBE UFAPEC FAPEO SAJ AMO SDJ DGDE DIAS EM PSE CEFA PEQ MLDS FoQualE PSAD SIEI PRE DRE PPRE ALSES SRE GPDS E2C "
        + "EPIDE SMA SMV SEGPA EREA ERS CIO NEET LYCAM IEN CPC CPD AED CPE COP ENT IA-IPR PJJ ASE CAF CNAF FNP REAAP CLSPD CCTP GIP CEJVC ODD CPF DEPP INSEE CAP BEP RRS DNB PE CSP PLEA";

    [Fact]
    public void The_glossary_has_every_acronym_of_the_facts_with_a_line_that_a_phone_can_show()
    {
        Assert.Equal([], acronyms.Split(' ').Where(letters => !real.Content.Glossary.Knows(letters)));
        Assert.Equal([], real.Content.Glossary.Acronyms.Where(acronym => acronym.Explanation.Length > 120).Select(acronym => acronym.Letters));
        Assert.Equal([Country.Belgium, Country.France], real.Content.Glossary.Acronyms.Where(acronym => acronym.Letters == "AP").Select(acronym => acronym.Country));
    }

    [Fact]
    public void Each_synthesis_and_each_figure_has_a_theme()
    {
        Assert.Equal([], real.Content.Pages.Values.Where(page => page.Meeting is not null && page.Subjects is []).Select(page => page.Address));
        Assert.Equal([], real.Content.Figures.Values.Where(figure => figure.Subject is null).Select(figure => figure.Id));
    }

    [Fact]
    public void The_home_page_leads_to_four_doors_and_three_paths() => Assert.Equal(
        ["/guides/", "/consultations/", "/syntheses/", "/guides/vers-qui-me-tourner/", "/parcours/mon-enfant-ne-veut-plus-aller-a-l-ecole/", "/parcours/l-ecole-me-parle-d-exclusion/", "/parcours/je-ne-comprends-pas-un-sigle/"],
        real.Pages["1 index.html"].QuerySelectorAll(".p-doors a, .p-paths a").Select(link => link.GetAttribute("href")));

    [Fact]
    public void The_content_needs_no_mending_but_the_contact_that_only_its_publisher_can_give() =>
        Assert.Equal(["contact"], real.Reading.Findings.Select(finding => finding.Code.Name));

    [Fact]
    public void The_figures_of_Hannut_are_those_of_the_report_and_no_others() => Assert.Equal(
        Report.Select(row => $"hannut-2018/{row.Data.Item1}").Order(StringComparer.Ordinal),
        real.Content.Figures.Keys.Where(id => id.StartsWith("hannut-2018/", StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(Report))]
    public void A_figure_says_what_the_report_says(string id, FigureKind kind, string values)
    {
        var figure = real.Content.Figures[$"hannut-2018/{id}"];
        string?[] Parts(FigureValue value) => [value.Id, value.Qualifier, value.Value.ToString(System.Globalization.CultureInfo.InvariantCulture), figure.Unit];

        Assert.Equal(kind, figure.Kind);
        Assert.Equal(values, string.Join(", ", figure.Values.Select(value => string.Join(' ', Parts(value).OfType<string>()))));
        Assert.Equal("compte-rendu", figure.Source.Id);
        Assert.Equal(kind == FigureKind.Unanimous ? "Oui, à l’unanimité" : null, figure.Outcome);
    }

    [Fact]
    public void Votes_were_taken_in_Hannut_on_that_evening_by_a_number_that_nobody_wrote_down()
    {
        foreach (var figure in real.Content.Figures.Values.Where(figure => figure.Id.StartsWith("hannut-2018/", StringComparison.Ordinal) && figure.Kind is FigureKind.Shares or FigureKind.Unanimous))
        {
            Assert.Equal(("2018-05-17", "Hannut"), (figure.Date, figure.Place));
            Assert.Contains("nombre non indiqué", figure.Group, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Each_figure_stands_in_its_synthesis_once() => Assert.Equal(
        real.Content.Figures.Keys.Select(id => (id.Split('/')[0], $"figure-{id.Replace('/', '-')}")).Order(),
        real.Pages.Where(page => page.Key.StartsWith("1 syntheses/", StringComparison.Ordinal))
            .SelectMany(page => page.Value.QuerySelectorAll("figure").Select(figure => (page.Key.Split('/')[1], figure.Id!)))
            .Order());

    [Theory]
    [MemberData(nameof(Report))]
    public void A_figure_is_drawn_beside_its_table(string id, FigureKind kind, string values)
    {
        var figure = real.Synthesis.GetElementById($"figure-hannut-2018-{id}")!;
        string[] numbers = [.. Number.Matches(values).Select(match => match.Value.Replace('.', ','))];

        Assert.Equal(kind is FigureKind.Shares or FigureKind.Rate ? 1 : 0, figure.QuerySelectorAll("svg").Length);
        Assert.Equal(numbers, figure.QuerySelectorAll("td").Select(cell => Number.Match(cell.TextContent.Replace(',', '.')).Value.Replace('.', ',')));
        Assert.All(figure.QuerySelectorAll("svg desc"), description => Assert.All(numbers, number => Assert.Contains($"{number}\u00a0%", description.TextContent, StringComparison.Ordinal)));
        Assert.Equal(kind is FigureKind.Shares or FigureKind.Rate ? numbers.Length : 0, figure.QuerySelectorAll("svg rect.p-chart__bar").Length);
        Assert.Contains("Pacte pour un enseignement d’excellence", figure.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void No_drawing_is_large()
    {
        var drawings = real.Pages.SelectMany(page => page.Value.QuerySelectorAll("svg").Select(drawing => (page.Key, Bytes: Encoding.UTF8.GetByteCount(drawing.OuterHtml)))).ToList();

        Assert.NotEmpty(drawings);
        Assert.DoesNotContain(drawings, drawing => drawing.Bytes > mostBytesOfDrawing);
    }

    [Theory]
    [InlineData("dossier", "75\u00a0%", "17\u00a0%", "8\u00a0%")]
    [InlineData("signes", "17\u00a0%", "33\u00a0%", "50\u00a0%")]
    [InlineData("roi", "22\u00a0%", "78\u00a0%")]
    [InlineData("association", "25\u00a0%", "75\u00a0%", "–pas demandé")]
    [InlineData("contact_cpms", "64\u00a0%", "36\u00a0%")]
    [InlineData("contact_mediation", "30,5\u00a0%", "69,5\u00a0%")]
    [InlineData("contact_sas", "30,5\u00a0%", "69,5\u00a0%")]
    [InlineData("connaissance_cpms", "100\u00a0%", "0\u00a0%")]
    [InlineData("connaissance_mediation", "55,5\u00a0%", "44,5\u00a0%")]
    [InlineData("connaissance_sas", "33,5\u00a0%", "66,5\u00a0%")]
    public void Results_stand_beside_those_of_Hannut(string field, params string[] hannut)
    {
        var table = real.ResultsPage.GetElementById($"tableau-{field}")!;

        Assert.Equal("Hannut 2018", table.QuerySelectorAll("thead th")[^1].TextContent);
        Assert.Equal(hannut, table.QuerySelectorAll("tbody tr").Select(row => row.Children[^1].TextContent));
    }

    [Fact]
    public void Every_page_is_whole_labelled_French_and_asks_for_nothing_elsewhere()
    {
        Assert.True(real.Pages.Count > 20, $"{real.Pages.Count} pages");

        var problems = real.Pages.SelectMany(page => PageChecks.ProblemsOf(page.Value).Select(problem => $"{page.Key[2..]}: {problem}")).Distinct(StringComparer.Ordinal);
        Assert.Empty(problems);
    }

    [Fact]
    public void Every_page_speaks_the_language_of_its_folder_and_each_language_has_its_four_guides()
    {
        Assert.All(real.Pages, page => Assert.Equal(page.Key[2..].Split('/')[0] is { Length: 2 } code ? code : "fr", page.Value.DocumentElement.GetAttribute("lang")));
        Assert.Empty(Language.All
            .Where(language => language != Language.French)
            .SelectMany(language => translated.Select(guide => $"/{language.Code}/guides/{guide}/"))
            .Except(real.Content.Translations.Keys, StringComparer.Ordinal));
    }

    [Fact]
    public void Every_link_inside_the_site_leads_to_a_page_and_to_a_place_on_it()
    {
        var pages = real.Pages.Where(page => page.Key.StartsWith('1')).ToDictionary(page => $"/{page.Key[2..]}", page => page.Value, StringComparer.Ordinal);
        foreach (var (path, page) in pages)
        {
            foreach (var link in page.QuerySelectorAll("a[href^='/']").Select(link => link.GetAttribute("href")!.Split('#')))
            {
                var address = link[0].EndsWith('/') ? link[0] + "index.html" : link[0];
                Assert.True(pages.TryGetValue(address, out var target) || (link.Length == 1 && real.Files.ContainsKey(address[1..])), $"{path} leads to {link[0]}");
                Assert.True(link.Length == 1 || target?.GetElementById(link[1]) is not null, $"{path} leads to {string.Join('#', link)}");
            }
        }
    }

    [Fact]
    public void Every_page_says_where_it_comes_from_when_it_states_rules()
    {
        string[] sections = ["/guides/", "/guides/france/", "/roi/", "/roi/ecoles/"];
        var pages = real.Content.Pages.Values.Where(page => (page.Address.StartsWith("/guides/", StringComparison.Ordinal) || page.Address.StartsWith("/roi/", StringComparison.Ordinal) || page.Address == "/charte/") && !sections.Contains(page.Address, StringComparer.Ordinal)).ToList();

        Assert.True(pages.Count > 20, $"{pages.Count} pages");
        foreach (var page in pages)
        {
            Assert.NotEmpty(page.Sources);
            Assert.NotEmpty(page.Brief);
            Assert.NotNull(page.Updated);
            Assert.NotNull(page.Verified);
            Assert.NotNull(page.ReviewBy);
            Assert.NotEqual(Country.None, page.Country);
        }
    }

    [GeneratedRegex(@"(?<![\w-])\d+(\.\d+)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number { get; }
}
