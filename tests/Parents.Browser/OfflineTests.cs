using Microsoft.Playwright;
using Parents.Store;
using Xunit;

namespace Parents.Browser;

/// <summary>Pages that were read can be read again when the site cannot be reached, and at no other time.</summary>
public sealed class OfflineTests(Chromium chromium)
{
    private const string one = "/guides/cpms/";
    private const string two = "/guides/exclusion/";
    private const string sas = "/guides/sas/";
    private const string three = "/glossaire/";
    private const string unread = "/guides/absences/";
    private const string refuge = "/pages/hors-ligne/";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_first_visit_asks_for_the_page_and_its_style_and_leaves_no_worker()
    {
        await using var world = await World.StartAsync(Stop);
        await using var context = await chromium.OpenAsync(360, scripts: true);
        var page = await context.NewPageAsync();
        var asked = new List<string>();
        page.Request += (_, request) => asked.Add(new Uri(request.Url).AbsolutePath);
        await page.GotoAsync(world.Address(one));

        Assert.Equal(0, await page.EvaluateAsync<int>("navigator.serviceWorker.getRegistrations().then(all => all.length)"));
        Assert.Equal(2, asked.Count);
        Assert.Equal(one, asked[0]);
        Assert.EndsWith(".css", asked[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_that_were_read_can_be_read_again_and_others_are_explained()
    {
        await using var world = await World.StartAsync(Stop);
        await using var context = await chromium.OpenAsync(360, scripts: true);
        var page = await context.NewPageAsync();
        await ReadAsync(page, world, two, three);
        await page.GotoAsync(world.Address("/consultations/"));
        await world.Site.StopAsync();

        await page.GotoAsync(world.Address(three));
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("sigles");
        await page.GotoAsync(world.Address(two + "?de=ailleurs"));
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("exclu");
        Assert.NotEqual("rgba(0, 0, 0, 0)", await page.Locator("header").EvaluateAsync<string>("header => getComputedStyle(header).backgroundColor"));

        foreach (var lost in new[] { unread, "/consultations/" })
        {
            await page.GotoAsync(world.Address(lost));
            await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Lire sans connexion");
            await Assertions.Expect(page.Locator(".p-kept a")).ToHaveCountAsync(2);
        }

        await page.Locator($".p-kept a[href='{three}']").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("sigles");
    }

    [Fact]
    public async Task The_page_that_led_to_the_second_is_kept_too()
    {
        await using var world = await World.StartAsync(Stop);
        await using var context = await chromium.OpenAsync(360, scripts: true);
        var page = await context.NewPageAsync();
        await page.GotoAsync(world.Address(one));

        await page.Locator($"main a[href='{sas}']").First.ClickAsync();
        await page.UntilAsync($"caches.open('pages').then(pages => pages.match('{sas}')).then(Boolean)");

        Assert.Equal([refuge, one, sas], await KeptAsync(page));
    }

    [Fact]
    public async Task Keeps_neither_answers_nor_counts_nor_what_was_searched_for_nor_the_engine_of_the_search()
    {
        await using var world = await World.StartAsync(Stop);
        await using var context = await chromium.OpenAsync(360, scripts: true);
        var page = await context.NewPageAsync();
        await ReadAsync(page, world, two);
        await page.GotoAsync(world.Address("/recherche/"));
        await page.UntilAsync("caches.open('pages').then(pages => pages.match('/recherche/')).then(Boolean)");
        await page.GotoAsync(world.Address("/recherche/?q=cpms"));
        await Assertions.Expect(page.Locator(".p-found li").First).ToBeVisibleAsync();
        await page.GotoAsync(world.Address(PageTypes.Poll + "resultats/"));
        await page.GotoAsync(world.Address(PageTypes.Poll));
        await page.ChooseAsync("oui");
        await page.CheckAnswersAsync();
        await page.SendAnswersAsync();

        // The last that may be kept: what came before it would be there.
        await page.GotoAsync(world.Address(three));
        await page.UntilAsync($"caches.open('pages').then(pages => pages.match('{three}')).then(Boolean)");

        Assert.Equal([refuge, two, "/recherche/", three], await KeptAsync(page));
        var parts = await page.EvaluateAsync<string[]>("caches.open('parts').then(parts => parts.keys()).then(keys => keys.map(key => new URL(key.url).pathname))");
        Assert.DoesNotContain(parts, path => path.StartsWith("/pagefind/", StringComparison.Ordinal) || path.Contains("/finder.", StringComparison.Ordinal));
        Assert.Contains(parts, path => path.StartsWith("/assets/search.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_picture_that_changed_is_kept_anew_with_its_page()
    {
        await using var world = await World.StartAsync(Stop);
        await using var context = await chromium.OpenAsync(360, scripts: true);
        var page = await context.NewPageAsync();
        await ReadAsync(page, world, two);
        await PutAsync(page, "/essai/", "<img src=\"/images/essai.png\">");
        await page.EvaluateAsync("caches.open('parts').then(parts => parts.put('/images/essai.png', new Response('avant')))");
        var web = world.Site.Services.Storage.Web;
        await web.WriteAsync("essai/index.html", new BlobContent("<title>Essai</title><img src=\"/images/essai.png\" alt=\"\">"u8.ToArray()) { ContentType = "text/html; charset=utf-8" }, Stop);
        await web.WriteAsync("images/essai.png", new BlobContent("après"u8.ToArray()) { ContentType = "image/png" }, Stop);

        await page.GotoAsync(world.Address("/essai/"));

        await page.UntilAsync("caches.open('parts').then(parts => parts.match('/images/essai.png')).then(part => part.text()).then(text => text === 'après')");
    }

    [Fact]
    public async Task Shows_the_page_of_today_while_there_is_a_connection()
    {
        await using var world = await World.StartAsync(Stop);
        await using var context = await chromium.OpenAsync(360, scripts: true);
        var page = await context.NewPageAsync();
        await ReadAsync(page, world, two);
        await PutAsync(page, two, "<title>Vieux</title><h1>Vieux</h1>");

        await page.GotoAsync(world.Address(two));
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("exclu");
        await page.UntilAsync($"caches.open('pages').then(pages => pages.match('{two}')).then(kept => kept.text()).then(text => !text.includes('Vieux'))");
    }

    [Fact]
    public async Task Keeps_the_last_fifty_pages_and_the_one_that_explains()
    {
        await using var world = await World.StartAsync(Stop);
        await using var context = await chromium.OpenAsync(360, scripts: true);
        var page = await context.NewPageAsync();
        await ReadAsync(page, world, two);
        for (var number = 1; number <= 55; number++)
        {
            await PutAsync(page, $"/ancienne-{number}/", "<title>Ancienne</title>");
        }

        await page.GotoAsync(world.Address(two));
        await page.UntilAsync("caches.open('pages').then(pages => pages.keys()).then(keys => keys.length === 51)");

        var kept = await KeptAsync(page);
        Assert.Equal(two, kept[^1]);
        Assert.Contains(refuge, kept);
        Assert.Equal(Enumerable.Range(7, 49).Select(number => $"/ancienne-{number}/"), kept.Where(path => path.StartsWith("/ancienne", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_pages_that_are_kept_can_be_erased()
    {
        await using var world = await World.StartAsync(Stop);
        await using var context = await chromium.OpenAsync(360, scripts: true);
        var page = await context.NewPageAsync();
        await ReadAsync(page, world, two, three);
        await page.GotoAsync(world.Address(refuge));
        await Assertions.Expect(page.Locator(".p-kept a")).ToHaveTextAsync(["Le glossaire des sigles", "L’exclusion et l’écartement, étape par étape"]);

        await page.GetByRole(AriaRole.Button, new() { Name = "Effacer les pages gardées" }).ClickAsync();

        await Assertions.Expect(page.Locator(".p-kept a")).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByText("Aucune page n’est gardée.")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".p-kept [role=status]")).ToHaveTextAsync("Les pages gardées sont effacées.");
        Assert.Equal([refuge], await KeptAsync(page));
    }

    [Fact]
    public async Task Drops_the_parts_that_no_kept_page_names()
    {
        await using var world = await World.StartAsync(Stop);
        await using var context = await chromium.OpenAsync(360, scripts: true);
        var page = await context.NewPageAsync();
        await ReadAsync(page, world, two);
        await PutAsync(page, "/ancienne/", "<link href=\"/assets/site.old.css\">");
        await page.EvaluateAsync("caches.open('parts').then(parts => Promise.all(['/assets/site.old.css', '/assets/site.older.css'].map(path => parts.put(path, new Response('')))))");
        await page.EvaluateAsync("navigator.serviceWorker.getRegistration().then(found => found.unregister())");

        await page.GotoAsync(world.Address(two));
        await page.UntilAsync("caches.open('parts').then(parts => parts.match('/assets/site.older.css')).then(part => !part)");

        var parts = await page.EvaluateAsync<string[]>("caches.open('parts').then(parts => parts.keys()).then(keys => keys.map(key => new URL(key.url).pathname))");
        Assert.Contains("/assets/site.old.css", parts);
        Assert.Equal(1, parts.Count(path => path.StartsWith("/assets/listen.", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_device_that_is_full_reads_on()
    {
        await using var world = await World.StartAsync(Stop);
        await using var context = await chromium.OpenAsync(360, scripts: true);
        var page = await context.NewPageAsync();
        await ReadAsync(page, world, two);
        var session = await context.NewCDPSessionAsync(page);
        await session.SendAsync("Storage.overrideQuotaForOrigin", new Dictionary<string, object> { ["origin"] = world.Address("/").TrimEnd('/'), ["quotaSize"] = 1 });

        var answer = await page.GotoAsync(world.Address(three));

        Assert.True(answer!.FromServiceWorker);
        Assert.Equal(200, answer.Status);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("sigles");
        Assert.DoesNotContain(three, await KeptAsync(page));
    }

    /// <summary>Opens a page before these, which a first visit does not keep, and waits until these are kept.</summary>
    private static async Task ReadAsync(IPage page, World world, params IEnumerable<string> paths)
    {
        await page.GotoAsync(world.Address(one));
        foreach (var path in paths)
        {
            await page.GotoAsync(world.Address(path));
            await page.EvaluateAsync("navigator.serviceWorker.ready.then(() => {})");
            await page.UntilAsync($"caches.open('pages').then(pages => pages.match('{path}')).then(Boolean)");
            await page.UntilAsync("caches.open('parts').then(parts => parts.keys()).then(keys => keys.length > 1)");
        }
    }

    private static async Task PutAsync(IPage page, string path, string html) =>
        await page.EvaluateAsync("([path, html]) => caches.open('pages').then(pages => pages.put(path, new Response(html, { headers: { 'content-type': 'text/html' } })))", new[] { path, html });

    private static async Task<string[]> KeptAsync(IPage page) =>
        await page.EvaluateAsync<string[]>("caches.open('pages').then(pages => pages.keys()).then(keys => keys.map(key => new URL(key.url).pathname))");
}
