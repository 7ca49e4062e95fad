using System.Collections.Immutable;

namespace Parents.Site.Inspection;

/// <summary>What pages may cost a reader who pays for each megabyte; in bytes as they travel, gzipped.</summary>
public sealed record Budgets
{
    /// <summary>Ten packets: what a server may send before it hears from the reader again.</summary>
    private const int firstFlight = 14_000;

    public static Budgets Default { get; } = new();

    /// <summary>A first visit, all in but images; a kind that is not here has the budget of <see cref="PageType.Other"/>.</summary>
    public ImmutableSortedDictionary<PageType, int> Pages { get; init; } = ImmutableSortedDictionary<PageType, int>.Empty;

    /// <summary>All JavaScript that a page holds or may load.</summary>
    public int Script { get; init; } = 5_000;

    /// <summary>The same of a page with a form, which a script shows part by part and sends.</summary>
    public int FormScript { get; init; } = 7_000;

    /// <summary>The page itself is one. The home page may name the manifest too, which a browser gets once for all pages; the list of what a device keeps, and the search, are made by a script; posters have styles of their own, and forms a script too.</summary>
    public ImmutableSortedDictionary<PageType, int> Requests { get; init; } = ImmutableSortedDictionary<PageType, int>.Empty.Add(PageType.Other, 2).Add(PageType.Home, 3).Add(PageType.Offline, 3).Add(PageType.Search, 3).Add(PageType.Consultation, 4).Add(PageType.Poster, 3);

    /// <summary>All images of a page.</summary>
    public int Images { get; init; } = 100_000;

    public int ScriptOf(PageType type) => type == PageType.Consultation ? FormScript : Script;

    public int RequestsOf(PageType type) => Requests.TryGetValue(type, out var own) || Requests.TryGetValue(PageType.Other, out own) ? own : 1;

    public int BytesOf(PageType type) => Pages.TryGetValue(type, out var own) || Pages.TryGetValue(PageType.Other, out own) ? own : firstFlight;
}
