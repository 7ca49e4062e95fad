using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Parents.Domain.Library;
using Parents.Site.Output;
using Parents.Theme;
using Parents.Theme.Assets;
using Parents.Theme.Components;
using Parents.Theme.Styles;

namespace Parents.Site.Discovery;

/// <summary>The web manifest: how the site stands among the programs of a phone.</summary>
internal static class WebManifest
{
    private static readonly JsonSerializerOptions json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), WriteIndented = true, NewLine = "\n" };

    public static SiteFile Of(SiteSettings site) => new(
        PageHead.ManifestAddress[1..],
        JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                name = site.Name,
                description = site.Tagline,
                lang = Texts.French.Language.Code,
                id = "/",
                start_url = "/",
                scope = "/",
                // With the browser's own way back: the site has no button for it.
                display = "minimal-ui",
                theme_color = BandColour.Light,
                background_color = BandColour.Light,
                icons = (object[])[IconOf(SiteIcon.Small, "192x192", "any"), IconOf(SiteIcon.Large, "512x512", "any"), IconOf(SiteIcon.Maskable, "512x512", "maskable")],
            },
            json),
        "application/manifest+json; charset=utf-8");

    private static object IconOf(ThemeAsset icon, string sizes, string purpose) => new { src = $"/{icon.Path}", sizes, type = icon.ContentType, purpose };
}
