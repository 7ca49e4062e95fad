using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Parents.Browser;

/// <summary>What a parent does in the form, each step until the page that answers it is there.</summary>
internal static class Steps
{
    /// <summary>The fields of the questions that must be answered.</summary>
    public static IReadOnlyList<string> Required { get; } = ["dossier", "signes", "roi", "association"];

    public static async Task ChooseAsync(this IPage page, string choice)
    {
        foreach (var field in Required)
        {
            await page.Locator($"input[name={field}][value={choice}]").CheckAsync();
        }

        await page.Locator("input[name='contact.cpms'][value=oui]").CheckAsync();
    }

    /// <summary>On the page itself where scripts run, else on a page of the function.</summary>
    public static async Task CheckAnswersAsync(this IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Vérifier mes réponses" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Vérifiez vos réponses" })).ToBeVisibleAsync();
        await page.WaitForLoadStateAsync();
    }

    public static Task CheckWrongAnswersAsync(this IPage page) => page.FollowAsync("Vérifier mes réponses", "Erreur");

    public static Task ChangeAnswersAsync(this IPage page) => page.FollowAsync("Modifier mes réponses", "Hannut, et chez vous");

    /// <returns>The address of the receipt.</returns>
    public static async Task<string> SendAnswersAsync(this IPage page)
    {
        var send = page.GetByRole(AriaRole.Button, new() { Name = "Envoyer mes réponses" });
        await send.ClickAsync();

        // On a real clock, a test presses the button sooner than anybody reads the page, and is asked to look once more.
        await page.Locator("h1:has-text('Votre réponse est enregistrée'), .p-notice--warning").First.WaitForAsync();
        if (await page.Locator(".p-notice--warning").IsVisibleAsync())
        {
            await send.ClickAsync();
        }

        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Votre réponse est enregistrée");
        return page.Url;
    }

    /// <summary>Tries to sign in with a phrase that opens nothing.</summary>
    public static async Task EnterAsync(this IPage page, string wrong)
    {
        await page.GetByLabel("Votre phrase de six mots").FillAsync(wrong);
        await page.FollowAsync("Entrer", "Erreur");
    }

    /// <returns>The phrase.</returns>
    public static async Task<string> TakeInvitationAsync(this IPage page)
    {
        await page.FollowAsync("Montrer ma phrase", "Votre phrase de six mots");
        return await page.Locator(".p-copy").InnerTextAsync();
    }

    public static Task LeaveAsync(this IPage page) => page.FollowAsync("Sortir", "Entrer");

    /// <summary>With the keyboard, until what the selector names has the focus.</summary>
    public static async Task TabToAsync(this IPage page, string selector)
    {
        var target = page.Locator($"{selector}:focus");
        for (var presses = 0; presses < 100 && await target.CountAsync() == 0; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
        }

        await Assertions.Expect(target).ToHaveCountAsync(1);
    }

    /// <summary>Waits for a condition, or a promise of one, to hold: the driver's own waiting takes any promise for true, and a page's policy refuses what it does while it waits.</summary>
    public static async Task UntilAsync(this IPage page, string condition) => await page.EvaluateAsync(
        $$"""
        async () => {
          const end = performance.now() + 60000;
          while (!await ({{condition}})) {
            if (performance.now() > end) throw new Error(`Never: {{condition}}`);
            await new Promise(then => setTimeout(then, 20));
          }
        }
        """);

    /// <param name="page">Where the button is.</param>
    /// <param name="button">What is written on it.</param>
    /// <param name="title">In the title of the page that answers.</param>
    private static async Task FollowAsync(this IPage page, string button, string title)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
        await Assertions.Expect(page).ToHaveTitleAsync(new Regex(Regex.Escape(title), RegexOptions.None, TimeSpan.FromSeconds(1)));
        await page.WaitForLoadStateAsync();
    }
}
