using System.Text.RegularExpressions;
using Parents.Domain.Library;

namespace Parents.Site.Markdown;

/// <summary>Letters in a text that look like an acronym.</summary>
/// <param name="Start">In the text.</param>
/// <param name="Letters">As written.</param>
internal readonly partial record struct AcronymToken(int Start, string Letters)
{
    /// <summary>
    /// Every word with two capitals (<c>CPMS</c>, <c>DAccE</c>) or a capital and a digit (<c>E2C</c>), and several of them
    /// joined by dashes (<c>IA-IPR</c>). Numbers of centuries, levels and kings (<c>XIX</c>, <c>IV</c>) are none.
    /// </summary>
    public static IEnumerable<AcronymToken> In(string text) =>
        Token.Matches(text).Where(match => !RomanNumber.IsMatch(match.Value)).Select(match => new AcronymToken(match.Index, match.Value));

    /// <summary>The same; but letters joined by dashes are one only where the glossary says so.</summary>
    public static IEnumerable<AcronymToken> In(string text, Glossary glossary) => In(text).SelectMany(token => glossary.Knows(token.Letters) ? [token] : token.Parts());

    /// <summary>The words of letters joined by dashes.</summary>
    public IEnumerable<AcronymToken> Parts()
    {
        var start = Start;
        foreach (var part in Letters.Split('-'))
        {
            yield return new AcronymToken(start, part);
            start += part.Length + 1;
        }
    }

    [GeneratedRegex(@"(?<![\p{L}\p{N}])(?=\p{L}*\p{Lu}[\p{L}\p{N}]*[\p{Lu}\p{N}])\p{L}[\p{L}\p{N}]+(-(?=\p{Lu}[\p{L}\p{N}]*[\p{Lu}\p{N}])\p{L}[\p{L}\p{N}]+)*(?![\p{L}\p{N}])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token { get; }

    [GeneratedRegex("^[IVXL]+$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RomanNumber { get; }
}
