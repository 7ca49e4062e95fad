using System.IO.Compression;
using Microsoft.Playwright;
using Parents.Domain.Statistics;
using Parents.Site.Content;
using Parents.Site.Copies;
using Parents.Site.Pages;
using Parents.Tests;
using Xunit;

namespace Parents.Browser;

/// <summary>The real content on a USB stick, opened by a double click.</summary>
public sealed class CopyTests(Chromium chromium) : IAsyncLifetime
{
    private static readonly DateTimeOffset noon = new(2026, 11, 22, 12, 0, 0, TimeSpan.FromHours(1));

    private readonly TemporaryFolder stick = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private Uri Home => new(Path.Combine(stick.Path, "index.html"));

    public async ValueTask InitializeAsync()
    {
        var content = (await ContentReader.ReadAsync(Path.Combine(Repository.Root, "content"), new DateOnly(2026, 11, 22), Stop)).Content!;
        var files = await new SitePages(content).RenderAllAsync(new Dictionary<string, Results>(StringComparer.Ordinal), noon, Stop).ToListAsync(Stop);
        var zip = SiteZip.Of(await SiteCopy.MakeAsync(files, content.Settings, new DateOnly(2026, 11, 22)), new DateOnly(2026, 11, 22));
        Assert.InRange(zip.Length, 100_000, SiteZip.MostBytes);
        await ZipFile.ExtractToDirectoryAsync(new MemoryStream(zip), stick.Path, Stop);
    }

    public ValueTask DisposeAsync()
    {
        stick.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_link_opens_a_file_and_nothing_asks_for_anything_else(bool scripts)
    {
        await using var context = await chromium.OpenAsync(360, scripts);
        var page = await context.NewPageAsync();
        var (asked, complaints) = (new List<string>(), new List<string>());
        page.Request += (_, request) => asked.Add(request.Url);
        page.RequestFailed += (_, request) => complaints.Add($"{request.Url}: {request.Failure}");
        page.Console += (_, message) => complaints.Add($"{page.Url}: {message.Text}");
        page.PageError += (_, error) => complaints.Add($"{page.Url}: {error}");
        var seen = new HashSet<string>(StringComparer.Ordinal) { Home.AbsoluteUri };
        var wanted = new Queue<string>(seen);
        while (wanted.TryDequeue(out var address))
        {
            await page.GotoAsync(address);
            Assert.Equal(1, await page.Locator("main h1").CountAsync());
            Assert.NotEqual("rgba(0, 0, 0, 0)", await page.Locator("body").EvaluateAsync<string>("body => getComputedStyle(body).backgroundColor"));
            var links = await page.Locator("a[href]").EvaluateAllAsync<string[]>("links => links.map(link => link.href.split('#')[0])");
            foreach (var link in links.Where(link => link.EndsWith(".html", StringComparison.Ordinal) && link.StartsWith("file:", StringComparison.Ordinal) && seen.Add(link)))
            {
                wanted.Enqueue(link);
            }

            Assert.All(links.Where(link => link.StartsWith("file:", StringComparison.Ordinal)), link => Assert.True(File.Exists(new Uri(link).LocalPath), $"{address} leads to {link}."));
        }

        Assert.Empty(complaints);
        Assert.All(asked, url => Assert.Matches("^(file|data):", url));
        Assert.Equal(Directory.EnumerateFiles(stick.Path, "*.html", SearchOption.AllDirectories).Count(), seen.Count);
    }

    [Fact]
    public async Task A_parent_finds_a_topic_from_A_to_Z_and_makes_the_text_larger()
    {
        await using var context = await chromium.OpenAsync(360, scripts: true);
        var page = await context.NewPageAsync();
        await page.GotoAsync(Home.AbsoluteUri);
        await page.GetByRole(AriaRole.Link, new() { Name = "Menu", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Tous les sujets, de A à Z" }).ClickAsync();
        await page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "Le centre psycho-médico-social (CPMS)" }).First.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("CPMS");

        await page.Locator("[data-switch=p-large]").ClickAsync();

        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.classList.contains('p-large')"));
    }
}
