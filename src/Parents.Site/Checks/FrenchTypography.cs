using System.Text;
using System.Text.RegularExpressions;

namespace Parents.Site.Checks;

/// <summary>
/// The no-break spaces and the apostrophes of French, in Markdown and YAML as they are written.
/// Leaves alone what is not prose (code, addresses, figures, smileys, the marks that begin a line) and what it is not sure of.
/// A text once mended has nothing left to mend.
/// </summary>
internal static partial class FrenchTypography
{
    private const string noBreakSpace = "\u00a0";

    /// <summary>What ends a word beside letters and digits. U+FFFC stands for something that the caller took out.</summary>
    private const string wordEnds = ")]}»”….%€°²³`\uFFFC";

    /// <summary>What ends a word only before a space: without one, a quote or an apostrophe may as well open, and « ?! » is one sign.</summary>
    private const string wordEndsBeforeSpace = "\"'’?!";

    /// <summary>What may come before <c>»</c> besides: « Quoi ? ».</summary>
    private const string signsInQuotes = "?!:;,";

    /// <summary>What may follow a sign, beside white space: not the second half of <c>9:30</c>, <c>a:b</c> or <c>?page=2</c>.</summary>
    private const string followers = ")]}»”’\"'.,…?!:;*_`[({«“|–—\uFFFC";

    /// <summary>Space within a line, of any kind.</summary>
    private const string blanks = " \t\u00a0\u202f";

    /// <summary>How YAML and HTML write no-break spaces.</summary>
    private static readonly string[] escapedSpaces = [@"\u00a0", @"\u202f", @"\_", "&nbsp;"];

    /// <returns>The changes that the text needs, in its order; none touches another.</returns>
    public static IReadOnlyList<TypographyFix> Find(string text)
    {
        var opaque = FindOpaque(text);
        var fixes = new List<TypographyFix>();
        for (var at = 0; at < text.Length; at++)
        {
            var fix = opaque[at] ? null : text[at] switch
            {
                ':' or ';' or '?' or '!' or '%' or '»' => BeforeSign(text, at, opaque),
                '«' => AfterOpeningQuote(text, at + 1),
                '\'' => Apostrophe(text, at),
                _ => null,
            };

            // The gap of « ? » is found twice, from both sides.
            if (fix is not null && (fixes is [] || fix.Start > fixes[^1].Start))
            {
                fixes.Add(fix);
            }
        }

        return fixes;
    }

    public static string Fix(string text)
    {
        var mended = new StringBuilder(text.Length);
        var copied = 0;
        foreach (var fix in Find(text))
        {
            mended.Append(text, copied, fix.Start - copied).Append(fix.Replacement);
            copied = fix.Start + fix.Length;
        }

        return mended.Append(text, copied, text.Length - copied).ToString();
    }

    private static bool[] FindOpaque(string text)
    {
        var opaque = new bool[text.Length];
        foreach (var part in Opaque.EnumerateMatches(text))
        {
            opaque.AsSpan(part.Index, part.Length).Fill(true);
        }

        return opaque;
    }

    private static TypographyFix? BeforeSign(string text, int sign, bool[] opaque)
    {
        var start = text.AsSpan(0, sign).TrimEnd(blanks).Length;
        var wrapped = start > 0 && text[start - 1] == '\n';
        if (wrapped)
        {
            start = text.AsSpan(0, start - 1).TrimEnd('\r').TrimEnd(blanks).Length;
        }

        // An opaque gap follows a mark that begins the line; what is opaque before a line break may be a line of its own.
        if (start == 0 || (start < sign && opaque[start]) || (wrapped && opaque[start - 1]) || !IsEnd(text, sign))
        {
            return null;
        }

        var gap = text.AsSpan(start, sign - start);
        return !IsNoBreakSpace(gap) && !IsEscapedSpaceBefore(text, start) && EndsWord(text.AsSpan(0, start), text[sign], gap is not "")
            ? new TypographyFix(start, gap.Length, noBreakSpace, text[sign] == '»' ? TypographyRule.SpaceInsideQuotes : TypographyRule.SpaceBeforeSign)
            : null;
    }

