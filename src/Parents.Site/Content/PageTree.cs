using System.Collections.Immutable;
using Parents.Domain.Library;

namespace Parents.Site.Content;

/// <summary>The pages as sections and what lies in them, and as paths and their steps.</summary>
internal sealed class PageTree
{
    private readonly IReadOnlyDictionary<string, Page> pages;
    private readonly ILookup<string, Page> below;
    private readonly ILookup<string, StepPlace> steps;

    /// <param name="pages">By address.</param>
    public PageTree(IReadOnlyDictionary<string, Page> pages)
    {
        this.pages = pages;
        below = pages.Values.Where(page => page.Address != "/").ToLookup(page => ParentOf(page.Address), StringComparer.Ordinal);
        Paths = [.. pages.Values.Where(page => page.Steps is not []).OrderBy(page => page.Order).ThenBy(page => page.Address, StringComparer.Ordinal)];
        steps = Paths.SelectMany(PlacesIn).ToLookup(step => step.Address, step => step.Place, StringComparer.Ordinal);
    }

    /// <summary>The content whose pages know what stands around them: a draft stands around none of those that are published.</summary>
    public static SiteContent Place(SiteContent content)
    {
        var tree = new PageTree(content.Pages);
        var placed = content.Pages.ToImmutableSortedDictionary(page => page.Key, page => page.Value with { Surroundings = tree.SurroundingsOf(page.Value) }, StringComparer.Ordinal);
        return content with { Pages = placed, Consultations = [.. content.Consultations.Select(published => published with { Page = placed[published.Page.Address] })] };
    }

    /// <summary>The pages of paths, in the order in which they are listed.</summary>
    public IReadOnlyList<Page> Paths { get; }

    /// <summary>The pages one step below a section's, in its order; the home page is no section.</summary>
    public IReadOnlyList<Page> Below(Page section) =>
        section.Address == "/" ? [] : [.. below[section.Address].OrderBy(page => page.Order).ThenBy(page => page.Address, StringComparer.Ordinal)];

    public Surroundings SurroundingsOf(Page page)
    {
        var (previous, next) = NeighboursOf(page);
        return new Surroundings { Above = [.. Above(page.Address)], Previous = previous, Next = next, Paths = [.. steps[page.Address]] };
    }

    private IEnumerable<MenuEntry> Above(string address)
    {
        for (var end = address.IndexOf('/', 1); end >= 0 && end < address.Length - 1; end = address.IndexOf('/', end + 1))
        {
            if (pages.TryGetValue(address[..(end + 1)], out var section))
            {
                yield return new MenuEntry(section.Title, section.Address);
            }
        }
    }

    /// <summary>In its section, but for sections and for pages of the other country: nobody goes from one country's rules to the other's by turning a page.</summary>
    private (RelatedPage? Previous, RelatedPage? Next) NeighboursOf(Page page)
    {
        if (page.Address == "/" || !pages.TryGetValue(ParentOf(page.Address), out var section))
        {
            return (null, null);
        }

        var list = Below(section).Where(other => !below.Contains(other.Address) && other.Country == page.Country).ToList();
        var place = list.IndexOf(page);
        return place < 0 ? (null, null) : (LinkTo(list.ElementAtOrDefault(place - 1)), LinkTo(list.ElementAtOrDefault(place + 1)));
    }

    private static IEnumerable<(string Address, StepPlace Place)> PlacesIn(Page path) => path.Steps.Select((step, place) =>
        (step.Page.Address, new StepPlace(LinkTo(path)!, place + 1, path.Steps.Length, path.Steps.ElementAtOrDefault(place - 1)?.Page, path.Steps.ElementAtOrDefault(place + 1)?.Page)));

    private static RelatedPage? LinkTo(Page? page) => page is null ? null : new RelatedPage(page.Title, page.Address, page.Country);

    private static string ParentOf(string address) => address[..(address.TrimEnd('/').LastIndexOf('/') + 1)];
}
