using System.Text;
using System.Text.RegularExpressions;
using Markdig.Syntax;
using Parents.Site.Content;
using Parents.Site.Markdown;

namespace Parents.Site.Checks;

/// <summary>French typography in the texts of a file: found by every check, mended on request.</summary>
internal static partial class TypographyCheck
{
    public static void Run(string path, string text, Findings findings)
    {
        foreach (var (fix, place) in FixesOf(path, text))
        {
            var (what, remedy) = Words(fix);
            findings.Add(FindingCode.Typography, place, what, remedy);
        }
    }

    /// <returns>The text with its typography mended, and how many places that were.</returns>
    public static (string Text, int Count) Mend(string path, string text)
    {
        var mended = new StringBuilder(text);
        var fixes = FixesOf(path, text).Select(found => found.Fix).OrderByDescending(fix => fix.Start).ToList();
        fixes.ForEach(fix => mended.Remove(fix.Start, fix.Length).Insert(fix.Start, fix.Replacement));
        return (mended.ToString(), fixes.Count);
    }

    /// <summary>Where each stands, and what to do, with <see cref="TypographyFix.Start"/> in the whole file.</summary>
    private static IEnumerable<(TypographyFix Fix, Place Place)> FixesOf(string path, string text)
    {
        var places = new LinePlaces(path, text);
        var texts = path.EndsWith(".md", StringComparison.Ordinal) ? InPage(path, text) : YamlTexts.In(text).Select(yaml => (yaml.Start, Text: text.Substring(yaml.Start, yaml.Length)));
        return texts
            .SelectMany(part => FrenchTypography.Find(part.Text).Concat(DoubledApostrophes(part.Text)).Select(fix => fix with { Start = part.Start + fix.Start }))
            .Select(fix => (fix, places.Of(fix.Start)));
    }

    /// <summary>Between single quotes, YAML writes an apostrophe twice.</summary>
    private static IEnumerable<TypographyFix> DoubledApostrophes(string text) => text.StartsWith('\'')
        ? DoubledApostrophe.Matches(text).Select(match => new TypographyFix(match.Index, match.Length, "’", TypographyRule.Apostrophe))
        : [];

    private static IEnumerable<(int Start, string Text)> InPage(string path, string text)
    {
        if (ContentFile.Cut(path, text, new Findings()) is not { } file)
        {
            return [];
        }

        var body = new StringBuilder(file.Body);
        foreach (var code in MarkdownBody.Parse(file, new Findings()).Document.Descendants<CodeBlock>())
        {
            for (var i = code.Span.Start; i <= Math.Min(code.Span.End, body.Length - 1); i++)
            {
                body[i] = body[i] == '\n' ? '\n' : BlockText.Hidden;
            }
        }

        return YamlTexts.In(file.FrontMatter)
            .Select(yaml => (file.FrontMatterStart + yaml.Start, file.FrontMatter.Substring(yaml.Start, yaml.Length)))
            .Append((file.BodyStart, body.ToString()));
    }

    private static (string What, string Remedy) Words(TypographyFix fix) => fix.Rule switch
    {
        TypographyRule.Apostrophe => ("Cette apostrophe est droite.", "Écrivez ’, ou lancez « parents check --fix »."),
        TypographyRule.SpaceInsideQuotes => ("Il manque une espace insécable à l’intérieur des guillemets.", "Placez-la entre le guillemet et le mot, ou lancez « parents check --fix »."),
        _ => ("Il manque une espace insécable avant ce signe.", "Placez-la entre le mot et le signe, ou lancez « parents check --fix »."),
    };

    [GeneratedRegex(@"(?<=\p{L})''(?=\p{L})", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DoubledApostrophe { get; }
}
