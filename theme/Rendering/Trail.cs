using System.Collections.Immutable;
using Parents.Domain.Library;

namespace Parents.Theme.Rendering;

/// <summary>The way from the home page to a page.</summary>
internal static class Trail
{
    /// <summary>The pages above an address, as the menu knows them, then others that the caller knows. The home page has none.</summary>
    public static ImmutableArray<MenuEntry> To(Texts texts, SiteSettings site, string address, params ReadOnlySpan<MenuEntry> others)
    {
        if (address == "/")
        {
            return [];
        }

        var sections = site.Menu.Where(entry => entry.Address is not "/" && entry.Address != address && address.StartsWith(entry.Address, StringComparison.Ordinal));
        return [new MenuEntry(texts.Home, "/"), .. sections, .. others];
    }
}
