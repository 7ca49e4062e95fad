namespace Parents.Site.Inspection;

/// <summary>Names of kinds of pages, and which page is of which.</summary>
public static class PageTypes
{
    /// <summary>As editors write them in <c>site.yml</c>.</summary>
    public static IReadOnlyDictionary<string, PageType> ByName { get; } = new Dictionary<string, PageType>(StringComparer.Ordinal)
    {
        ["accueil"] = PageType.Home,
        ["liste"] = PageType.List,
        ["guide"] = PageType.Guide,
        ["roi"] = PageType.Rules,
        ["charte"] = PageType.Charter,
        ["synthese"] = PageType.Synthesis,
        ["consultation"] = PageType.Consultation,
        ["resultats"] = PageType.Results,
        ["glossaire"] = PageType.Glossary,
        ["plan"] = PageType.Map,
        ["recherche"] = PageType.Search,
        ["hors-ligne"] = PageType.Offline,
        ["affiche"] = PageType.Poster,
        ["page"] = PageType.Other,
    };

    public static string NameOf(PageType type) => ByName.First(name => name.Value == type).Key;

    /// <param name="address">From the root, with a slash at its end where it is a folder's.</param>
    public static PageType Of(string address)
    {
        if (address == "/")
        {
            return PageType.Home;
        }

        var parts = address.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts is [{ Length: 2 }, .. var translated] ? Of(translated) : Of(parts.AsSpan());
    }

    private static PageType Of(ReadOnlySpan<string> parts) => parts switch
    {
        [.., "affiche"] => PageType.Poster,
        ["guides" or "roi" or "syntheses" or "consultations"] or ["guides", "france"] or ["roi", "ecoles"] => PageType.List,
        ["guides", ..] => PageType.Guide,
        ["roi", ..] => PageType.Rules,
        ["charte"] => PageType.Charter,
        ["syntheses", _] => PageType.Synthesis,
        ["consultations", _] or ["consultations", _, { Length: 2 }] => PageType.Consultation,
        ["consultations", _, _] => PageType.Results,
        ["glossaire"] => PageType.Glossary,
        ["pages", "plan-du-site"] => PageType.Map,
        ["recherche"] => PageType.Search,
        ["pages", "hors-ligne"] => PageType.Offline,
        _ => PageType.Other,
    };
}
