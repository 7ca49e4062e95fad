using System.Collections.Immutable;
using System.Text;
using Parents.Site.Output;
using Parents.Theme.Scripts;
using Parents.Theme.Styles;

namespace Parents.Site.Pages;

/// <summary>What every site has of the theme, whatever its content: each file bears its hash in its name.</summary>
internal static class ThemeFiles
{
    public static ImmutableArray<SiteFile> All { get; } =
    [
        .. Stylesheet.All.Select(sheet => Of(sheet.Address, sheet.Text, "text/css")),
        .. Script.Files.Select(script => Of(script.Address, script.Text, "text/javascript")),
    ];

    private static SiteFile Of(string address, string text, string type) => new(address[1..], Encoding.UTF8.GetBytes(text), $"{type}; charset=utf-8");
}
