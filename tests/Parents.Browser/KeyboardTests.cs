using Microsoft.Playwright;
using Xunit;

namespace Parents.Browser;

/// <summary>The journeys of a reader, with the keyboard alone and without scripts.</summary>
public sealed class KeyboardTests(Chromium chromium)
{
    /// <summary>More than the links of the longest page.</summary>
    private const int manyTabs = 2000;

    /// <summary>What takes the focus, but was not reached; one of the circles of a question is enough.</summary>
    private const string missed = """
        () => [...document.querySelectorAll('a[href], button, input:not([type=hidden], [tabindex="-1"]), summary, [tabindex="0"]')]
          .filter(element => element.checkVisibility() && !reached.some(one => one === element || (element.type === 'radio' && one.name === element.name)))
          .map(element => element.outerHTML.slice(0, 160))
        """;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_parent_finds_a_guide_and_follows_a_path()
    {
        await using var world = await World.StartAsync(Stop);
        await using var context = await chromium.OpenAsync(375, scripts: false);
        var page = await context.NewPageAsync();
        await page.GotoAsync(world.Address("/"));

        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#contenu")).ToBeFocusedAsync();
        await FollowAsync(page, "/parcours/", "ne veut plus aller à l’école");
        await FollowAsync(page, "/guides/premiers-signes/", "premiers signes");
        await FollowAsync(page, "/parcours/", "ne veut plus aller à l’école");
        await FollowAsync(page, "/pages/contact/", "Contact");
    }

    [Fact]
    public async Task Tab_goes_through_everything_on_each_type_of_page_and_out_of_it()
    {
        await using var world = await World.StartAsync(Stop);
        await using var context = await chromium.OpenAsync(1280, scripts: true);
        var page = await context.NewPageAsync();
        await PageTypes.VisitAsync(
            world,
            page,
            async name =>
            {
                var address = page.Url;
                await page.EvaluateAsync("() => { window.reached = []; addEventListener('focusin', event => reached.push(event.target)); document.activeElement.blur(); }");
                for (var before = -1; before < await ReachedAsync(page);)
                {
                    before = await ReachedAsync(page);
                    for (var tab = 0; tab < 30; tab++)
                    {
                        await page.Keyboard.PressAsync("Tab");
                    }
                }

                Assert.Equal([], (await page.EvaluateAsync<string[]>(missed)).Select(element => $"{name}: {element}"));
                Assert.True(await page.EvaluateAsync<bool>("reached.filter(element => element === reached[0]).length > 1"), $"{name} keeps the focus.");
                Assert.Equal(address, page.Url);
            },
            Stop);
    }

    [Fact]
    public async Task Every_page_has_its_navigation_and_its_help_in_the_same_order()
    {
        await using var world = await World.StartAsync(Stop);
        await using var context = await chromium.OpenAsync(1280, scripts: false);
        var page = await context.NewPageAsync();
        var orders = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var (name, address) in PageTypes.ByName)
        {
            await page.GotoAsync(world.Address(address));
            var links = await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('header nav a, body > footer nav:not(.p-languages) a')].map(link => link.getAttribute('href'))");
            var order = string.Join(' ', links);
            orders.TryAdd(order, []);
            orders[order].Add(name);
        }

        Assert.True(orders.Count == 1, string.Join('\n', orders.Select(order => $"{string.Join(", ", order.Value)}: {order.Key}")));
        Assert.Contains("/pages/contact/", orders.Keys.Single(), StringComparison.Ordinal);
    }

    private static Task<int> ReachedAsync(IPage page) => page.EvaluateAsync<int>("new Set(reached).size");

    /// <summary>Tabs to the next link that leads below an address and follows it.</summary>
    private static async Task FollowAsync(IPage page, string address, string heading)
    {
        for (var tab = 0; tab < manyTabs; tab++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("address => document.activeElement.matches(`main a[href^='${address}'], footer a[href^='${address}']`)", address))
            {
                await page.Keyboard.PressAsync("Enter");
                await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(heading, new() { IgnoreCase = true });
                return;
            }
        }

        Assert.Fail($"No link to {address} was reached from {page.Url}.");
    }
}
