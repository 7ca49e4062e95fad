using System.Collections.Immutable;
using Parents.Domain.Library;

namespace Parents.Site.Content;

/// <summary>The pages and what of them stands in other languages, each knowing the other.</summary>
internal sealed record TranslatedPages
{
    /// <param name="pages">In French, by address.</param>
    /// <param name="all">By address.</param>
    /// <param name="unpublished">The addresses of those that readers will not find.</param>
    public TranslatedPages(ImmutableSortedDictionary<string, Page> pages, ImmutableSortedDictionary<string, Translation> all, ImmutableHashSet<string> unpublished)
    {
        var shown = all.RemoveRange(unpublished);
        Homes = HomesOf(shown.Values);
        var alternates = shown.Values
            .GroupBy(translation => translation.Original.Address, StringComparer.Ordinal)
            .Select(page => KeyValuePair.Create(page.Key, ImmutableArray.Create<Alternate>([new(Language.French.Code, page.Key), .. AlternatesOf(page)])))
            .Append(KeyValuePair.Create(Language.French.Home, Homes));
        Pages = pages.SetItems(alternates.Where(page => pages.ContainsKey(page.Key)).Select(page => KeyValuePair.Create(page.Key, pages[page.Key] with { Alternates = page.Value })));
        All = all.SetItems(all.Select(entry => KeyValuePair.Create(entry.Key, entry.Value with { Original = Pages[entry.Value.Original.Address] })));
        Published = All.RemoveRange(unpublished);
    }

    /// <summary>In French, drafts too; each with every language that readers will find it in.</summary>
    public ImmutableSortedDictionary<string, Page> Pages { get; }

    /// <summary>By address, drafts too.</summary>
    public ImmutableSortedDictionary<string, Translation> All { get; }

    /// <summary>Those that readers will find.</summary>
    public ImmutableSortedDictionary<string, Translation> Published { get; }

    /// <summary>Where each language begins in which something stands; empty where there is nothing but French.</summary>
    public ImmutableArray<Alternate> Homes { get; }

    private static ImmutableArray<Alternate> HomesOf(IEnumerable<Translation> translations)
    {
        var spoken = translations.Select(translation => translation.Language).ToHashSet();
        return spoken.Count == 0 ? [] : [.. Language.All.Where(language => language == Language.French || spoken.Contains(language)).Select(language => new Alternate(language.Code, language.Home))];
    }

    private static IEnumerable<Alternate> AlternatesOf(IEnumerable<Translation> translations) =>
        translations.OrderBy(translation => Language.All.IndexOf(translation.Language)).Select(translation => new Alternate(translation.Language.Code, translation.Address));
}
