using System.Globalization;
using Parents.Theme.Styles;

namespace Parents.Functions;

/// <summary>Nothing that the API answers is kept by a cache, told to another site, indexed, framed or run as a script.</summary>
internal static class SafetyHeaders
{
    private static readonly string policy = string.Create(CultureInfo.InvariantCulture, $"default-src 'none'; style-src '{Stylesheet.CspHash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");

    public static void Set(IHeaderDictionary headers)
    {
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex";
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = policy;
    }
}
