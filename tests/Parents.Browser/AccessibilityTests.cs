using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace Parents.Browser;

/// <summary>Axe finds nothing on any kind of page, light and dark, on a phone and on a laptop; nothing is wider than the screen.</summary>
public sealed class AccessibilityTests(Chromium chromium)
{
    private const string poll = "/consultations/hannut-et-chez-vous/";

    private static readonly string[] addresses =
    [
        "/", "/guides/", "/guides/cpms/", "/guides/exclusion/", "/guides/vers-qui-me-tourner/", "/guides/france/psad/", "/roi/ecoles/modele/", "/charte/",
        "/syntheses/", "/syntheses/hannut-2018/", "/syntheses/conseil-de-provence-2022/", "/glossaire/", "/pages/plan-du-site/",
        "/consultations/", poll, poll + "resultats/", "/recherche/", "/nulle-part/",
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(320, false)]
    [InlineData(360, true)]
    [InlineData(1280, false)]
    [InlineData(1280, true)]
    public async Task Axe_finds_nothing(int width, bool dark)
    {
        await using var world = await World.StartAsync(Stop);
        await using var context = await chromium.OpenAsync(width, scripts: true, dark);
        var page = await context.NewPageAsync();
        foreach (var address in addresses)
        {
            await page.GotoAsync(world.Address(address));
            await CheckAsync(page, address);
        }

        await page.GotoAsync(world.Address(poll));
        await page.CheckWrongAnswersAsync();
        await CheckAsync(page, "the form with its errors");
        await page.ChooseAsync("oui");
        await page.CheckAnswersAsync();
        await CheckAsync(page, "the check page");
        await page.SendAnswersAsync();
        await CheckAsync(page, "the receipt");
        await page.GotoAsync(world.Address("/recherche/?q=esclusion"));
        await Assertions.Expect(page.Locator(".p-found li").First).ToBeVisibleAsync();
        await CheckAsync(page, "what a search found");
        await FillTablesAsync(world);
        await page.GotoAsync(world.Address(poll + "resultats/"));
        await Assertions.Expect(page.Locator("#tableau-dossier")).ToBeVisibleAsync();
        await CheckAsync(page, "the results with tables");
    }

    [Fact]
    public async Task At_200_percent_text_nothing_is_cut_on_a_phone()
    {
        await using var world = await World.StartAsync(Stop);
        await using var context = await chromium.OpenAsync(360, scripts: true);
        var page = await context.NewPageAsync();
        foreach (var address in addresses)
        {
            await page.GotoAsync(world.Address(address));
            await page.EvaluateAsync("document.documentElement.style.fontSize = '200%'");
            Assert.True(await FitsAsync(page), $"{address} is wider than the screen at 200 % text.");
        }
    }

    private static async Task FillTablesAsync(World world)
    {
        for (var parent = 0; parent < 10; parent++)
        {
            var roi = parent % 2 == 0 ? "oui" : "non";
            var body = $$$"""{"cle":"{{{parent:x32}}}","reponses":{"dossier":"oui","signes":"non","roi":"{{{roi}}}","association":"non"}}""";
            using var answer = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
            var reply = await world.Site.Client.PostAsync(new Uri("/api" + poll + "reponses", UriKind.Relative), answer, Stop);
            Assert.Equal(System.Net.HttpStatusCode.Created, reply.StatusCode);
        }

        await world.Site.TickAsync(Stop);
    }

    private static async Task CheckAsync(IPage page, string what)
    {
        var found = await page.RunAxe();
        Assert.True(found.Violations is [], $"{what}: {string.Join("\n", found.Violations.Select(violation => $"{violation.Id}: {violation.Help} {string.Join(" ", violation.Nodes.Select(node => node.Html))}"))}");
        Assert.True(await FitsAsync(page), $"{what} is wider than the screen.");
    }

    private static Task<bool> FitsAsync(IPage page) => page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth");
}
