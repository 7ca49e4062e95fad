using System.IO.Compression;
using System.Text;
using AngleSharp.Dom;
using Parents.Domain.Statistics;
using Parents.Site.Copies;
using Parents.Site.Output;
using Parents.Site.Pages;
using Xunit;
using static Parents.Tests.Site.TinyContent;

namespace Parents.Tests.Site.Copies;

public sealed class SiteCopyTests
{
    private static readonly string[] names = ["href", "src", "data-script", "data-style"];

    private static readonly DateOnly today = new(2026, 11, 22);

    [Fact]
    public async Task Names_each_file_from_where_it_is_named_and_has_every_file_that_it_names()
    {
        var copy = await CopyAsync();
        var named = 0;

        foreach (var (path, page) in PagesOf(copy))
        {
            foreach (var address in page.All.SelectMany(element => names.Select(element.GetAttribute)).OfType<string>().Where(IsOfCopy))
            {
                var target = new Uri(new Uri($"file:///copy/{path}"), address).AbsolutePath;
                Assert.StartsWith("/copy/", target, StringComparison.Ordinal);
                Assert.Contains(target["/copy/".Length..], copy.Keys);
                named++;
            }

            Assert.DoesNotContain(page.All.SelectMany(element => element.Attributes), attribute => attribute.Value.StartsWith('/'));
        }

        Assert.True(named > 20, $"The pages name {named} files.");
    }

    [Fact]
    public async Task Leads_to_every_page_that_readers_are_led_to_and_to_nothing_else()
    {
        var copy = await CopyAsync();

        Assert.Equal(
            ["LISEZMOI.txt", "consultations/essai/affiche/index.html", "consultations/essai/index.html", "consultations/essai/resultats/index.html", "consultations/index.html", "index.html", "recherche/index.html", "syntheses/soir/index.html"],
            copy.Keys.Where(path => !path.StartsWith("assets/", StringComparison.Ordinal) && Path.GetExtension(path) is ".html" or ".txt" or ".xml" or ".webmanifest" or ".json"));
    }

    [Fact]
    public async Task Keeps_the_part_of_a_page_that_a_link_names()
    {
        var page = PagesOf(await CopyAsync(Whole.But("Bonjour.", "Bonjour. Voyez [les thèmes](syntheses/soir/index.md#theme).")))["index.html"];

        Assert.Equal("syntheses/soir/index.html#theme", page.QuerySelector("main .p-prose a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Has_no_form_but_says_where_there_is_one()
    {
        var pages = PagesOf(await CopyAsync());

        Assert.All(pages.Values, page => Assert.Empty(page.QuerySelectorAll("form")));
        var poll = pages["consultations/essai/index.html"];
        var where = poll.QuerySelector("main .p-notice--warning")!;
        Assert.Equal("https://essai.example/consultations/essai/", where.QuerySelector("strong")!.TextContent);
        Assert.NotNull(where.QuerySelector("svg.p-qr"));
        Assert.Equal("../../recherche/index.html", poll.QuerySelector("header .p-copy-topics a")!.GetAttribute("href"));
        Assert.All(pages.Values, page => Assert.Contains("Copie du site, faite le 22\u00a0novembre 2026.", page.QuerySelector("footer .p-copy-note")!.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Makes_the_same_bytes_again_with_names_and_days_that_every_system_takes()
    {
        var (one, other) = (SiteZip.Of((await CopyAsync()).Values, today), SiteZip.Of((await CopyAsync()).Values, today));

        Assert.Equal(one, other);
        using var zip = new ZipArchive(new MemoryStream(one));
        Assert.Equal(zip.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal), zip.Entries.Select(entry => entry.FullName));
        Assert.All(zip.Entries, entry => Assert.Matches("^[A-Za-z0-9._/-]+$", entry.FullName));
        Assert.All(zip.Entries, entry => Assert.Equal(today, DateOnly.FromDateTime(entry.LastWriteTime.DateTime)));
    }

    [Theory]
    [InlineData("default-src 'none'; style-src 'self'; img-src 'self' data:", "default-src 'none'; style-src file:; img-src file: data:; form-action 'none'")]
    [InlineData("default-src 'none'; connect-src 'self' https://api.example; form-action 'self'; base-uri 'none'", "default-src 'none'; base-uri 'none'; form-action 'none'")]
    public void Allows_files_beside_the_page_and_nothing_to_be_fetched_or_sent(string published, string copied) => Assert.Equal(copied, CopyPolicy.Of(published));

    private static bool IsOfCopy(string address) => !address.StartsWith('#') && !address.Contains(':', StringComparison.Ordinal);

    private static async Task<SortedDictionary<string, SiteFile>> CopyAsync(string site = Whole)
    {
        var content = await ReadRightAsync(site);
        var files = await new SitePages(content).RenderAllAsync(new Dictionary<string, Results>(StringComparer.Ordinal), RunningSite.Noon, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
        return new((await SiteCopy.MakeAsync(files, content.Settings, today)).ToDictionary(file => file.Path, StringComparer.Ordinal), StringComparer.Ordinal);
    }

    private static SortedDictionary<string, IDocument> PagesOf(IReadOnlyDictionary<string, SiteFile> copy) => new(
        copy.Values.Where(file => file.Path.EndsWith(".html", StringComparison.Ordinal)).ToDictionary(file => file.Path, file => PageChecks.Parse(Encoding.UTF8.GetString(file.Bytes.Span)), StringComparer.Ordinal),
        StringComparer.Ordinal);
}
