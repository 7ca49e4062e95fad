using System.Security.Cryptography;
using System.Text;
using Parents.Site.Output;
using Parents.Theme.Scripts;

namespace Parents.Site.Pages;

/// <summary>The service worker, which keeps the pages that were read for when there is no connection.</summary>
internal static class OfflineReading
{
    /// <summary>The page that stands in for one that is not kept.</summary>
    public const string RefugeAddress = "/pages/hors-ligne/";

    /// <param name="refuge">That page as it is published; null where the site has none.</param>
    public static SiteFile Worker(SiteFile? refuge)
    {
        // Browsers take another worker only where its bytes differ: a changed page, style or script brings one to those who keep old ones.
        var edition = $"{(refuge is null ? "" : Convert.ToHexStringLower(SHA256.HashData(refuge.Bytes.Span))[..12])} {Snapshot.CurrentGenerator}";
        var text = $"const refuge = '{(refuge is null ? "" : RefugeAddress)}';\n// {edition}\n{Script.Worker.Text}";
        return new SiteFile("sw.js", Encoding.UTF8.GetBytes(text), "text/javascript; charset=utf-8");
    }
}
