using System.Text;
using Parents.Domain.Library;
using Parents.Site.Output;

namespace Parents.Site.Discovery;

/// <summary><c>robots.txt</c> (RFC 9309): everything may be read by programs but what answers people.</summary>
internal static class Robots
{
    public static SiteFile Of(SiteSettings site) => new(
        "robots.txt",
        Encoding.UTF8.GetBytes($"User-agent: *\nDisallow: /api/\n\nSitemap: {site.Whole($"/{Sitemap.Path}")}\n"),
        "text/plain; charset=utf-8");
}
