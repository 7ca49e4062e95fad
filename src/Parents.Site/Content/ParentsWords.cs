using System.Collections.Immutable;

namespace Parents.Site.Content;

/// <summary>How parents say it: what they type when they look for something.</summary>
/// <param name="Pages">What leads to a page, by its address.</param>
/// <param name="Synonyms">Groups of words; who types one also finds the others.</param>
public sealed record ParentsWords(ImmutableSortedDictionary<string, ImmutableArray<string>> Pages, ImmutableArray<ImmutableArray<string>> Synonyms)
{
    public static ParentsWords None { get; } = new(ImmutableSortedDictionary.Create<string, ImmutableArray<string>>(StringComparer.Ordinal), []);

    /// <summary>What leads to a page; nothing where editors gave nothing.</summary>
    public ImmutableArray<string> Of(string address) => Pages.GetValueOrDefault(address, []);
}
