using System.Text;
using Parents.Domain.Statistics;
using Parents.Site.Inspection;
using Parents.Site.Output;
using Parents.Site.Pages;
using Xunit;
using static Parents.Tests.Site.TinyContent;

namespace Parents.Tests.Site.Inspection;

/// <summary>What only all pages together show: where links lead, titles, weights.</summary>
public sealed class SiteInspectionTests
{
    private static readonly SiteFile[] assets = [Text("a.css", "text/css", 300), new("a.png", Noise(5_000), "image/png"), Text("a.js", "text/javascript", 2_000), Text("b.js", "text/javascript", 2_000)];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Finds_nothing_wrong_with_a_site_that_is_right() => Assert.Empty((await InspectAsync(("index.html", RightPage.Html))).Findings);

    [Theory]
    [InlineData("/perdue/", "index.md:1:1: erreur page-renvois Page / : Un lien mène à /perdue/, que le site n’a pas.")]
    [InlineData("perdue.pdf?a=b", "index.md:1:1: erreur page-renvois Page / : Un lien mène à /perdue.pdf, que le site n’a pas.")]
    [InlineData("https://essai.example/perdue/#un", "index.md:1:1: erreur page-renvois Page / : Un lien mène à /perdue/, que le site n’a pas.")]
    [InlineData("/syntheses/soir/#lost", "index.md:1:1: erreur page-renvois Page / : Un lien mène à « #lost » sur la page /syntheses/soir/, qui ne l’a pas.")]
    [InlineData("/api/recus/un-mot", null)]
    [InlineData("syntheses/soir/#un", null)]
    [InlineData("/syntheses/soir/index.html?a=b#un", null)]
    [InlineData("https://ailleurs.example/perdue/", null)]
    [InlineData("tel:+3280095580", null)]
    [InlineData("/a.png", null)]
    public async Task Follows_every_link_inside_the_site(string link, string? line)
    {
        var report = await InspectAsync(("index.html", RightPage.But("href=\"https://essai.example/\">six", $"href=\"{link}\">six")), ("syntheses/soir/index.html", RightPage.But("<title>Un", "<title>Deux")));

        Assert.Equal(line is null ? [] : [line], Lines(report).Select(found => found.Replace(" Corrigez le lien, ou ajoutez la page.", "", StringComparison.Ordinal).Replace(" Corrigez le lien, ou ajoutez l’id.", "", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("rel=\"stylesheet\" href=\"/a.css\"", "rel=\"stylesheet\" href=\"/b.css\"", "/b.css")]
    [InlineData("src=\"/a.png\"", "src=\"/b.png\"", "/b.png")]
    [InlineData("action=\"/api/a\"", "action=\"/recherche/\"", "/recherche/")]
    [InlineData("<button>", "<button data-script=\"/c.js\" data-script-on=\"click\">", "/c.js")]
    [InlineData("<title>", "<meta http-equiv=\"refresh\" content=\"0; url=/partie/\"><title>", "/partie/")]
    public async Task What_a_page_needs_is_there(string right, string wrong, string lost) =>
        Assert.Equal([$"index.md:1:1: erreur page-renvois Page / : Un lien mène à {lost}, que le site n’a pas. Corrigez le lien, ou ajoutez la page."], Lines(await InspectAsync(("index.html", RightPage.But(right, wrong)))));

    [Fact]
    public async Task No_two_pages_have_one_title_but_for_those_that_nobody_finds()
    {
        Assert.Equal(
            ["syntheses/soir/index.md:1:1: erreur page-cadre Page /syntheses/soir/ : Elle a le même titre que / : « Un ». Donnez à chaque page un titre à elle."],
            Lines(await InspectAsync(("index.html", RightPage.Html), ("syntheses/soir/index.html", RightPage.Html))));
        Assert.Empty((await InspectAsync(("index.html", RightPage.Html), ("ancienne/index.html", RightPage.But("<title>", "<meta name=\"robots\" content=\"noindex\"><title>")))).Findings);
    }

    [Fact]
    public async Task A_finding_names_the_file_of_the_page_or_of_the_one_above()
    {
        var broken = RightPage.But(" scope=\"col\"", "");

        Assert.Equal(["site.yml"], FilesOf(await InspectAsync(("index.html", RightPage.Html), ("404.html", broken.Replace("<title>Un", "<title>Deux", StringComparison.Ordinal)))));
        Assert.Equal(["consultations/essai/index.md"], FilesOf(await InspectAsync(("index.html", RightPage.Html), ("consultations/essai/resultats/index.html", broken.Replace("<title>Un", "<title>Deux", StringComparison.Ordinal)))));

        static IEnumerable<string> FilesOf(SiteReport report) => report.Findings.Select(finding => finding.File);
    }

    [Fact]
    public async Task Weighs_a_page_with_all_that_comes_with_it()
    {
        var html = RightPage.But("<button>", "<button data-script=\"/b.js\" data-script-on=\"click\">").Replace("<footer>", "<footer data-script=\"/a.js\">", StringComparison.Ordinal);

        var weight = Assert.Single((await InspectAsync(("index.html", html))).Weights);

        var zipped = Gzip.Zip(Encoding.UTF8.GetBytes(html)).Length;
        var (css, first, second) = (Gzip.ServedSize(assets[0]), Gzip.ServedSize(assets[2]), Gzip.ServedSize(assets[3]));
        Assert.Equal([("/a.js", first), ("HTML", zipped), ("/a.css", css)], weight.Parts);
        Assert.Equal((3, zipped + css + first), (weight.Requests, weight.Bytes));
        Assert.Equal(Gzip.Zip("a()"u8.ToArray()).Length + first + second, weight.Script);
        Assert.Equal(5_000, weight.Images);
    }

    [Theory]
    [InlineData("budgets: { page: 1, accueil: 0.8 }", "ko, et le budget « accueil » est de 0,8 ko. Ce qui pèse : HTML 0,")]
    [InlineData("budgets: { requetes: { accueil: 1 } }", "Une première visite fait 2 demandes, et le budget « requetes » est de 1")]
    [InlineData("budgets: { script: 0 }", "Son JavaScript pèse 0,0 ko, et le budget « script » est de 0,0 ko")]
    [InlineData("budgets: { images: 4.9 }", "Ses images pèsent 5,0 ko, et le budget « images » est de 4,9 ko")]
    public async Task Refuses_a_page_over_its_budget(string budgets, string what)
    {
        var finding = Assert.Single((await InspectAsync(Whole.But("devise:", $"{budgets}\ndevise:"), ("index.html", RightPage.Html))).Findings);

        Assert.Equal("poids", finding.Code.Name);
        Assert.Contains(what, finding.What.Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_in_two_languages_has_nothing_wrong()
    {
        var content = await ReadRightAsync(Functions.PollSite.Translated);

        var report = await SiteInspection.RunAsync(content, new SitePages(content).RenderAllAsync(new Dictionary<string, Results>(StringComparer.Ordinal), RunningSite.Noon, Stop), Stop);

        Assert.Contains(report.Weights, page => page.Address == "/consultations/essai/ar/");
        Assert.Empty(Lines(report));
    }

    [Theory]
    [InlineData("/", PageType.Home)]
    [InlineData("/guides/", PageType.List)]
    [InlineData("/guides/france/", PageType.List)]
    [InlineData("/guides/france/psad/", PageType.Guide)]
    [InlineData("/nl/guides/cpms/", PageType.Guide)]
    [InlineData("/guides/cpms/affiche/", PageType.Poster)]
    [InlineData("/roi/ecoles/modele/", PageType.Rules)]
    [InlineData("/syntheses/hannut-2018/", PageType.Synthesis)]
    [InlineData("/consultations/essai/", PageType.Consultation)]
    [InlineData("/consultations/essai/ar/", PageType.Consultation)]
    [InlineData("/consultations/essai/resultats/", PageType.Results)]
    [InlineData("/consultations/essai/version-1/", PageType.Results)]
    [InlineData("/404.html", PageType.Other)]
    public void Knows_what_kind_of_page_an_address_is_of(string address, PageType type) => Assert.Equal(type, PageTypes.Of(address));

    [Theory]
    [InlineData("budgets: { guides: 14 }", "site.yml:3:12: La clé « guides » est inconnue. Vouliez-vous écrire « guide » ?")]
    [InlineData("budgets: { guide: lourd }", "site.yml:3:12: La clé « guide » attend un nombre.")]
    [InlineData("budgets: { guide: -1 }", "site.yml:3:12: Le budget « guide » n’est pas un poids.")]
    [InlineData("budgets: { requetes: { page: 0 } }", "site.yml:3:24: La clé « page » attend un nombre entier d’au moins 1.")]
    [InlineData("budgets: 14", "site.yml:3:1: La clé « budgets » attend d’autres clés.")]
    public async Task Says_what_is_wrong_with_budgets(string budgets, string line)
    {
        var finding = Assert.Single((await ReadAsync(Whole.But("devise: Un site d’essai\n", $"devise: Un site d’essai\n{budgets}\n"))).Findings);

        var told = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{finding.File}:{finding.Line}:{finding.Column}: {finding.Message}");
        Assert.StartsWith(line, told.Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    private static Task<SiteReport> InspectAsync(params (string Path, string Html)[] pages) => InspectAsync(Whole, pages);

    private static async Task<SiteReport> InspectAsync(string site, params (string Path, string Html)[] pages) =>
        await SiteInspection.RunAsync(await ReadRightAsync(site), assets.Concat(pages.Select(page => SiteFile.Html(page.Path, page.Html))).ToAsyncEnumerable(), Stop);

    private static IEnumerable<string> Lines(SiteReport report) => report.Findings.Select(finding => finding.ToString().Replace('\u00a0', ' '));

    private static SiteFile Text(string path, string type, int length) => new(path, Encoding.ASCII.GetBytes(Convert.ToHexString(Noise(length).Span)), type);

    /// <summary>Bytes that no compression makes smaller, always the same.</summary>
    private static ReadOnlyMemory<byte> Noise(int length)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        return bytes;
    }
}
