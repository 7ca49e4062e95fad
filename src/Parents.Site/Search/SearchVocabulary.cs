using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using Parents.Site.Content;

namespace Parents.Site.Search;

/// <summary>The words that pages have, with which the script puts slips right, and the groups of words that mean the same.</summary>
internal static partial class SearchVocabulary
{
    private static readonly JsonSerializerOptions json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static byte[] Of(IReadOnlyList<SearchRecord> records, ParentsWords words) => JsonSerializer.SerializeToUtf8Bytes(
        new
        {
            Records = records.Count,
            Words = string.Join(' ', WordsOf(records)),
            Synonyms = words.Synonyms.Select(group => group.Select(Folding.Of)),
        },
        json);

    /// <summary>Those of most records first: of two that are as near, the script takes the first.</summary>
    private static ImmutableArray<string> WordsOf(IReadOnlyList<SearchRecord> records) =>
    [
        .. records
            .Select(SearchView.TextOf)
            .SelectMany(text => Word.Matches(text).Select(match => match.Value).Distinct(StringComparer.Ordinal))
            .GroupBy(word => word, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.Key),
    ];

    [GeneratedRegex("[a-z][a-z0-9]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word { get; }
}
