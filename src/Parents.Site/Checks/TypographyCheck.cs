using System.Text;
using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Parents.Site.Content;
using Parents.Site.Markdown;

namespace Parents.Site.Checks;

/// <summary>French typography in the texts of a file: found by every check, mended on request.</summary>
internal static partial class TypographyCheck
{
    public static void Run(PageDraft draft, Findings findings) =>
        Report(FixesOf(PartsOf(draft.File, draft.Keys.Values, draft.Body.Document)), draft.File.PlaceOf, findings);

    /// <param name="path">Of a data file.</param>
    /// <param name="text">The YAML.</param>
    /// <param name="findings">Where to report.</param>
    public static void Run(string path, string text, Findings findings) => Report(FixesOf(PartsOf(text)), new LinePlaces(path, text).Of, findings);

    /// <param name="path">Of a page or data file.</param>
    /// <param name="written">As it stands in the file, whatever its line ends: they stay.</param>
    /// <returns>The text with its typography mended, and how many places that were.</returns>
    public static (string Text, int Count) Mend(string path, string written)
    {
        var text = written.ReplaceLineEndings("\n");
        var parts = path.EndsWith(".md", StringComparison.Ordinal) ? PartsOfPage(path, text) : PartsOf(text);
        var fixes = FixesOf(parts).OrderByDescending(fix => fix.Start).ToList();
        var places = PlacesIn(written);
        var mended = new StringBuilder(written);
        foreach (var fix in fixes)
        {
            var (start, end) = (places[fix.Start], places[fix.Start + fix.Length]);
            mended.Remove(start, end - start).Insert(start, fix.Replacement);
        }

        return (mended.ToString(), fixes.Count);
    }

    /// <summary>Where each letter of a text stands before its line ends were made alike, and its end.</summary>
    private static List<int> PlacesIn(string written)
    {
        var places = new List<int>(written.Length + 1);
        for (var i = 0; i < written.Length; i++)
        {
            places.Add(i);
            if (written[i] == '\r' && i + 1 < written.Length && written[i + 1] == '\n')
            {
                i++;
            }
        }

        places.Add(written.Length);
        return places;
    }

    private static void Report(IEnumerable<TypographyFix> fixes, Func<int, Place> placeOf, Findings findings)
    {
        foreach (var fix in fixes)
        {
            var (what, remedy) = Words(fix);
            findings.Add(FindingCode.Typography, placeOf(fix.Start), what, remedy);
        }
    }

    /// <summary>With <see cref="TypographyFix.Start"/> in the whole file.</summary>
    private static IEnumerable<TypographyFix> FixesOf(IEnumerable<(int Start, string Text)> parts) =>
        parts.SelectMany(part => FrenchTypography.Find(part.Text).Concat(DoubledApostrophes(part.Text)).Select(fix => fix with { Start = part.Start + fix.Start }));

    private static IEnumerable<(int Start, string Text)> PartsOf(string yaml) => YamlTexts.In(yaml).Select(value => (value.Start, yaml.Substring(value.Start, value.Length)));

    private static IEnumerable<(int Start, string Text)> PartsOfPage(string path, string text) =>
        ContentFile.Cut(path, text, new Findings()) is { } file ? PartsOf(file, YamlTexts.In(file.FrontMatter), MarkdownBody.Parse(file, new Findings()).Document) : [];

    /// <summary>The values of the front matter, and the body without its code.</summary>
    private static IEnumerable<(int Start, string Text)> PartsOf(ContentFile file, IEnumerable<(int Start, int Length)> values, MarkdownDocument document)
    {
        var body = new StringBuilder(file.Body);
        foreach (var code in document.Descendants().Where(part => part is CodeBlock or CodeInline))
        {
            for (var i = Math.Max(0, code.Span.Start); i <= Math.Min(code.Span.End, body.Length - 1); i++)
            {
                body[i] = body[i] == '\n' ? '\n' : BlockText.Hidden;
            }
        }

        // Those that are left begin no code.
        body.Replace('`', BlockText.Hidden);

        return values
            .Select(value => (file.FrontMatterStart + value.Start, file.FrontMatter.Substring(value.Start, value.Length)))
            .Append((file.BodyStart, body.ToString()));
    }

    /// <summary>Between single quotes, YAML writes an apostrophe twice.</summary>
    private static IEnumerable<TypographyFix> DoubledApostrophes(string text) => text.StartsWith('\'')
        ? DoubledApostrophe.Matches(text).Select(match => new TypographyFix(match.Index, match.Length, "’", TypographyRule.Apostrophe))
        : [];

    private static (string What, string Remedy) Words(TypographyFix fix) => fix.Rule switch
    {
        TypographyRule.Apostrophe => ("Cette apostrophe est droite.", "Écrivez ’, ou lancez « parents check --fix »."),
        TypographyRule.SpaceInsideQuotes => ("Il manque une espace insécable à l’intérieur des guillemets.", "Placez-la entre le guillemet et le mot, ou lancez « parents check --fix »."),
        _ => ("Il manque une espace insécable avant ce signe.", "Placez-la entre le mot et le signe, ou lancez « parents check --fix »."),
    };

    [GeneratedRegex(@"(?<=\p{L})''(?=\p{L})", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DoubledApostrophe { get; }
}
