using Microsoft.Playwright;
using Xunit;

namespace Parents.Browser;

/// <summary>The switches above each page.</summary>
public sealed class ReadingAidsTests(Chromium chromium)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_the_switches_change_is_remembered_on_the_device_only()
    {
        await using var world = await World.StartAsync(Stop);
        await using var context = await chromium.OpenAsync(320, scripts: true);
        var page = await context.NewPageAsync();
        var sent = new List<string>();
        page.Request += (_, request) => sent.Add($"{request.Url} {string.Join(' ', request.Headers.Keys)} {request.PostData}");
        await page.GotoAsync(world.Address("/guides/cpms/"));
        var size = await SizeAsync(page, "fontSize");
        var spacing = await SizeAsync(page, "lineHeight");
        foreach (var name in new[] { "Texte plus grand", "Texte plus aéré" })
        {
            await Switch(page, name).FocusAsync();
            await page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(Switch(page, name)).ToHaveAttributeAsync("aria-pressed", "true");
        }

        await page.GotoAsync(world.Address("/glossaire/"));

        await Assertions.Expect(Switch(page, "Texte plus grand")).ToHaveAttributeAsync("aria-pressed", "true");
        await Assertions.Expect(Switch(page, "Texte plus aéré")).ToHaveAttributeAsync("aria-pressed", "true");
        Assert.InRange(await SizeAsync(page, "fontSize"), size * 1.2, size * 2);
        Assert.InRange(await SizeAsync(page, "lineHeight") / await SizeAsync(page, "fontSize"), (spacing / size) + .2, 3);
        Assert.InRange(await SizeAsync(page, "letterSpacing") / await SizeAsync(page, "fontSize"), .119, .2);
        Assert.InRange(await SizeAsync(page, "wordSpacing") / await SizeAsync(page, "fontSize"), .159, .3);
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
        Assert.Empty(await context.CookiesAsync());
        Assert.DoesNotContain(sent, request => request.Contains("p-large", StringComparison.Ordinal) || request.Contains("cookie", StringComparison.OrdinalIgnoreCase));

        await Switch(page, "Texte plus grand").ClickAsync();
        await page.GotoAsync(world.Address("/guides/cpms/"));
        await Assertions.Expect(Switch(page, "Texte plus grand")).ToHaveAttributeAsync("aria-pressed", "false");
        Assert.Equal(size, await SizeAsync(page, "fontSize"));
    }

    [Fact]
    public async Task A_page_that_comes_back_looks_as_the_others_and_undoes_none_of_what_was_chosen_there()
    {
        await using var world = await World.StartAsync(Stop);
        await using var context = await chromium.OpenAsync(320, scripts: true);
        var (page, other) = (await context.NewPageAsync(), await context.NewPageAsync());
        await page.GotoAsync(world.Address("/guides/cpms/"));
        await other.GotoAsync(world.Address("/glossaire/"));
        await Switch(other, "Texte plus grand").ClickAsync();

        // The other page is still open: this one does not know.
        await Switch(page, "Texte plus aéré").ClickAsync();
        Assert.Equal("p-large p-airy", await page.EvaluateAsync<string>("localStorage.getItem('lecture')"));

        await page.EvaluateAsync("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))");
        await Assertions.Expect(Switch(page, "Texte plus grand")).ToHaveAttributeAsync("aria-pressed", "true");
        await Assertions.Expect(Switch(page, "Texte plus aéré")).ToHaveAttributeAsync("aria-pressed", "true");
        Assert.Equal(await SizeAsync(other, "fontSize"), await SizeAsync(page, "fontSize"));
    }

    [Fact]
    public async Task Nothing_that_needs_a_script_is_shown_where_none_runs()
    {
        await using var world = await World.StartAsync(Stop);
        await using var context = await chromium.OpenAsync(320, scripts: false);
        var page = await context.NewPageAsync();
        foreach (var address in new[] { "/guides/cpms/", "/pages/hors-ligne/" })
        {
            await page.GotoAsync(world.Address(address));
            await Assertions.Expect(page.Locator("[data-script], [data-switch]").Filter(new() { Visible = true })).ToHaveCountAsync(0);
            await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Effacer" })).ToHaveCountAsync(0);
        }
    }

    private static ILocator Switch(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name });

    /// <summary>Of the text of the page, in pixels.</summary>
    private static async Task<double> SizeAsync(IPage page, string property) =>
        await page.EvaluateAsync<double>("property => parseFloat(getComputedStyle(document.body)[property])", property);
}
