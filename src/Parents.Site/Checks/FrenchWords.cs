using System.Text.RegularExpressions;

namespace Parents.Site.Checks;

/// <summary>
/// Cuts a French sentence into words. An elided word (l’, d’, qu’…) is none: whoever reads « l’école » reads one word.
/// A longer one is: « jusqu’à » has two. Words joined by hyphens are one, and so is a number with its spaces and comma.
/// </summary>
internal static partial class FrenchWords
{
    public static IReadOnlyList<string> In(string sentence) => [.. Word.Matches(sentence).Select(match => match.Value)];

    [GeneratedRegex("""
        (?<![\p{L}\p{M}\p{N}])
        ( \d+([.,]\d+|[ \u00a0\u202f]\d{3}(?!\d))*(?![\p{L}\p{M}\d-])      # 30,5 or 140 000
        | (?i:aujourd['’]hui)
        | (?!(?i:[cdjlmnst]|qu)['’])[\p{L}\p{M}\p{N}]+(-[\p{L}\p{M}\p{N}]+)* )
        """, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace, 10_000)]
    private static partial Regex Word { get; }
}
