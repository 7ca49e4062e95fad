using Xunit;
using static Parents.Tests.Site.TinyContent;

namespace Parents.Tests.Site;

public sealed class SitePagesTests
{
    private const string reviewed = "pays: belgique\nverifie-le: 2026-05-22\na-reverifier-le: 2026-11-22\n";

    [Theory]
    [InlineData("syntheses/soir/index.html")]
    [InlineData("consultations/essai/index.html")]
    public async Task Asks_to_check_a_page_from_the_day_after_it_was_to_be_checked(string path)
    {
        var content = await ReadRightAsync(Whole.Replace("pays: belgique\n", reviewed, StringComparison.Ordinal));

        var lastDay = await TinyPages.RenderAsync(content, new DateTimeOffset(2026, 11, 22, 22, 59, 0, TimeSpan.Zero));
        var dayAfter = await TinyPages.RenderAsync(content, new DateTimeOffset(2026, 11, 22, 23, 0, 0, TimeSpan.Zero));

        Assert.Empty(lastDay[path].QuerySelectorAll(".p-notice--warning"));
        Assert.Single(dayAfter[path].QuerySelectorAll(".p-notice--warning"));
    }

    [Fact]
    public async Task Lists_in_a_section_the_pages_one_step_below_it()
    {
        var content = await ReadRightAsync(Whole
            + "-- syntheses/index.md --\n---\nid: syntheses\ntitre: Synthèses\nresume: La liste.\npays: aucun\n---\n"
            + "-- consultations/essai/annexe.md --\n---\nid: annexe\ntitre: Annexe\nresume: Plus bas.\npays: aucun\n---\n");

        var pages = await TinyPages.RenderAsync(content);

        Assert.Equal(["/syntheses/soir/"], pages["syntheses/index.html"].QuerySelectorAll(".p-pages a").Select(link => link.GetAttribute("href")));
        Assert.Equal(["/consultations/essai/"], pages["consultations/index.html"].QuerySelectorAll(".p-pages a").Select(link => link.GetAttribute("href")));
        Assert.Empty(pages["index.html"].QuerySelectorAll(".p-pages"));
    }

    [Fact]
    public async Task Lists_the_pages_of_a_section_in_the_order_that_editors_give_and_says_their_country()
    {
        var content = await ReadRightAsync(TinySite.Settings + TinySite.Home + Plain("exemples/index", "aucun") + Plain("exemples/a", "france") + Plain("exemples/b", "aucun") + Plain("exemples/c", "belgique\nordre: 2") + Plain("exemples/d", "belgique\nordre: 1"));

        var page = (await TinyPages.RenderAsync(content))["exemples/index.html"];

        Assert.Equal(["/exemples/d/", "/exemples/c/", "/exemples/a/", "/exemples/b/"], page.QuerySelectorAll(".p-pages a").Select(link => link.GetAttribute("href")));
        Assert.Equal(["En Belgique", "En Belgique", "En France"], page.QuerySelectorAll(".p-pages .p-hint").Select(hint => hint.TextContent));
    }

    [Fact]
    public async Task Maps_every_page_once()
    {
        var content = await ReadRightAsync(Whole + Plain("pages/plan-du-site", "aucun") + Plain("exemples/index", "aucun") + Plain("exemples/a", "france") + Plain("exemples/plus/index", "aucun") + Plain("exemples/plus/b", "aucun"));

        var page = (await TinyPages.RenderAsync(content))["pages/plan-du-site/index.html"];

        Assert.Equal(
            ["/", "/pages/plan-du-site/", "/syntheses/soir/", "/consultations/", "/consultations/essai/", "/exemples/", "/exemples/a/", "/exemples/plus/", "/exemples/plus/b/"],
            page.QuerySelectorAll(".p-map a").Select(link => link.GetAttribute("href")));
        Assert.Equal("exemples/a – En France", page.QuerySelector(".p-map li:has(a[href='/exemples/a/'])")!.TextContent);
    }

    [Theory]
    [InlineData("Pourquoi cette rencontre", "La rencontre", "Personnes présentes")]
    [InlineData("Pourquoi ce document", "Le document", "Auteur")]
    public async Task Calls_a_document_no_meeting(string reason, string title, string people)
    {
        var page = (await TinyPages.RenderAsync(await ReadRightAsync(Whole.But("## Pourquoi cette rencontre", $"## {reason}"))))["syntheses/soir/index.html"];

        Assert.Equal(title, page.GetElementById("rencontre")!.TextContent);
        Assert.Equal(["Date", "Lieu", people], page.QuerySelectorAll(".p-meeting dt").Select(term => term.TextContent));
    }

    [Fact]
    public async Task Lists_the_headings_of_a_page_but_not_of_the_home_page()
    {
        var content = await ReadRightAsync(Whole.But("Bonjour.", "## Un\n\n## Deux\n\n## Trois"));

        var pages = await TinyPages.RenderAsync(content);

        Assert.Empty(pages["index.html"].QuerySelectorAll(".p-contents"));
        Assert.Equal(4, pages["syntheses/soir/index.html"].QuerySelectorAll(".p-contents > ul a").Length);
        Assert.Equal(["#figure-soir-chiffre"], pages["syntheses/soir/index.html"].QuerySelectorAll(".p-contents details a").Select(link => link.GetAttribute("href")));
    }

    private static string Plain(string path, string country) => $"-- {path}.md --\n---\nid: {path.Replace('/', '-')}\ntitre: {path}\nresume: Un exemple.\npays: {country}\n---\n";

    [Fact]
    public async Task Sends_answers_to_the_api_of_the_settings()
    {
        var here = await TinyPages.RenderAsync(await ReadRightAsync(Whole));
        var elsewhere = await TinyPages.RenderAsync(await ReadRightAsync(Whole.But("devise:", "api: https://api.example/\ndevise:")));

        Assert.Equal("/api/consultations/essai/reponses", here["consultations/essai/index.html"].QuerySelector("main form")!.GetAttribute("action"));
        var page = elsewhere["consultations/essai/index.html"];
        Assert.Equal("https://api.example/api/consultations/essai/reponses", page.QuerySelector("main form")!.GetAttribute("action"));
        Assert.Contains("form-action 'self' https://api.example;", page.QuerySelector("meta[http-equiv]")!.GetAttribute("content"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-11-20T06:59Z", false, "ouvre le")]
    [InlineData("2026-11-20T07:00Z", true, "jusqu’au")]
    [InlineData("2026-12-20T16:59Z", true, "jusqu’au")]
    [InlineData("2026-12-20T17:00Z", false, "est terminée")]
    public async Task Shows_the_form_from_the_opening_to_the_close(string moment, bool open, string says)
    {
        var content = await ReadRightAsync(Whole.But("2999-12-31T18:00", "2026-12-20T18:00"));

        var pages = await TinyPages.RenderAsync(content, DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(open ? 1 : 0, pages["consultations/essai/index.html"].QuerySelectorAll("main form").Length);
        Assert.Contains(says, pages["consultations/essai/index.html"].Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(says, pages["consultations/essai/resultats/index.html"].Body!.TextContent, StringComparison.Ordinal);
    }
}
