using System.Text;
using System.Text.RegularExpressions;
using Parents.Domain.Library;

namespace Parents.Site.Markdown;

/// <summary>
/// What must stay as it is written inside a text of another language: an acronym, which links to the French glossary where the
/// page first uses it, and a number in several groups, which a text from right to left would turn around.
/// </summary>
internal sealed partial class TranslatedLetters(Glossary glossary, Country country)
{
    private readonly HashSet<string> linked = new(StringComparer.Ordinal);

    public string ToHtml(string text)
    {
        var html = new StringBuilder();
        var written = 0;
        foreach (var (start, length, part) in PartsOf(text).OrderBy(part => part.Start))
        {
            html.Append(AcronymLinks.Escape(text[written..start])).Append(part);
            written = start + length;
        }

        return html.Append(AcronymLinks.Escape(text[written..])).ToString();
    }

    private IEnumerable<(int Start, int Length, string Html)> PartsOf(string text) =>
    [
        .. AcronymToken.In(text, glossary)
            .Select(token => (token.Start, token.Letters, Acronym: glossary.Find(token.Letters, country)))
            .Where(use => use.Acronym is not null)
            .Select(use => (use.Start, use.Letters.Length, HtmlOf(use.Acronym!))),
        .. GroupedNumber.Matches(text).Select(match => (match.Index, match.Length, $"<bdi dir=\"ltr\">{AcronymLinks.Escape(match.Value)}</bdi>")),
    ];

    private string HtmlOf(Acronym acronym)
    {
        var letters = $"<bdi lang=\"fr\">{AcronymLinks.Escape(acronym.Letters)}</bdi>";
        return linked.Add(acronym.Letters) ? $"<a class=\"p-acronym\" href=\"/glossaire/#{acronym.Anchor}\" hreflang=\"fr\">{letters}</a>" : letters;
    }

    /// <summary><c>0800 95 580</c>, <c>+32 2 123 45 67</c>, <c>2026-2027</c>.</summary>
    [GeneratedRegex(@"(?<![\p{L}\p{N}])\+?\d+([ \u00a0\u202f./-]\d+)+(?![\p{L}\p{N}])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex GroupedNumber { get; }
}
