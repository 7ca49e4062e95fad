using System.Net;
using System.Text.RegularExpressions;
using Parents.Theme;

namespace Parents.Site.Search;

/// <summary>A record as Pagefind reads it: the words to find are folded, what results show is not.</summary>
internal static partial class SearchView
{
    public static string Of(SearchRecord record) =>
        $"""
        <!doctype html><html lang="fr"><body data-pagefind-body>
        {Shown("name", record.Title)}{Shown("address", record.Address)}{Shown("summary", record.Summary)}{Shown("place", Texts.French.PlaceOf(record.Country) ?? "")}
        <p data-pagefind-weight="10">{Fold(WebUtility.HtmlEncode(string.Join(" . ", record.Words)))}</p>
        {Fold(record.TextHtml)}
        </body></html>
        """;

    /// <summary>Everything that is looked through, as plain words.</summary>
    public static string TextOf(SearchRecord record) => Fold(WebUtility.HtmlDecode($"{string.Join(' ', record.Words)} {Tag.Replace(record.TextHtml, " ")}"));

    private static string Shown(string name, string text) => $"""<i data-pagefind-ignore><i data-pagefind-meta="{name}">{WebUtility.HtmlEncode(text)}</i></i>""";

    /// <summary>Folded markup stays the same markup: its names know no capitals.</summary>
    private static string Fold(string html) => Folding.Of(html.Replace("&#39;", "’", StringComparison.Ordinal)).Replace('\'', ' ');

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Tag { get; }
}
