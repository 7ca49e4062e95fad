using Microsoft.Playwright;
using Xunit;

namespace Parents.Browser.Forms;

/// <summary>Answers stay on the device until they are sent, and count once whatever the network does.</summary>
public sealed class FormDeviceTests(Chromium chromium)
{
    private const string posts = "**/reponses";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Come_back_after_a_reload_can_be_erased_and_are_gone_once_sent()
    {
        await using var world = await World.StartAsync(FormContent.Text, Stop);
        await using var context = await chromium.OpenAsync(360, scripts: true);
        var page = await OpenAsync(context, world);
        await page.Locator("input[name=trois][value=cpms]").CheckAsync();
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("input[name=trois][value=cpms]")).ToBeCheckedAsync();

        await page.PressAsync("Effacer mes réponses");
        await Assertions.Expect(page.Locator("input[name=trois][value=cpms]")).Not.ToBeCheckedAsync();
        await Assertions.Expect(page.Told()).ToHaveTextAsync("Vos réponses sont effacées de cet appareil.");
        Assert.Null(await KeptAsync(page));

        await page.FillShortAsync();
        await page.PressAsync("Envoyer mes réponses");
        await Assertions.Expect(page.Receipt()).ToBeVisibleAsync();
        await page.GoBackAsync();
        await Assertions.Expect(page.Locator("input[name=un][value=oui]")).Not.ToBeCheckedAsync();
        await Assertions.Expect(page.Check()).ToBeHiddenAsync();
        Assert.Null(await KeptAsync(page));
    }

    /// <summary>Lost on the way there, lost on the way back when the answer is stored already, and refused for now.</summary>
    [Theory]
    [InlineData("request")]
    [InlineData("reply")]
    [InlineData("503")]
    public async Task A_send_that_fails_says_so_goes_on_after_a_reload_and_counts_once(string lost)
    {
        await using var world = await World.StartAsync(FormContent.Text, Stop);
        await using var context = await chromium.OpenAsync(360, scripts: true);
        var page = await OpenAsync(context, world);
        var keys = new List<string>();
        await page.RouteAsync(posts, async route =>
        {
            keys.Add(route.Request.PostData!.Split("cle=")[1].Split('&')[0]);
            await (lost switch
            {
                "request" => route.AbortAsync(),
                "503" => route.FulfillAsync(new() { Status = 503, Body = "" }),
                _ => LoseReplyAsync(route),
            });
        });
        await page.FillShortAsync();
        await page.PressAsync("Envoyer mes réponses");
        await Assertions.Expect(page.Unsent()).ToBeFocusedAsync();
        await Assertions.Expect(page.GetByText("Vos réponses sont gardées sur cet appareil.")).ToBeVisibleAsync();

        await page.ReloadAsync();
        await Assertions.Expect(page.Told()).ToHaveTextAsync("Pas encore envoyé");
        await page.UnrouteAsync(posts);
        await page.PressAsync("Envoyer maintenant");

        await Assertions.Expect(page.Receipt()).ToBeVisibleAsync();
        Assert.Single(keys.Distinct());
        Assert.Equal(1, await world.CountAsync(FormContent.Short, Stop));
    }

    [Fact]
    public async Task What_could_not_be_sent_leaves_by_itself_when_the_network_is_back()
    {
        await using var world = await World.StartAsync(FormContent.Text, Stop);
        await using var context = await chromium.OpenAsync(360, scripts: true);
        var page = await OpenAsync(context, world);
        await page.FillShortAsync();
        await context.SetOfflineAsync(true);
        await page.PressAsync("Envoyer mes réponses");
        await Assertions.Expect(page.Unsent()).ToBeVisibleAsync();

        await context.SetOfflineAsync(false);

        await Assertions.Expect(page.Receipt()).ToBeVisibleAsync();
        Assert.Equal(1, await world.CountAsync(FormContent.Short, Stop));
    }

    [Theory]
    [InlineData("Storage.prototype.setItem = () => { throw new Error('full'); }")]
    [InlineData("Object.defineProperty(window, 'localStorage', { get: () => { throw new Error('refused'); } })")]
    public async Task Where_the_device_keeps_nothing_the_form_works_and_does_not_say_that_it_does(string refusal)
    {
        await using var world = await World.StartAsync(FormContent.Text, Stop);
        await using var context = await chromium.OpenAsync(360, scripts: true);
        await context.AddInitScriptAsync(refusal);
        var page = await OpenAsync(context, world);
        await page.FillShortAsync();
        await page.RouteAsync(posts, route => route.AbortAsync());
        await page.PressAsync("Envoyer mes réponses");
        await Assertions.Expect(page.Unsent()).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[data-kept]:visible")).ToHaveCountAsync(0);

        await page.UnrouteAsync(posts);
        await page.PressAsync("Envoyer maintenant");

        await Assertions.Expect(page.Receipt()).ToBeVisibleAsync();
        Assert.Equal(1, await world.CountAsync(FormContent.Short, Stop));
    }

    [Fact]
    public async Task Two_clicks_on_the_button_count_once()
    {
        await using var world = await World.StartAsync(FormContent.Text, Stop);
        await using var context = await chromium.OpenAsync(360, scripts: true);
        var page = await OpenAsync(context, world);
        await page.FillShortAsync();
        await page.EvaluateAsync("() => { const button = document.querySelector('[data-send]'); button.click(); button.click(); }");

        await Assertions.Expect(page.Receipt()).ToBeVisibleAsync();
        Assert.Equal(1, await world.CountAsync(FormContent.Short, Stop));
    }

    [Fact]
    public async Task What_the_service_says_better_is_its_own_page()
    {
        await using var world = await World.StartAsync(FormContent.Text, Stop);
        await using var context = await chromium.OpenAsync(360, scripts: true);
        var page = await OpenAsync(context, world);
        await page.FillShortAsync();
        world.Site.Time.Now = new DateTimeOffset(2027, 7, 1, 0, 0, 0, TimeSpan.FromHours(2));
        await world.Site.TickAsync(Stop);

        await page.PressAsync("Envoyer mes réponses");

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("terminée");
        Assert.Equal(0, await world.CountAsync(FormContent.Short, Stop));
    }

    [Fact]
    public async Task The_code_of_a_slip_is_typed_by_its_address_and_leaves_it()
    {
        await using var world = await World.StartAsync(FormContent.Text, Stop);
        await using var context = await chromium.OpenAsync(360, scripts: true);
        var page = await context.NewPageAsync();
        await page.GotoAsync(world.Address(FormContent.TwoLanguages + "#code=tulipe-mouton-bougie-radio"));

        await Assertions.Expect(page.Locator("input[name=code]")).ToHaveValueAsync("tulipe-mouton-bougie-radio");
        Assert.Equal(world.Address(FormContent.TwoLanguages), page.Url);
    }

    private static async Task LoseReplyAsync(IRoute route)
    {
        await route.FetchAsync();
        await route.AbortAsync();
    }

    private static Task<string?> KeptAsync(IPage page) => page.EvaluateAsync<string?>("localStorage.getItem('huit-questions.1')");

    private static async Task<IPage> OpenAsync(IBrowserContext context, World world)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(world.Address(FormContent.Short));
        await Assertions.Expect(page.Locator(".p-desk")).ToHaveJSPropertyAsync("hidden", false);
        return page;
    }
}
