using System.Collections.Immutable;
using Parents.Domain.Library;
using Parents.Site.Content;
using Parents.Theme.Pages;

namespace Parents.Site.Search;

/// <summary>The list from A to Z: every page, every acronym and parents' own words, each under its first letter.</summary>
internal static class Topics
{
    /// <summary>Nobody looks for « Le règlement » under L.</summary>
    private static readonly string[] articles = ["le ", "la ", "les ", "l'", "un ", "une ", "des "];

    public static ImmutableArray<TopicLetter> Of(SiteContent content) =>
    [
        .. All(content)
            .Select(topic => (Key: KeyOf(topic.Words), topic))
            .OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .ThenBy(entry => entry.topic.Address, StringComparer.Ordinal)
            .GroupBy(entry => LetterOf(entry.Key), StringComparer.Ordinal)
            .OrderBy(letter => letter.Key, StringComparer.Ordinal)
            .Select(letter => new TopicLetter(letter.Key, [.. letter.Select(entry => entry.topic)])),
    ];

    private static IEnumerable<Topic> All(SiteContent content) =>
    [
        .. content.Pages.Values.Where(page => page.Address != "/").Select(page => new Topic(page.Title, page.Address, page.Country, More: null)),
        .. content.Glossary.Acronyms.Select(acronym => new Topic(acronym.Letters, $"{SiteIndex.GlossaryAddress}#{acronym.Anchor}", acronym.Country, acronym.Expansion)),
        .. content.Words.Pages.SelectMany(words => words.Value.Select(word => new Topic(word, words.Key, Country.None, content.Pages[words.Key].Title))),
    ];

    private static string KeyOf(string words)
    {
        var folded = Folding.Of(words).TrimStart('«', '"', ' ', '\u00a0');
        return folded[(Array.Find(articles, article => folded.StartsWith(article, StringComparison.Ordinal))?.Length ?? 0)..];
    }

    private static string LetterOf(string key) => key is [>= 'a' and <= 'z', ..] ? key[..1].ToUpperInvariant() : "0-9";
}
