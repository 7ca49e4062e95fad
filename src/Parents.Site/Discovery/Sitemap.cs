using System.Globalization;
using System.Xml.Linq;
using Parents.Domain.Library;
using Parents.Site.Content;
using Parents.Site.Output;
using Parents.Site.Pages;
using Parents.Theme.Pages;

namespace Parents.Site.Discovery;

/// <summary><c>sitemap.xml</c>: every page that a search engine may show, and when somebody last worked on it.</summary>
internal static class Sitemap
{
    public const string Path = "sitemap.xml";

    private static readonly XNamespace map = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace html = "http://www.w3.org/1999/xhtml";

    public static SiteFile Of(SiteContent content)
    {
        var pages = content.Pages.Values.Select(page => UrlOf(content.Settings, page));

        var homes = content.Settings.Homes.Where(home => home.Address != "/").Select(home => UrlOf(content.Settings, home.Address, content.Settings.Homes));
        var translations = content.Translations.Values.Select(translation => UrlOf(content.Settings, translation.Address, translation.Original.Alternates));

        // When answers come in is not known here: a results page has no day.
        var results = content.Consultations.Select(published => UrlOf(content.Settings, LivingPages.ResultsAddress(published.Consultation.Slug)));
        var search = UrlOf(content.Settings, SearchPage.Path);
        return XmlFile.Of(Path, new XElement(map + "urlset", new XAttribute(XNamespace.Xmlns + "xhtml", html), pages, homes, translations, results, search), "application/xml; charset=utf-8");
    }

    private static XElement UrlOf(SiteSettings site, Page page)
    {
        var url = UrlOf(site, page.Address, page.Alternates);
        if (page.LastChange is { } day)
        {
            url.Add(new XElement(map + "lastmod", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        }

        return url;
    }

    private static XElement UrlOf(SiteSettings site, string address, params IEnumerable<Alternate> alternates) => new(
        map + "url",
        new XElement(map + "loc", site.Whole(address)),
        alternates.SelectMany(alternate => alternate.Hreflangs().Select(language => new XElement(
            html + "link",
            new XAttribute("rel", "alternate"),
            new XAttribute("hreflang", language),
            new XAttribute("href", site.Whole(alternate.Address))))));
}
