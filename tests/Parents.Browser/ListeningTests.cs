using Microsoft.Playwright;
using Xunit;

namespace Parents.Browser;

/// <summary>« Écouter » on a guide, with voices that are not there in a headless browser.</summary>
public sealed class ListeningTests(Chromium chromium)
{
    private const string guide = "/guides/cpms/";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(false, DeviceVoices.Network)]
    [InlineData(false, DeviceVoices.English)]
    [InlineData(true, DeviceVoices.Network, DeviceVoices.French)]
    public async Task Is_offered_only_where_the_device_has_a_voice_in_French(bool offered, params string[] voices)
    {
        await using var world = await World.StartAsync(Stop);
        await using var context = await chromium.OpenAsync(320, scripts: true);
        await context.HaveVoicesAsync(voices);
        var page = await context.NewPageAsync();
        await page.GotoAsync(world.Address(guide));

        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Texte plus grand" })).ToBeVisibleAsync();
        await Assertions.Expect(Listen(page)).ToBeVisibleAsync(new() { Visible = offered });

        // On many phones the voices come late.
        await page.EvaluateAsync($"device.voices = [{DeviceVoices.French}]; speechSynthesis.onvoiceschanged()");
        await Assertions.Expect(Listen(page)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Reads_the_whole_page_in_order_with_voices_of_the_device_in_the_language_of_each_part()
    {
        await using var world = await World.StartAsync(Stop);
        await using var context = await chromium.OpenAsync(360, scripts: true);
        await context.HaveVoicesAsync(DeviceVoices.Network, DeviceVoices.French, DeviceVoices.English);
        var page = await context.NewPageAsync();
        await page.GotoAsync(world.Address(guide));
        await AddAsync(page, "<p lang=\"en\">Good evening.</p><p lang=\"nl\">Goedenavond.</p><table><thead><tr><th>Jour</th><th>Lieu</th></tr></thead><tbody><tr><th>Lundi</th><td>Salle bleue</td></tr></tbody></table>");
        await Listen(page).ClickAsync();
        await ListenToTheEndAsync(page);

        var said = await page.SaidAsync();
        var text = string.Join(' ', said.Select(part => part.Text));
        Assert.StartsWith("Le centre psycho-médico-social (CPMS) ", text, StringComparison.Ordinal);
        Assert.InRange(text.IndexOf("En bref Chaque école est liée", StringComparison.Ordinal), 1, text.IndexOf("C’est gratuit", StringComparison.Ordinal));
        Assert.All(said, part => Assert.True(part.Local, part.Text));
        Assert.All(said, part => Assert.InRange(part.Text.Length, 1, 200));
        Assert.Equal(["Good evening."], said.Where(part => part.Lang == "en-GB").Select(part => part.Text));
        Assert.Contains("Lundi, Lieu : Salle bleue", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Goedenavond", text, StringComparison.Ordinal);
        Assert.DoesNotMatch("source [0-9]", text);
        Assert.DoesNotContain("Infor Jeunes Brabant wallon", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Voir aussi", text, StringComparison.Ordinal);
        await Assertions.Expect(Player(page)).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".p-aids [role=status]")).ToHaveTextAsync("La lecture est finie.");
        await Assertions.Expect(Listen(page)).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Leaves_out_no_sentence_of_the_page()
    {
        await using var world = await World.StartAsync(Stop);
        await using var context = await chromium.OpenAsync(360, scripts: true);
        await context.HaveVoicesAsync(DeviceVoices.French);
        var page = await context.NewPageAsync();
        await page.GotoAsync(world.Address(guide));
        await Listen(page).ClickAsync();
        await ListenToTheEndAsync(page);

        var said = Letters(string.Concat((await page.SaidAsync()).Select(part => part.Text)));
        var paragraphs = await page.Locator("main > .p-brief li, main .p-prose p, main .p-prose h2").EvaluateAllAsync<string[]>("all => all.map(block => { const copy = block.cloneNode(true); copy.querySelectorAll('.p-cite').forEach(mark => mark.remove()); return copy.textContent; })");

        Assert.NotEmpty(paragraphs);
        Assert.All(paragraphs, paragraph => Assert.Contains(Letters(paragraph), said, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Shows_the_sentence_and_the_word_that_it_reads()
    {
        await using var world = await World.StartAsync(Stop);
        await using var context = await chromium.OpenAsync(360, scripts: true);
        await context.HaveVoicesAsync(DeviceVoices.French);
        var page = await context.NewPageAsync();
        await page.GotoAsync(world.Address(guide));
        await AddAsync(page, "<p id=\"ici\">Un <b>premier</b> pas. Un second pas.</p>");
        await Listen(page).ClickAsync();
        await page.Locator("#ici").ClickAsync();

        Assert.Equal("Un premier pas.", await page.MarkedAsync("p-said"));
        await page.ReachAsync("premier");
        Assert.Equal("premier", await page.MarkedAsync("p-word"));
        await page.ReachAsync("pas.");
        Assert.Equal("pas.", await page.MarkedAsync("p-word"));
        await Assertions.Expect(page.Locator("#ici")).ToBeInViewportAsync();

        await page.FinishSayingAsync();
        Assert.Equal("Un second pas.", await page.MarkedAsync("p-said"));
        Assert.Equal("", await page.MarkedAsync("p-word"));
    }

    [Fact]
    public async Task Can_be_led_by_the_keyboard_alone()
    {
        await using var world = await World.StartAsync(Stop);
        await using var context = await chromium.OpenAsync(1280, scripts: true);
        await context.HaveVoicesAsync(DeviceVoices.French);
        var page = await context.NewPageAsync();
        await page.GotoAsync(world.Address(guide));
        await Listen(page).FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Pause" })).ToBeFocusedAsync();
        var first = await page.LastSaidAsync();
        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(page.Locator(".p-aids [role=status]")).ToHaveTextAsync("En pause.");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Continuer" })).ToBeFocusedAsync();
        Assert.Single(await page.SaidAsync());
        Assert.True(await page.EvaluateAsync<bool>("device.last().over"), "The device goes on reading.");
        await page.Keyboard.PressAsync("Space");
        Assert.Equal(first, await page.LastSaidAsync());

        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        Assert.StartsWith("Une équipe gratuite", (await page.LastSaidAsync()).Text, StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Button, new() { Name = "Précédent" }).PressAsync("Enter");
        Assert.Equal(first, await page.LastSaidAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Vitesse normale" }).PressAsync("Enter");
        Assert.Equal(first with { Rate = 1.3 }, await page.LastSaidAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Vitesse rapide" }).PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Vitesse lente" })).ToBeFocusedAsync();
        Assert.Equal(first with { Rate = .75 }, await page.LastSaidAsync());

        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(Player(page)).ToHaveCountAsync(0);
        await Assertions.Expect(Listen(page)).ToBeFocusedAsync();
        Assert.Equal("", await page.MarkedAsync("p-said"));
    }

    [Fact]
    public async Task Reads_only_the_paragraph_in_which_something_is_selected()
    {
        await using var world = await World.StartAsync(Stop);
        await using var context = await chromium.OpenAsync(360, scripts: true);
        await context.HaveVoicesAsync(DeviceVoices.French);
        var page = await context.NewPageAsync();
        await page.GotoAsync(world.Address(guide));
        await AddAsync(page, "<p id=\"ici\">Un pas. Un second pas.</p><p>Un troisième.</p>");
        await page.EvaluateAsync("getSelection().setBaseAndExtent(ici.firstChild, 3, ici.firstChild, 6)");
        await Listen(page).ClickAsync();
        await ListenToTheEndAsync(page);

        Assert.Equal(["Un pas.", "Un second pas."], (await page.SaidAsync()).Select(part => part.Text));
    }

    [Fact]
    public async Task Brings_what_the_player_looks_like_once_and_reads_even_without_it()
    {
        await using var world = await World.StartAsync(Stop);
        await using var context = await chromium.OpenAsync(360, scripts: true);
        await context.HaveVoicesAsync(DeviceVoices.French);
        var page = await context.NewPageAsync();
        var asked = new List<string>();
        page.Request += (_, request) => asked.Add(new Uri(request.Url).AbsolutePath);
        await page.GotoAsync(world.Address(guide));
        Assert.DoesNotContain(asked, path => path.StartsWith("/assets/tools.", StringComparison.Ordinal));

        await Listen(page).ClickAsync();
        await Assertions.Expect(Player(page)).ToHaveCSSAsync("position", "fixed");
        await Listen(page).ClickAsync();
        await Listen(page).ClickAsync();
        await Assertions.Expect(Player(page)).ToBeVisibleAsync();
        Assert.Single(asked, path => path.StartsWith("/assets/tools.", StringComparison.Ordinal));

        await page.RouteAsync("**/assets/tools.*", route => route.AbortAsync());
        await page.ReloadAsync();
        await Listen(page).ClickAsync();
        await Assertions.Expect(Player(page)).ToBeVisibleAsync();
        Assert.NotEmpty(await page.SaidAsync());
    }

    [Fact]
    public async Task Is_silent_when_the_page_is_left_and_costs_nothing_before_it_is_asked()
    {
        await using var world = await World.StartAsync(Stop);
        await using var context = await chromium.OpenAsync(360, scripts: true);
        await context.HaveVoicesAsync(DeviceVoices.French);
        var page = await context.NewPageAsync();
        var asked = new List<string>();
        page.Request += (_, request) => asked.Add(new Uri(request.Url).AbsolutePath);
        await page.GotoAsync(world.Address(guide));
        Assert.Equal(2, asked.Count);
        await Listen(page).ClickAsync();
        await Assertions.Expect(Player(page)).ToBeVisibleAsync();
        Assert.Contains(asked, path => path.StartsWith("/assets/listen.", StringComparison.Ordinal));

        var before = await page.EvaluateAsync<int>("device.cancelled");
        await page.EvaluateAsync("dispatchEvent(new PageTransitionEvent('pagehide'))");

        Assert.Equal(before + 1, await page.EvaluateAsync<int>("device.cancelled"));
        await Assertions.Expect(Player(page)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Says_so_when_the_device_cannot_read()
    {
        await using var world = await World.StartAsync(Stop);
        await using var context = await chromium.OpenAsync(360, scripts: true);
        await context.HaveVoicesAsync(DeviceVoices.French);
        var page = await context.NewPageAsync();
        await page.GotoAsync(world.Address(guide));
        await Listen(page).ClickAsync();
        await Assertions.Expect(Player(page)).ToBeVisibleAsync();

        await page.EvaluateAsync("device.last().onerror({ error: 'synthesis-failed' })");

        await Assertions.Expect(page.Locator(".p-aids [role=status]")).ToHaveTextAsync("Votre appareil n’a pas pu lire ce texte.");
        await Assertions.Expect(Player(page)).ToHaveCountAsync(0);
    }

    private static ILocator Listen(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Écouter" });

    private static ILocator Player(IPage page) => page.Locator(".p-player");

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static async Task AddAsync(IPage page, string html) => await page.EvaluateAsync("html => document.querySelector('.p-prose').insertAdjacentHTML('beforeend', html)", html);

    private static async Task ListenToTheEndAsync(IPage page)
    {
        await Assertions.Expect(Player(page)).ToBeVisibleAsync();
        for (var sentences = 0; sentences < 1000 && await Player(page).CountAsync() > 0; sentences++)
        {
            await page.FinishSayingAsync();
        }
    }
}
