using Parents.Domain.Library;
using Parents.Site.Checks;

namespace Parents.Site.Content;

/// <summary>Reads <c>site.yml</c>.</summary>
internal static class SettingsReader
{
    public const string File = "site.yml";

    public static SiteSettings? Read(string text, IReadOnlySet<string> addresses, Findings findings)
    {
        if (YamlMap.Parse(File, text, 0, findings) is not { } map)
        {
            return null;
        }

        var settings = new SiteSettings
        {
            Name = map.RequiredText("nom"),
            Tagline = map.RequiredText("devise"),
            Address = ReadAddress(map, "adresse", map.RequiredText("adresse")),
            Api = map.Text("api") is { } api ? ReadAddress(map, "api", api) : null,
            Menu = [.. map.Maps("menu").Select(entry => ReadMenuEntry(entry, addresses))],
            Footer = [.. map.Maps("pied").Select(entry => ReadMenuEntry(entry, addresses))],
        };
        map.RefuseOtherKeys();
        return settings;
    }

    private static Uri ReadAddress(YamlMap map, string key, string text)
    {
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" && address.PathAndQuery == "/" && address.UserInfo is "" && address.Fragment is "" && text.EndsWith('/'))
        {
            return address;
        }

        if (text is not "")
        {
            map.Report(FindingCode.WrongValue, key, $"« {text} » n’est pas une adresse de site.", "Écrivez-la de https:// à la première barre oblique, sans dossier : https://parents.example/.");
        }

        return new Uri("https://site.invalid/");
    }

    private static MenuEntry ReadMenuEntry(YamlMap map, IReadOnlySet<string> addresses)
    {
        var page = map.RequiredText("page");
        var address = page.EndsWith(".md", StringComparison.Ordinal) ? ContentFile.AddressOf(page) : "";
        if (page is not "" && !addresses.Contains(address))
        {
            map.Report(FindingCode.BrokenLink, "page", $"La page « {page} » n’existe pas, ou n’est pas publiée.", "Écrivez son chemin dans le dossier content, par exemple guides/index.md.");
        }

        var entry = new MenuEntry(map.RequiredText("titre"), address);
        map.RefuseOtherKeys();
        return entry;
    }
}
