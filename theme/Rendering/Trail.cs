using System.Collections.Immutable;
using Parents.Domain.Library;

namespace Parents.Theme.Rendering;

/// <summary>The way from the home page to a page.</summary>
internal static class Trail
{
    public static ImmutableArray<MenuEntry> Home(Texts texts) => [new MenuEntry(texts.Home, "/")];

    /// <summary>The pages above a page. The home page has none.</summary>
    public static ImmutableArray<MenuEntry> Above(Texts texts, Page page) => page.Address == "/" ? [] : [.. Home(texts), .. page.Surroundings.Above];
}
