using Parents.Site.Content;
using Parents.Site.Output;
using Parents.Theme.Assets;

namespace Parents.Site.Discovery;

/// <summary>What search engines, feed readers, calendars and phones ask a site for.</summary>
internal static class DiscoveryFiles
{
    public static IEnumerable<SiteFile> Of(SiteContent content)
    {
        var site = content.Settings;
        return
        [
            Robots.Of(site),
            Sitemap.Of(content),
            WebManifest.Of(site),
            .. SiteIcon.All.Select(icon => new SiteFile(icon.Path, icon.Bytes, icon.ContentType)),
            .. new Feeds(content).Files(),
            .. content.Consultations.Select(published => ConsultationCalendar.Of(site, published)),
            .. site.Contact is { } contact ? [SecurityText.Of(site, contact)] : (SiteFile[])[],
        ];
    }
}
