using System.Text.RegularExpressions;

namespace Parents.Site.Checks;

/// <summary>
/// Cuts a French paragraph into sentences. A sentence ends with its paragraph, whatever its last sign: the lead of a list ends in a colon, an item in a semicolon.
/// Inside a paragraph it ends at a full stop, <c>!</c>, <c>?</c> or <c>…</c> before white space, unless a small letter follows, maybe behind a dash (« Oui ! » dit-elle).
/// A full stop after an abbreviation or an initial ends none: « le plan B. » is taken for one where more follows. After « etc. », a capital does begin a sentence.
/// </summary>
internal static partial class FrenchSentences
{
    public static IEnumerable<string> In(string paragraph)
    {
        var start = 0;
        foreach (Match end in End.Matches(paragraph))
        {
            yield return paragraph[start..(end.Index + end.Length)].Trim();
            start = end.Index + end.Length;
        }

        if (paragraph[start..].Trim() is { Length: > 0 } rest)
        {
            yield return rest;
        }
    }

    [GeneratedRegex("""
        (?<!                            # not after…
            (?<![\p{L}\p{N}])
            (\p{Lu}                      # … an initial: J. Dupont, M. Dupont, art. L. 214
            |(?i:adr|al|art|arts|av|cf|ch|chap|dr|éd|env|ex|fig|mlle|mm|mme|no|nos|op|p|pp|réf|st|ste|tél))
            (?=\.)
        )
        (?<![.!?…])(?>[.!?…]+)
        (?>(\s*[»”)\]])*)               # « Où ? » (Là.)
        (?=\s+(?![–—-]\s+\p{Ll})[^\s\p{Ll}])
        """, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace, 10_000)]
    private static partial Regex End { get; }
}
