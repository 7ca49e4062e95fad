using System.Text;
using System.Xml.Linq;
using Parents.Domain.Library;
using Xunit;
using static Parents.Tests.Site.TinyContent;

namespace Parents.Tests.Site.Discovery;

public sealed class SitemapTests(RealPages real) : IClassFixture<RealPages>
{
    private static readonly XNamespace map = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace html = "http://www.w3.org/1999/xhtml";

    [Fact]
    public void Names_every_page_that_says_its_own_address_and_no_other()
    {
        var canonical = real.Pages.Where(page => page.Key.StartsWith("1 ", StringComparison.Ordinal) && page.Value.QuerySelector("meta[name=robots][content=noindex]") is null).Select(page => page.Value.QuerySelector("link[rel=canonical]")?.GetAttribute("href")).OfType<string>();

        Assert.Equal(canonical.Order(StringComparer.Ordinal), Read(real.Files["sitemap.xml"]).Select(url => url.Element(map + "loc")!.Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Says_on_which_day_a_page_was_last_worked_on()
    {
        foreach (var url in Read(real.Files["sitemap.xml"]))
        {
            var page = real.Content.Pages.GetValueOrDefault(new Uri(url.Element(map + "loc")!.Value).AbsolutePath);
            Assert.Equal(page?.LastChange?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), url.Element(map + "lastmod")?.Value);
        }
    }

    [Fact]
    public async Task Names_the_languages_of_a_page()
    {
        var content = await ReadRightAsync(TinySite.WithPoll);
        var home = content.Pages["/"] with { Alternates = [new Alternate("fr", "/"), new Alternate("ar", "/ar/")] };

        var files = await TinyPages.FilesAsync(content with { Pages = content.Pages.SetItem("/", home) });

        var url = Read(files["sitemap.xml"]).First();
        Assert.Equal(["alternate fr https://essai.example/", "alternate x-default https://essai.example/", "alternate ar https://essai.example/ar/"], url.Elements(html + "link").Select(link => $"{link.Attribute("rel")?.Value} {link.Attribute("hreflang")?.Value} {link.Attribute("href")?.Value}"));
    }

    [Fact]
    public void Tells_robots_where_it_is_and_to_leave_the_answers_alone() => Assert.Equal(
        "User-agent: *\nDisallow: /api/\n\nSitemap: https://parents.example/sitemap.xml\n",
        Encoding.UTF8.GetString(real.Files["robots.txt"].Bytes.Span));

    private static IEnumerable<XElement> Read(Parents.Site.Output.SiteFile file)
    {
        Assert.Equal("application/xml; charset=utf-8", file.ContentType);
        var root = XDocument.Load(new MemoryStream(file.Bytes.ToArray())).Root!;
        Assert.Equal(map + "urlset", root.Name);
        return root.Elements(map + "url");
    }
}
