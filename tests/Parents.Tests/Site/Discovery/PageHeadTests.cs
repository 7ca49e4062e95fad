using System.Globalization;
using System.Text.Json;
using AngleSharp.Dom;
using Parents.Domain.Library;
using Parents.Theme.Assets;
using Parents.Theme.Styles;
using Xunit;
using static Parents.Tests.Site.TinyContent;

namespace Parents.Tests.Site.Discovery;

/// <summary>What the head of each page tells programs is what the page tells people.</summary>
public sealed class PageHeadTests(RealPages real) : IClassFixture<RealPages>
{
    private const string named = "contact: bonjour@essai.example\norganisation: Exemple & <fils>\n";

    [Fact]
    public void Each_page_says_its_title_summary_and_address_to_whoever_shares_it()
    {
        foreach (var (path, page) in real.Pages.Where(page => page.Value.QuerySelector("link[rel=canonical]") is not null))
        {
            Assert.Equal(Href(page, "canonical"), Property(page, "og:url"));
            Assert.StartsWith(Property(page, "og:title")!, page.Title, StringComparison.Ordinal);
            Assert.Equal(page.QuerySelector("meta[name=description]")!.GetAttribute("content"), Property(page, "og:description"));
            Assert.Equal("Parents", Property(page, "og:site_name"));
            Assert.True(real.Files.ContainsKey(new Uri(Property(page, "og:image")!).AbsolutePath[1..]), path);
        }

        Assert.Equal("article", Property(real.Pages["1 guides/cpms/index.html"], "og:type"));
        Assert.Equal("website", Property(real.Pages["1 index.html"], "og:type"));
    }

