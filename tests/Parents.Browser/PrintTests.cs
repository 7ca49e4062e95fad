using Microsoft.Playwright;
using Xunit;

namespace Parents.Browser;

/// <summary>What a parent without a screen at home gets of each kind of page: the text and where it stands, and nothing that can only be clicked.</summary>
public sealed class PrintTests(Chromium chromium)
{
    private const string poll = "/consultations/hannut-et-chez-vous/";

    /// <summary>A kind of page, and the most sheets that it may take.</summary>
    public static TheoryData<string, int> Kinds => new()
    {
        { "/", 3 },
        { "/guides/", 3 },
        { "/guides/cpms/", 5 },
        { "/guides/exclusion/", 7 },
        { "/guides/vers-qui-me-tourner/", 6 },
        { "/roi/ecoles/modele/", 5 },
        { "/charte/", 6 },
        { "/syntheses/hannut-2018/", 26 },
        { "/glossaire/", 20 },
        { "/pages/plan-du-site/", 4 },
        { poll, 5 },
        { poll + "resultats/", 2 },
        { "/parcours/mon-enfant-ne-veut-plus-aller-a-l-ecole/", 2 },
        { "/pages/vie-privee/", 5 },
        { "/recherche/", 14 },
        { "/ar/guides/exclusion/", 2 },
    };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Prints_on_a_few_sheets_of_A4_without_what_cannot_be_clicked_on_paper(string address, int most)
    {
        await using var world = await World.StartAsync(Stop);
        await using var context = await chromium.OpenAsync(1280, scripts: false, dark: true);
        var page = await context.NewPageAsync();
        await page.GotoAsync(world.Address(address));

        var paper = await Paper.PrintAsync(page);
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.InRange(paper.Sheets, 1, most);
        Assert.Equal((Paper.A4Width, Paper.A4Height), (Math.Round(paper.Width), Math.Round(paper.Height)));
        Assert.Empty(await SeenAsync(page, "nav:not([aria-labelledby=voir-aussi]), .p-sources [href^='#'], button, .p-button, .p-skip, [role=search], audio, video"));
        Assert.NotEmpty(await SeenAsync(page, "main h1"));
        Assert.Equal("rgb(0, 0, 0) on rgb(255, 255, 255)", Assert.Single(await ColoursAsync(page)));
        Assert.Contains($"https://parents.example{address}", Assert.Single(await SeenAsync(page, "footer p")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_at_its_foot_where_the_page_stands()
    {
        await using var world = await World.StartAsync(Stop);
        await using var context = await chromium.OpenAsync(1280, scripts: false);
        var page = await context.NewPageAsync();
        await page.GotoAsync(world.Address("/guides/cpms/"));
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.Equal(["Cette page\u00a0: https://parents.example/guides/cpms/ – Une adresse qui commence par «\u00a0/\u00a0» s’écrit après https://parents.example."], await SeenAsync(page, "footer p"));
    }

    [Fact]
    public async Task Prints_the_address_of_each_link_but_of_those_that_are_explained_on_the_sheet()
    {
        await using var world = await World.StartAsync(Stop);
        await using var context = await chromium.OpenAsync(1280, scripts: false);
        var page = await context.NewPageAsync();
        await page.GotoAsync(world.Address("/guides/cpms/"));
        Assert.Equal("none", await AfterAsync(page, ".p-sources a"));
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.Equal("\" (https://ijbw.be/?p=9472)\"", await AfterAsync(page, ".p-sources a"));
        Assert.Equal("\" (/guides/sas/)\"", await AfterAsync(page, ".p-prose a[href='/guides/sas/']"));
        Assert.Equal("\" (/guides/premiers-signes/)\"", await AfterAsync(page, ".p-related a"));
        foreach (var explained in new[] { ".p-acronym", ".p-cite a", ".p-value", "a[href^='tel:']" })
        {
            Assert.Equal("none", await AfterAsync(page, explained));
        }
    }

    [Fact]
    public async Task What_is_folded_on_a_screen_is_open_on_paper()
    {
        await using var world = await World.StartAsync(Stop);
        await using var context = await chromium.OpenAsync(1280, scripts: false);
        var page = await context.NewPageAsync();
        await page.GotoAsync(world.Address("/syntheses/hannut-2018/"));
        var parts = page.Locator(".p-figure table, .p-figure .p-facts");
        var count = await parts.CountAsync();
        Assert.InRange(count, 20, 100);
        Assert.Equal(0, await VisibleAsync(parts));

        await page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.Equal(count, await VisibleAsync(parts));
        Assert.Empty(await SeenAsync(page, "main summary"));
    }

    [Fact]
    public async Task A_form_can_be_filled_with_a_pen()
    {
        await using var world = await World.StartAsync(Stop);
        await using var context = await chromium.OpenAsync(1280, scripts: false);
        var page = await context.NewPageAsync();
        await page.GotoAsync(world.Address(poll));
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        foreach (var field in Steps.Required)
        {
            await Assertions.Expect(page.Locator($"input[name={field}]").First).ToBeVisibleAsync();
        }

        Assert.Empty(await SeenAsync(page, "main form button"));
    }

    private static Task<int> VisibleAsync(ILocator parts) => parts.EvaluateAllAsync<int>("found => found.filter(element => element.checkVisibility()).length");

    private static Task<string> AfterAsync(IPage page, string link) =>
        page.Locator(link).First.EvaluateAsync<string>("link => getComputedStyle(link, '::after').content");

    /// <summary>The texts of the elements that take room on the page.</summary>
    private static Task<string[]> SeenAsync(IPage page, string selector) => page.Locator(selector).EvaluateAllAsync<string[]>(
        "found => found.filter(element => element.getClientRects().length).map(element => element.innerText)");

    /// <summary>The inks of the words of a page on the nearest background that has a colour.</summary>
    private static Task<string[]> ColoursAsync(IPage page) => page.Locator("h1, h2, main p, main li, main a, td").EvaluateAllAsync<string[]>("""
        found => {
            const clear = 'rgba(0, 0, 0, 0)';
            const behind = element => !element ? 'rgb(255, 255, 255)' : getComputedStyle(element).backgroundColor === clear ? behind(element.parentElement) : getComputedStyle(element).backgroundColor;
            return [...new Set(found.map(element => `${getComputedStyle(element).color} on ${behind(element)}`))];
        }
        """);
}
