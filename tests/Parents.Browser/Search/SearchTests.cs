using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace Parents.Browser.Search;

/// <summary>A parent looks for a page: with the keyboard, with slips, on a phone, and without JavaScript.</summary>
public sealed class SearchTests(Chromium chromium)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_JavaScript_the_form_leads_to_the_topics_from_A_to_Z()
    {
        await using var world = await World.StartAsync(Stop);
        await using var context = await chromium.OpenAsync(320, scripts: false);
        var page = await context.NewPageAsync();
        await page.GotoAsync(world.Address("/guides/cpms/"));

        await page.GetByRole(AriaRole.Link, new() { Name = "Menu", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Searchbox, new() { Name = "Chercher dans le site" }).FillAsync("viré");
        await page.GetByRole(AriaRole.Button, new() { Name = "Chercher", Exact = true }).ClickAsync();

        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/recherche/\\?q=vir%C3%A9$", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await Assertions.Expect(page.GetByText("Les fautes ne gênent pas.")).ToBeHiddenAsync();
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Aller à une lettre" }).GetByRole(AriaRole.Link, new() { Name = "V", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("#lettre-V")).ToBeInViewportAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "viré", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("L’exclusion");
    }

    [Fact]
    public async Task With_the_keyboard_alone_a_misspelt_word_finds_the_guide_and_is_announced()
    {
        await using var world = await World.StartAsync(Stop);
        await using var context = await chromium.OpenAsync(360, scripts: true);
        var page = await context.NewPageAsync();
        await page.GotoAsync(world.Address("/"));
        await page.TabToAsync("header a[href='#menu']");
        await page.Keyboard.PressAsync("Enter");
        await page.TabToAsync("header [name=q]");
        await page.Keyboard.TypeAsync("abscence");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator(".p-found__state[role=status]")).ToHaveTextAsync(new Regex("^Nous avons compris\u00a0: absence.*\\. \\d+\u00a0pages trouvées$", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await Assertions.Expect(page.Locator("main [name=q]")).ToHaveValueAsync("abscence");
        await Assertions.Expect(page.Locator(".p-found li").First).ToContainTextAsync("Quelles absences sont admises");
        await Assertions.Expect(page.Locator(".p-found li").First).ToContainTextAsync("En Belgique");
        await page.TabToAsync(".p-found a");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(world.Address("/guides/absences/"));
    }

    [Fact]
    public async Task The_address_keeps_what_was_searched_for_so_that_going_back_shows_it_again()
    {
        await using var world = await World.StartAsync(Stop);
        await using var context = await chromium.OpenAsync(1280, scripts: true);
        var page = await context.NewPageAsync();
        await page.GotoAsync(world.Address("/recherche/?q=cpms"));
        await Assertions.Expect(page.Locator(".p-found li").First).ToContainTextAsync("CPMS");

        await page.Locator("main [name=q]").FillAsync("règlement & roi");
        await page.Locator("main [name=q]").PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/recherche/\\?q=r%C3%A8glement%20%26%20roi$", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await Assertions.Expect(page.Locator(".p-found li").First).ToContainTextAsync("règlement");

        await page.GoBackAsync();
        await Assertions.Expect(page.Locator("main [name=q]")).ToHaveValueAsync("cpms");
        await Assertions.Expect(page.Locator(".p-found li").First).ToContainTextAsync("CPMS");
    }

    [Fact]
    public async Task A_link_to_a_letter_of_the_list_leaves_what_was_found_and_what_is_typed()
    {
        await using var world = await World.StartAsync(Stop);
        await using var context = await chromium.OpenAsync(360, scripts: true);
        var page = await context.NewPageAsync();
        await page.GotoAsync(world.Address("/recherche/?q=cpms"));
        await Assertions.Expect(page.Locator(".p-found li").First).ToBeVisibleAsync();
        await page.EvaluateAsync("() => { window.changes = 0; new MutationObserver(seen => changes += seen.length).observe(document.querySelector('.p-found').parentElement, { subtree: true, childList: true, attributes: true }); }");
        await page.Locator("main [name=q]").FillAsync("règlement");

        await page.GetByRole(AriaRole.Navigation, new() { Name = "Aller à une lettre" }).GetByRole(AriaRole.Link, new() { Name = "S", Exact = true }).ClickAsync();

        await Assertions.Expect(page.Locator("#lettre-S")).ToBeInViewportAsync();
        await Assertions.Expect(page.Locator("main [name=q]")).ToHaveValueAsync("règlement");
        Assert.Equal(0, await page.EvaluateAsync<int>("changes"));
    }

    [Fact]
    public async Task What_is_not_found_is_said_with_what_to_do_and_what_was_typed_never_becomes_markup()
    {
        await using var world = await World.StartAsync(Stop);
        await using var context = await chromium.OpenAsync(360, scripts: true);
        var page = await context.NewPageAsync();

        await page.GotoAsync(world.Address("/recherche/?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E%20zzzzqqq"));
        await page.Locator("main [name=q]").FillAsync("zzzzqqq<b>");
        await page.Locator("main [name=q]").PressAsync("Enter");

        await Assertions.Expect(page.Locator(".p-found__state[role=status]")).ToContainTextAsync("Rien trouvé. Essayez un autre mot");
        await Assertions.Expect(page.Locator("main img, main b")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".p-topics")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Nothing_of_the_search_is_asked_for_before_somebody_searches()
    {
        await using var world = await World.StartAsync(Stop);
        await using var context = await chromium.OpenAsync(360, scripts: true);
        var page = await context.NewPageAsync();
        var (asked, complaints) = (new List<string>(), new List<string>());
        page.Console += (_, message) => complaints.Add(message.Text);
        page.Request += (_, request) => asked.Add(new Uri(request.Url).AbsolutePath);

        await page.GotoAsync(world.Address("/guides/cpms/"), new() { WaitUntil = WaitUntilState.NetworkIdle });
        Assert.DoesNotContain(asked, IsOfSearch);

        await page.GotoAsync(world.Address("/recherche/"), new() { WaitUntil = WaitUntilState.NetworkIdle });
        Assert.Single(asked, IsOfSearch);

        await page.Locator("main [name=q]").FillAsync("sas");
        await page.Locator("main [name=q]").PressAsync("Enter");
        await Assertions.Expect(page.Locator(".p-found li").First).ToBeVisibleAsync();
        Assert.Contains("/pagefind/pagefind.js", asked);

        // Pagefind would complain here that its worker is missing.
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task A_word_that_no_page_has_finds_what_those_that_mean_the_same_find()
    {
        await using var world = await World.StartAsync(Stop);
        await using var context = await chromium.OpenAsync(360, scripts: true);
        var page = await context.NewPageAsync();

        await page.GotoAsync(world.Address("/recherche/?q=expuls%C3%A9"));

        await Assertions.Expect(page.Locator(".p-found li").First).ToContainTextAsync("L’exclusion");
        await Assertions.Expect(page.Locator(".p-found__state")).Not.ToContainTextAsync("Nous avons compris");
    }

    [Fact]
    public async Task An_engine_that_does_not_come_leaves_the_list()
    {
        await using var world = await World.StartAsync(Stop);
        await using var context = await chromium.OpenAsync(360, scripts: true);
        var page = await context.NewPageAsync();
        await page.RouteAsync("**/pagefind/**", route => route.AbortAsync());

        await page.GotoAsync(world.Address("/recherche/?q=sas"));

        await Assertions.Expect(page.Locator(".p-found__state[role=status]")).ToHaveTextAsync("La recherche ne répond pas. Regardez la liste plus bas.");
        await Assertions.Expect(page.Locator("#lettre-S")).ToBeVisibleAsync();
    }

    private static bool IsOfSearch(string path) => path.StartsWith("/pagefind/", StringComparison.Ordinal) || path.StartsWith("/assets/search", StringComparison.Ordinal) || path.StartsWith("/assets/finder", StringComparison.Ordinal);
}