    [Fact]
    public void A_guide_is_an_article_changed_when_it_says()
    {
        var guide = real.Content.Pages["/guides/cpms/"];

        var article = Thing("guides/cpms/", "Article");

        Assert.Equal(guide.Title, article.GetProperty("headline").GetString());
        Assert.Equal(guide.Summary, article.GetProperty("description").GetString());
        Assert.Equal(guide.LastChange?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), article.GetProperty("dateModified").GetString());
        Assert.Equal("https://parents.example/guides/cpms/", article.GetProperty("url").GetString());
        Assert.False(article.TryGetProperty("publisher", out _));
    }

    [Fact]
    public void Every_page_below_another_says_the_way_that_it_shows()
    {
        foreach (var (path, page) in real.Pages.Where(page => page.Value.QuerySelector(".p-trail") is not null && page.Value.QuerySelector("link[rel=canonical]") is not null))
        {
            var steps = ThingsOf(page).Single(thing => TypeOf(thing) == "BreadcrumbList").GetProperty("itemListElement").EnumerateArray().ToList();
            Assert.Equal(Enumerable.Range(1, steps.Count), steps.Select(step => step.GetProperty("position").GetInt32()));
            Assert.Equal(page.QuerySelectorAll(".p-trail a").Select(link => "https://parents.example" + link.GetAttribute("href")), steps.SkipLast(1).Select(step => step.GetProperty("item").GetString()));
            Assert.True(steps[^1].GetProperty("item").GetString() == Href(page, "canonical"), path);
        }
    }

    [Fact]
    public void Results_and_a_synthesis_with_figures_are_datasets()
    {
        var results = Thing("consultations/hannut-et-chez-vous/resultats/", "Dataset");
        var synthesis = Thing("syntheses/hannut-2018/", "Dataset");

        Assert.Equal("2026-11-20/2027-06-30", results.GetProperty("temporalCoverage").GetString());
        Assert.Equal("2026-11-22", results.GetProperty("dateModified").GetString());
        Assert.Equal(real.Content.Consultations[0].Consultation.Questions.Select(question => question.Text), results.GetProperty("variableMeasured").EnumerateArray().Select(text => text.GetString()));
        Assert.True(real.Files.ContainsKey(new Uri(results.GetProperty("distribution").GetProperty("contentUrl").GetString()!).AbsolutePath[1..]));
        Assert.Equal(real.Synthesis.QuerySelectorAll("main figure").Length, synthesis.GetProperty("variableMeasured").GetArrayLength());
        Assert.DoesNotContain(ThingsOf(real.Pages["1 guides/cpms/index.html"]), thing => TypeOf(thing) == "Dataset");
        Assert.DoesNotContain(ThingsOf(real.Pages["1 syntheses/atelier-partenariats/index.html"]), thing => TypeOf(thing) == "Dataset");
    }

    [Fact]
    public void The_home_page_is_the_site_and_says_how_to_search_it()
    {
        var site = Thing("", "WebSite");
        var target = new Uri(site.GetProperty("potentialAction").GetProperty("target").GetString()!.Replace("{search_term_string}", "sas", StringComparison.Ordinal));

        Assert.Equal(("Parents", "https://parents.example/"), (site.GetProperty("name").GetString(), site.GetProperty("url").GetString()));
        var form = real.Pages["1 index.html"].QuerySelector("form[role=search], search form, .p-search")!;
        Assert.Equal((form.GetAttribute("action"), $"?{form.QuerySelector("input")!.GetAttribute("name")}=sas"), (target.AbsolutePath, target.Query));
        Assert.DoesNotContain(ThingsOf(real.Pages["1 index.html"]), thing => TypeOf(thing) == "Organization");
    }

    [Fact]
    public async Task Who_publishes_the_site_is_named_where_the_settings_say_it_and_cannot_end_the_data()
    {
        var pages = await TinyPages.RenderAsync(await ReadRightAsync((Whole + TinySite.Guide).But("contact: bonjour@essai.example\n", named)));

        Assert.Equal("Exemple & <fils>", ThingsOf(pages["index.html"]).Single(thing => TypeOf(thing) == "Organization").GetProperty("name").GetString());
        Assert.Equal("Exemple & <fils>", ThingsOf(pages["guides/essai/index.html"]).Single(thing => TypeOf(thing) == "Article").GetProperty("publisher").GetProperty("name").GetString());
        Assert.DoesNotContain('<', pages["index.html"].QuerySelector("script[type='application/ld+json']")!.TextContent);
    }

    [Fact]
    public async Task A_page_leads_to_its_other_languages_and_says_which_is_for_everybody_else()
    {
        var content = await ReadRightAsync(TinySite.WithPoll);
        var home = content.Pages["/"] with { Alternates = [new Alternate("fr", "/"), new Alternate("ar", "/ar/")] };

        var page = (await TinyPages.RenderAsync(content with { Pages = content.Pages.SetItem("/", home) }))["index.html"];

        Assert.Equal(
            ["fr https://essai.example/", "x-default https://essai.example/", "ar https://essai.example/ar/"],
            page.QuerySelectorAll("link[rel=alternate][hreflang]").Select(link => $"{link.GetAttribute("hreflang")} {link.GetAttribute("href")}"));
    }

    [Fact]
    public void Each_feed_is_found_from_its_page_and_no_page_leads_to_one_that_is_not_there() => Assert.Equal(
        real.Files.Keys.Where(path => path.EndsWith("flux.xml", StringComparison.Ordinal)).Select(path => $"/{path}"),
        real.Pages.Where(page => page.Key.StartsWith("1 ", StringComparison.Ordinal)).SelectMany(page => page.Value.QuerySelectorAll("link[type='application/atom+xml']")).Select(link => link.GetAttribute("href")).Order(StringComparer.Ordinal));

    [Fact]
    public void Only_the_home_page_leads_to_the_manifest_and_its_icons_are_there()
    {
        Assert.Equal(["0 index.html", "1 index.html", "2 index.html"], real.Pages.Where(page => page.Value.QuerySelector("link[rel=manifest]") is not null).Select(page => page.Key));

        var file = real.Files[Href(real.Pages["1 index.html"], "manifest")![1..]];
        var manifest = JsonDocument.Parse(file.Bytes).RootElement;
        Assert.Equal(("application/manifest+json; charset=utf-8", "Parents", "/"), (file.ContentType, manifest.GetProperty("name").GetString(), manifest.GetProperty("start_url").GetString()));
        foreach (var icon in manifest.GetProperty("icons").EnumerateArray())
        {
            var picture = real.Files[icon.GetProperty("src").GetString()![1..]];
            Assert.Equal((icon.GetProperty("type").GetString(), icon.GetProperty("sizes").GetString()), (picture.ContentType, SizeOf(picture.Bytes.Span)));
        }

        Assert.Equal("180x180", SizeOf(real.Files["apple-touch-icon.png"].Bytes.Span));
    }

    [Fact]
    public void The_mark_costs_no_request_and_little_on_each_page()
    {
        Assert.All(real.Pages.Values, page => Assert.Equal(SiteIcon.Inline, Href(page, "icon")));
        Assert.StartsWith("data:image/svg+xml,%3Csvg ", SiteIcon.Inline, StringComparison.Ordinal);
        Assert.DoesNotContain(SiteIcon.Inline, sign => sign is '#' or '<' or '>' or '"' or '\n');
        Assert.InRange(SiteIcon.Inline.Length, 100, 500);
    }

    [Fact]
    public void The_band_has_the_colours_of_the_tokens()
    {
        var tokens = File.ReadAllText(Path.Combine(RealPages.Root, "theme", "Styles", "tokens.css")).Split("prefers-color-scheme: dark");

        Assert.Contains($"--p-band: {BandColour.Light};", tokens[0], StringComparison.Ordinal);
        Assert.Contains($"--p-band: {BandColour.Dark};", tokens[1], StringComparison.Ordinal);
    }

    private JsonElement Thing(string address, string type) => ThingsOf(real.Pages[$"1 {address}index.html"]).Single(thing => TypeOf(thing) == type);

    /// <summary>What the one data block of a page holds.</summary>
    private static List<JsonElement> ThingsOf(IDocument page)
    {
        var root = JsonDocument.Parse(Assert.Single(page.QuerySelectorAll("script[type='application/ld+json']")).TextContent).RootElement;
        Assert.Equal("https://schema.org", root.GetProperty("@context").GetString());
        return [.. root.GetProperty("@graph").EnumerateArray()];
    }

    private static string? TypeOf(JsonElement thing) => thing.GetProperty("@type").GetString();

    private static string? Href(IDocument page, string relation) => page.QuerySelector($"link[rel={relation}]")?.GetAttribute("href");

    private static string? Property(IDocument page, string name) => page.QuerySelector($"meta[property='{name}']")?.GetAttribute("content");

    /// <summary>Of a PNG, from its header.</summary>
    private static string SizeOf(ReadOnlySpan<byte> png) =>
        $"{System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(png[16..])}x{System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(png[20..])}";
}
