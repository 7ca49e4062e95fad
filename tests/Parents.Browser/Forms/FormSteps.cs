using System.Text.Json;
using Microsoft.Playwright;

namespace Parents.Browser.Forms;

/// <summary>What a parent does in the forms of <see cref="FormContent"/>.</summary>
internal static class FormSteps
{
    public static ILocator Heading(this IPage page) => page.Locator(".p-part:visible h2");

    public static ILocator Check(this IPage page) => page.GetByRole(AriaRole.Heading, new() { Name = "Vérifiez vos réponses" });

    public static ILocator Unsent(this IPage page) => page.GetByRole(AriaRole.Heading, new() { Name = "Pas encore envoyé" });

    public static ILocator Receipt(this IPage page) => page.GetByRole(AriaRole.Heading, new() { Name = "Votre réponse est enregistrée" });

    /// <summary>What is said of the form to who cannot see it.</summary>
    public static ILocator Told(this IPage page) => page.Locator(".p-desk [role=status]");

    /// <summary>Presses the first button that begins so.</summary>
    public static Task PressAsync(this IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button }).First.ClickAsync();

    /// <summary>Answers the eight questions that must be answered on the one page, and asks to check them.</summary>
    public static async Task FillShortAsync(this IPage page)
    {
        await page.Locator("input[name=un][value=oui]").CheckAsync();
        await page.Locator("input[name=deux][value=non]").CheckAsync();
        await page.Locator("input[name=quatre][value='3']").CheckAsync();
        await page.PressAsync("Vérifier mes réponses");
        await Assertions.Expect(page.Check()).ToBeVisibleAsync();
    }

    /// <summary>Answers every kind, part by part, up to the check.</summary>
    public static async Task FillEveryKindAsync(this IPage page)
    {
        await page.Locator("input[name=manque][value=oui]").CheckAsync();
        await page.Locator("input[name=raisons][value=sante]").CheckAsync();
        await page.Locator("input[name=raisons][value=ecole]").CheckAsync();
        await page.Locator("input[name=jours][type=text]").FillAsync("1 200,5");
        await page.PressAsync("Continuer");
        await Assertions.Expect(page.Heading()).ToHaveTextAsync("Les services");
        await page.Locator("input[name='contact.cpms'][value=oui]").CheckAsync();
        await page.Locator("input[name='contact.direction'][value=non]").CheckAsync();
        await page.PressAsync("Continuer");
        await page.Locator("input[name=utile][value='11']").CheckAsync();
        await page.PressAsync("Continuer");
        await page.FillLastPartAsync();
        await page.PressAsync("Vérifier mes réponses");
        await Assertions.Expect(page.Check()).ToBeVisibleAsync();
    }

    public static async Task FillLastPartAsync(this IPage page)
    {
        await Assertions.Expect(page.Heading()).ToHaveTextAsync("Pour finir");
        await page.Locator("input[name='ordre.parler']").FillAsync("2");
        await page.Locator("input[name='ordre.temps']").FillAsync("1");
        await page.Locator("input[name='depuis.jour']").FillAsync("3");
        await page.Locator("input[name='depuis.mois']").FillAsync("2");
        await page.Locator("input[name='depuis.annee']").FillAsync("2026");
        await page.Locator("input[name=mot]").FillAsync("Confiance");
        await page.Locator("textarea").FillAsync("Merci.\nÀ tous.");
    }

    /// <summary>The number received, after what is waiting was counted.</summary>
    /// <param name="world">Where.</param>
    /// <param name="consultation">Its page.</param>
    /// <param name="cancellationToken">Of the test.</param>
    public static async Task<int> CountAsync(this World world, string consultation, CancellationToken cancellationToken)
    {
        await world.Site.TickAsync(cancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api{consultation}resultats");
        request.Headers.Add("Accept", "application/json");
        using var response = await world.Site.Client.SendAsync(request, cancellationToken);
        return JsonElement.Parse(await response.Content.ReadAsStringAsync(cancellationToken)).GetProperty("recues").GetInt32();
    }
}
