using Microsoft.Playwright;
using Xunit;

namespace Parents.Browser;

/// <summary>A parent reads the Hannut synthesis, answers the consultation, keeps a receipt and sees the count change, on the real content.</summary>
public sealed class JourneyTests(Chromium chromium)
{
    private const string poll = "/consultations/hannut-et-chez-vous/";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(360, false)]
    [InlineData(360, true)]
    [InlineData(1280, false)]
    [InlineData(1280, true)]
    public async Task A_parent_reads_answers_and_sees_the_count_change(int width, bool scripts)
    {
        await using var world = await World.StartAsync(Stop);
        await using var context = await chromium.OpenAsync(width, scripts);
        var page = await context.NewPageAsync();

        await page.GotoAsync(world.Address("/"));
        await page.GetByRole(AriaRole.Link, new() { Name = "la rencontre de Hannut" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Hannut");
        await Assertions.Expect(page.Locator("figure").First).ToBeVisibleAsync();

        if (await page.GetByRole(AriaRole.Link, new() { Name = "Menu", Exact = true }).IsVisibleAsync())
        {
            await page.GetByRole(AriaRole.Link, new() { Name = "Menu", Exact = true }).ClickAsync();
        }

        await page.GetByRole(AriaRole.Link, new() { Name = "Consultations" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Hannut, et chez vous" }).ClickAsync();
        await Assertions.Expect(page.GetByText("0 réponse reçue")).ToBeVisibleAsync();
        await page.ChooseAsync("oui");
        await page.CheckAnswersAsync();

        var receipt = await page.SendAnswersAsync();

        Assert.Matches("/api/recus/[a-z]+-[a-z]+-[a-z]+-[a-z]+$", receipt);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Votre réponse est enregistrée");

        await world.Site.TickAsync(Stop);
        await page.GetByRole(AriaRole.Link, new() { Name = "Voir les résultats" }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-recues]")).ToHaveAttributeAsync("data-recues", "1");
        await Assertions.Expect(page.GetByText("1 réponse reçue")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("table")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Sending_the_check_page_again_after_going_back_gives_the_same_receipt_and_counts_once()
    {
        await using var world = await World.StartAsync(Stop);
        await using var context = await chromium.OpenAsync(360, scripts: false);
        var page = await context.NewPageAsync();
        await AskToConfirmAsync(page, world, "non");
        var receipt = await page.SendAnswersAsync();

        await page.GoBackAsync();

        Assert.Equal(receipt, await page.SendAnswersAsync());
        await world.Site.TickAsync(Stop);
        await page.GotoAsync(world.Address(poll + "resultats/"));
        await Assertions.Expect(page.Locator("[data-recues]")).ToHaveAttributeAsync("data-recues", "1");
    }

    [Fact]
    public async Task Changing_an_answer_from_the_check_page_keeps_all_others()
    {
        await using var world = await World.StartAsync(Stop);
        await using var context = await chromium.OpenAsync(360, scripts: false);
        var page = await context.NewPageAsync();
        await AskToConfirmAsync(page, world, "oui");
        await page.ChangeAnswersAsync();

        await Assertions.Expect(page.Locator("input[name=signes][value=oui]")).ToBeCheckedAsync();
        Assert.DoesNotContain("Erreur", await page.TitleAsync(), StringComparison.Ordinal);
        await page.Locator("input[name=dossier][value=non]").CheckAsync();
        await page.CheckAnswersAsync();
        await Assertions.Expect(page.Locator("input[name=dossier]")).ToHaveValueAsync("non");
        await Assertions.Expect(page.Locator("input[name=signes]")).ToHaveValueAsync("oui");
        await page.SendAnswersAsync();

        await world.Site.TickAsync(Stop);
        await page.GotoAsync(world.Address(poll + "resultats/"));
        await Assertions.Expect(page.Locator("[data-recues]")).ToHaveAttributeAsync("data-recues", "1");
    }

    [Fact]
    public async Task A_question_left_out_is_shown_at_the_top_and_the_link_leads_to_it()
    {
        await using var world = await World.StartAsync(Stop);
        await using var context = await chromium.OpenAsync(360, scripts: false);
        var page = await context.NewPageAsync();
        await page.GotoAsync(world.Address(poll));
        await page.Locator("input[name=dossier][value=oui]").CheckAsync();
        await page.CheckWrongAnswersAsync();

        Assert.StartsWith("Erreur\u00a0:", await page.TitleAsync(), StringComparison.Ordinal);
        var summary = page.GetByRole(AriaRole.Alert);
        await Assertions.Expect(summary.GetByRole(AriaRole.Link)).ToHaveCountAsync(3);
        await Assertions.Expect(page.Locator("input[name=dossier][value=oui]")).ToBeCheckedAsync();
        await summary.GetByRole(AriaRole.Link).First.ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(world.Address("/api/consultations/hannut-et-chez-vous/reponses#champ-signes"));
        await Assertions.Expect(page.Locator("#champ-signes")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task The_whole_form_can_be_filled_and_sent_with_the_keyboard_alone()
    {
        await using var world = await World.StartAsync(Stop);
        await using var context = await chromium.OpenAsync(1280, scripts: false);
        var page = await context.NewPageAsync();
        await page.GotoAsync(world.Address(poll));

        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Aller au contenu" })).ToBeFocusedAsync();
        await page.TabToAsync("input[name=dossier]");
        foreach (var field in Steps.Required)
        {
            await page.TabToAsync($"input[name={field}]");
            await page.Keyboard.PressAsync("Space");
        }

        await page.TabToAsync("main form button");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Vérifiez vos réponses");
        await page.TabToAsync("main form button");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Votre réponse est enregistrée");
    }

    [Fact]
    public async Task Two_parents_answer_at_once_and_both_count()
    {
        await using var world = await World.StartAsync(Stop);
        await using var one = await chromium.OpenAsync(360, scripts: true);
        await using var other = await chromium.OpenAsync(1280, scripts: false);
        var (first, second) = (await one.NewPageAsync(), await other.NewPageAsync());
        await AskToConfirmAsync(first, world, "oui");
        await AskToConfirmAsync(second, world, "non");

        var receipts = await Task.WhenAll(first.SendAnswersAsync(), second.SendAnswersAsync());

        Assert.NotEqual(receipts[0], receipts[1]);
        await world.Site.TickAsync(Stop);
        await first.GotoAsync(world.Address(poll + "resultats/"));
        await Assertions.Expect(first.Locator("[data-recues]")).ToHaveAttributeAsync("data-recues", "2");
    }

    [Fact]
    public async Task Ten_answers_move_the_tables_and_the_page_says_how_many_wait()
    {
        await using var world = await World.StartAsync(Stop);
        await using var context = await chromium.OpenAsync(1280, scripts: false);
        var page = await context.NewPageAsync();
        for (var parent = 0; parent < 10; parent++)
        {
            await AskToConfirmAsync(page, world, parent % 3 == 0 ? "non" : "oui");
            await page.SendAnswersAsync();
            await world.Site.TickAsync(Stop);
        }

        await page.GotoAsync(world.Address(poll + "resultats/"));

        await Assertions.Expect(page.Locator("[data-recues]")).ToHaveAttributeAsync("data-recues", "10");
        await Assertions.Expect(page.Locator("#tableau-dossier")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("5 attendent")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#tableau-dossier")).ToContainTextAsync("75\u00a0%");
        await page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Root, "artifacts", "screenshots", "resultats.png"), Clip = new() { X = 0, Y = 0, Width = 1280, Height = 1500 }, FullPage = true });
    }

    private static async Task AskToConfirmAsync(IPage page, World world, string choice)
    {
        await page.GotoAsync(world.Address(poll));
        await page.ChooseAsync(choice);
        await page.CheckAnswersAsync();
    }
}
