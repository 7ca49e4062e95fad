using Microsoft.Playwright;
using Parents.Functions.Organizers;
using Xunit;

namespace Parents.Browser;

/// <summary>An organizer's way in, in a browser that keeps cookies as browsers do, with the keyboard alone and without scripts.</summary>
public sealed class OrganizerTests(Chromium chromium)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Takes_the_phrase_from_the_link_comes_back_with_it_and_leaves()
    {
        await using var world = await World.StartAsync(Stop);
        await using var context = await chromium.OpenAsync(360, scripts: false);
        var page = await context.NewPageAsync();
        await page.GotoAsync(world.Address(await world.InviteAsync(Stop)));
        await PressAsync(page, "main button", "Votre phrase de six mots");
        var phrase = await page.Locator(".p-copy").InnerTextAsync();
        await PressAsync(page, "main a.p-button", "Organisation");
        await PressAsync(page, "main form button", "Entrer");

        await TypeAsync(page, phrase[..^1]);
        await Assertions.Expect(page.Locator(".p-error-summary")).ToBeVisibleAsync();
        await page.TabToAsync(".p-error-summary a");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#phrase")).ToBeFocusedAsync();
        await TypeAsync(page, phrase.Replace('-', ' ').ToUpperInvariant());
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Organisation");
        Assert.Equal(world.Address(OrganizerAddress.Console), page.Url);
    }

    private static async Task TypeAsync(IPage page, string phrase)
    {
        await page.TabToAsync("#phrase");
        await page.Keyboard.TypeAsync(phrase);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForLoadStateAsync();
    }

    private static async Task PressAsync(IPage page, string selector, string heading)
    {
        await page.TabToAsync(selector);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(heading);
    }
}
