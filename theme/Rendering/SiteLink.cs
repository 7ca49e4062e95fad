using Parents.Domain.Library;

namespace Parents.Theme.Rendering;

/// <summary>Addresses of the site's pages, as a link writes them.</summary>
internal static class SiteLink
{
    /// <summary>From the root; whole on a standalone page of an API that has another origin than the site, but for the API's own addresses.</summary>
    public static string To(SiteSettings site, string address, bool standalone) =>
        standalone && site.Api is not null && !address.StartsWith("/api/", StringComparison.Ordinal) ? site.Whole(address) : address;
}