    /// <summary>Whether what follows a sign lets it end a word, a phrase or a sentence.</summary>
    private static bool IsEnd(string text, int sign)
    {
        var rest = text.AsSpan(sign + 1);
        if (rest is "" || IsEscapedSpaceAt(text, sign + 1) || rest.StartsWith("\\\""))
        {
            return true;
        }

        var isImage = text[sign] == '!' && rest[0] == '[';
        return !isImage && (char.IsWhiteSpace(rest[0]) || followers.Contains(rest[0], StringComparison.Ordinal));
    }

    private static bool EndsWord(ReadOnlySpan<char> before, char sign, bool spaced)
    {
        if (sign == '%')
        {
            return char.IsAsciiDigit(before[^1]);
        }

        // Emphasis closes after a word, and opens after a space: then there is none.
        before = before.TrimEnd("*_");
        return before is not "" && (char.IsLetterOrDigit(before[^1])
            || wordEnds.Contains(before[^1], StringComparison.Ordinal)
            || (spaced && wordEndsBeforeSpace.Contains(before[^1], StringComparison.Ordinal))
            || (sign == '»' && signsInQuotes.Contains(before[^1], StringComparison.Ordinal)));
    }

    private static TypographyFix? AfterOpeningQuote(string text, int start)
    {
        var rest = text.AsSpan(start);
        var word = rest.TrimStart(blanks);
        var wrapped = word is ['\n', ..] or ['\r', '\n', ..];
        if (wrapped)
        {
            word = word.TrimStart('\r')[1..].TrimStart(blanks);
        }

        // The next line may be a list, a table or a figure: only a letter says that it goes on.
        if (word is "" or ['\r' or '\n', ..] || (wrapped && !char.IsLetter(word[0])))
        {
            return null;
        }

        var gap = rest[..^word.Length];
        return IsNoBreakSpace(gap) || (gap is "" && IsEscapedSpaceAt(text, start)) ? null : new TypographyFix(start, gap.Length, noBreakSpace, TypographyRule.SpaceInsideQuotes);
    }

    private static TypographyFix? Apostrophe(string text, int at)
    {
        var between = at > 0 && at + 1 < text.Length && char.IsLetter(text[at - 1]) && (char.IsLetterOrDigit(text[at + 1]) || text[at + 1] is '«' or '*' or '[' or '_' or '{' or '\uFFFC');
        return between ? new TypographyFix(at, 1, "’", TypographyRule.Apostrophe) : null;
    }

    private static bool IsNoBreakSpace(ReadOnlySpan<char> gap) => gap is "\u00a0" or "\u202f";

    private static bool IsEscapedSpaceBefore(string text, int end) => escapedSpaces.Any(escape => text.AsSpan(0, end).EndsWith(escape, StringComparison.OrdinalIgnoreCase));

    private static bool IsEscapedSpaceAt(string text, int start) => escapedSpaces.Any(escape => text.AsSpan(start).StartsWith(escape, StringComparison.OrdinalIgnoreCase));

    /// <summary>Nothing in here may begin or end with a space that a fix could change: a mended text must have the same opaque parts.</summary>
    [GeneratedRegex("""
          ^[ \t]*(?<fence>`{3,})[^`\n]*\n[\s\S]*?^[ \t]*\k<fence>`*                     # a block of code
        | (?<!`)(?<tick>`+)(?!`)((?!\n[ \t\r]*\n)[\s\S])*?(?<!`)\k<tick>(?!`)           # code in a sentence
        | ^[ ]{0,3}\[[^\]\n]+\]:.*                                                      # [name]: where the link goes
        | ^[ \t]*(([-*+>|]|\#{1,6}|\d{1,9}[.)])[ \t]+)+                                 # list, quotation, table, heading
        | ^[ \t]*:                                                                      # :::figure, :--- in a table
        | ::+
        | [:;][()] | (?<!\w):[\w+-]+:                                                   # :) and :smile:
        | (?<!\w)(https?://|www\.)[^\s«»`<>]+
        | (?<![\w.+-])[\w.+-]+@[\w-]+(\.[\w-]+)+                                        # e-mail
        | \]\(([^()\s]|\([^()\s]*\))*\)?                                                # the target of a link, as far as it has no space
        | \{figure[ ][^\s{}]+([ ][^\s{}]+)?\}
        | &\#?\w{1,31};                                                                 # &nbsp;
        """, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace | RegexOptions.Multiline, 10_000)]
    private static partial Regex Opaque { get; }
}
