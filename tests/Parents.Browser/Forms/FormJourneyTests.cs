using System.Collections.Concurrent;
using Microsoft.Playwright;
using Xunit;

namespace Parents.Browser.Forms;

/// <summary>A parent answers every kind of question, part by part, without scripts and with them, down to the narrowest screen.</summary>
public sealed class FormJourneyTests(Chromium chromium)
{
    private const int mostBytes = 60_000;

    /// <summary>Controls that a thumb would miss.</summary>
    private const string small = """
        [...document.querySelectorAll('main form button, main label:has(input), .p-input, .p-desk button')].filter(element => !element.closest('.p-trap')).filter(element => {
          const box = element.getBoundingClientRect();
          return box.width > 0 && (box.height < 44 || box.width < 44);
        }).map(element => element.outerHTML.slice(0, 120))
        """;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(360, false, false)]
    [InlineData(320, true, true)]
    public async Task Every_kind_is_answered_checked_changed_and_counted_once(int width, bool scripts, bool dark)
    {
        await using var world = await World.StartAsync(FormContent.Text, Stop);
        await using var context = await chromium.OpenAsync(width, scripts, dark);
        var page = await context.NewPageAsync();
        await page.GotoAsync(world.Address(FormContent.EveryKind));
        await LookAsync(page);
        await page.FillEveryKindAsync();
        await LookAsync(page);
        var shown = await page.Locator(".p-answers dd").AllInnerTextsAsync();
        Assert.Equal(12, shown.Count);
        foreach (var answer in (string[])["Oui", "Ce qui se passe à l’école", "La direction de l’école\u00a0: Non", "11 – très utile", "1.\u00a0Avoir du temps", "2026", "Confiance", "Merci.\nÀ tous."])
        {
            Assert.Contains(shown, text => text.Replace(". ", ".\u00a0", StringComparison.Ordinal).Contains(answer, StringComparison.Ordinal));
        }

        await page.PressAsync("Modifier\u00a0: Partie 4 sur 4, Pour finir");
        await Assertions.Expect(page.Heading()).ToHaveTextAsync("Pour finir");
        await page.Locator("input[name=mot]").FillAsync("Patience");
        await page.PressAsync("Vérifier mes réponses");
        await Assertions.Expect(page.Locator(".p-answers")).ToContainTextAsync("Patience");
        await page.PressAsync("Envoyer mes réponses");

        await Assertions.Expect(page.Receipt()).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Et maintenant")).ToBeVisibleAsync();
        Assert.Equal(1, await world.CountAsync(FormContent.EveryKind, Stop));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_whole_journey_needs_no_more_than_a_keyboard(bool scripts)
    {
        await using var world = await World.StartAsync(FormContent.Text, Stop);
        await using var context = await chromium.OpenAsync(1280, scripts);
        var page = await context.NewPageAsync();
        await page.GotoAsync(world.Address(FormContent.EveryKind));
        await TypeAsync(page, "input[name=manque]", "Space");
        await TypeAsync(page, "input[name=raisons]", "Space");
        await TypeAsync(page, "form[action*=api] button[type=submit]", "Enter");
        await Assertions.Expect(page.Heading()).ToHaveTextAsync("Les services");
        await TypeAsync(page, "input[name='contact.cpms']", "Space");
        await TypeAsync(page, "input[name='contact.direction']", "Space");
        await TypeAsync(page, "form[action*=api] button[type=submit]", "Enter");
        await TypeAsync(page, "input[name=utile]", "Space");
        await TypeAsync(page, "form[action*=api] button[type=submit]", "Enter");
        await Assertions.Expect(page.Heading()).ToHaveTextAsync("Pour finir");
        await TypeAsync(page, "input[name='ordre.parler']", "1");
        await TypeAsync(page, "input[name='ordre.temps']", "2");
        await TypeAsync(page, "input[name=depuis][type=checkbox]", "Space");
        await TypeAsync(page, "input[name=mot]", "a");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Check()).ToBeVisibleAsync();
        await page.TabToAsync("main button:has-text('Envoyer mes réponses')");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Receipt()).ToBeVisibleAsync();
        Assert.Equal(1, await world.CountAsync(FormContent.EveryKind, Stop));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_part_that_is_not_meant_for_a_parent_is_never_shown_and_the_way_back_passes_it_too(bool scripts)
    {
        await using var world = await World.StartAsync(FormContent.Text, Stop);
        await using var context = await chromium.OpenAsync(360, scripts);
        var page = await context.NewPageAsync();
        await page.GotoAsync(world.Address(FormContent.EveryKind));
        await page.Locator("input[name=manque][value=non]").CheckAsync();
        await page.Locator("input[name=raisons][value=ecole]").CheckAsync();
        await page.PressAsync("Continuer");
        await Assertions.Expect(page.Heading()).ToHaveTextAsync("Pour finir");

        await page.PressAsync("Revenir à la partie précédente");

        await Assertions.Expect(page.Heading()).ToHaveTextAsync("Votre enfant et l’école");
        await Assertions.Expect(page.Locator("input[name=raisons][value=ecole]")).ToBeCheckedAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_wrong_is_told_where_it_is_and_nothing_is_lost(bool scripts)
    {
        await using var world = await World.StartAsync(FormContent.Text, Stop);
        await using var context = await chromium.OpenAsync(360, scripts);
        var page = await context.NewPageAsync();
        await page.GotoAsync(world.Address(FormContent.EveryKind));
        await page.Locator("input[name=manque][value=non]").CheckAsync();
        await page.PressAsync("Continuer");
        await Assertions.Expect(page.Locator(".p-wrong")).ToContainTextAsync("Choisissez une réponse.");
        await Assertions.Expect(page.Locator("input[name=manque][value=non]")).ToBeCheckedAsync();
        if (scripts)
        {
            await Assertions.Expect(page.Locator("input[name=raisons]").First).ToBeFocusedAsync();
            await Assertions.Expect(page.Told()).ToHaveTextAsync("Il y a un problème");
        }

        await page.Locator("input[name=raisons][value=ecole]").CheckAsync();
        await page.PressAsync("Continuer");
        await page.FillLastPartAsync();
        await page.Locator("input[name='depuis.jour']").FillAsync("31");
        await page.PressAsync("Vérifier mes réponses");
        if (scripts)
        {
            await page.PressAsync("Envoyer mes réponses");
        }

        await Assertions.Expect(page.Locator(".p-wrong")).ToContainTextAsync("Écrivez le jour, le mois et l’année");
        await Assertions.Expect(page.Heading()).ToHaveTextAsync("Pour finir");
        await page.Locator("input[name='depuis.jour']").FillAsync("3");
        await page.PressAsync("Vérifier mes réponses");
        await page.PressAsync("Envoyer mes réponses");
        await Assertions.Expect(page.Receipt()).ToBeVisibleAsync();
        Assert.Equal(1, await world.CountAsync(FormContent.EveryKind, Stop));
    }

    [Fact]
    public async Task Eight_questions_cost_at_most_60_kB_without_scripts_from_the_page_to_the_receipt()
    {
        await using var world = await World.StartAsync(FormContent.Text, Stop);
        await using var context = await chromium.OpenAsync(360, scripts: false);
        var page = await context.NewPageAsync();
        var (finished, sizes) = (new ConcurrentQueue<IRequest>(), new List<string>());
        page.RequestFinished += (_, request) => finished.Enqueue(request);
        await page.GotoAsync(world.Address(FormContent.Short), new() { WaitUntil = WaitUntilState.NetworkIdle });
        await page.FillShortAsync();
        await page.PressAsync("Envoyer mes réponses");
        await Assertions.Expect(page.Receipt()).ToBeVisibleAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        var total = 0;
        foreach (var request in finished.Where(request => request.Url.StartsWith("http", StringComparison.Ordinal)))
        {
            var size = await request.SizesAsync();
            var bytes = size.RequestHeadersSize + size.RequestBodySize + size.ResponseHeadersSize + size.ResponseBodySize;
            total += bytes;
            sizes.Add($"{bytes} {request.Method} {new Uri(request.Url).AbsolutePath}");
        }

        TestContext.Current.SendDiagnosticMessage($"An eight-question poll costs {total} bytes without scripts:\n{string.Join('\n', sizes)}");
        Assert.InRange(total, 5_000, mostBytes);
    }

    private static async Task TypeAsync(IPage page, string selector, string key)
    {
        await page.TabToAsync(selector);
        await page.Keyboard.PressAsync(key);
    }

    private static async Task LookAsync(IPage page)
    {
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), $"{page.Url} is wider than the screen.");
        Assert.Empty(await page.EvaluateAsync<string[]>(small));
    }
}
