using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Parents.Domain.Library;
using Parents.Theme;

namespace Parents.Site.Markdown;

/// <summary>
/// Explains each acronym where a page first uses it, and links it to the glossary: in « En bref », then in the body, but never
/// inside a link, a heading or code.
/// </summary>
internal sealed partial class AcronymLinks
{
    private readonly Glossary glossary;
    private readonly Country country;
    private readonly HashSet<string> linked = new(StringComparer.Ordinal);

    /// <summary>Those whose meaning the page has given in its own words, next to the letters.</summary>
    private readonly HashSet<string> told = new(StringComparer.Ordinal);

    /// <param name="glossary">What the letters mean.</param>
    /// <param name="page">Its title may tell what letters mean; its country says which meaning they have.</param>
    public AcronymLinks(Glossary glossary, Page page)
    {
        this.glossary = glossary;
        country = page.Country;
        Hear(page.Title);
    }

    public ImmutableArray<BriefParagraph> Explain(ImmutableArray<BriefParagraph> brief) => [.. brief.Select(paragraph =>
    {
        Hear(paragraph.Text);
        var html = new StringBuilder();
        var written = 0;
        foreach (var (token, acronym) in FirstUses(paragraph.Text))
        {
            html.Append(Escape(paragraph.Text[written..token.Start])).Append(HtmlOf(acronym, paragraph.Text, token.Start));
            written = token.Start + token.Letters.Length;
        }

        return paragraph with { Html = html.Append(Escape(paragraph.Text[written..])).ToString() };
    })];

    public void Explain(MarkdownDocument document)
    {
        foreach (var block in document.Descendants<LeafBlock>().Where(block => block.Inline is not null).ToList())
        {
            var sentence = BlockText.Of(block);
            Hear(sentence.Text);
            foreach (var literal in block is HeadingBlock ? [] : block.Inline!.Descendants<LiteralInline>().Where(literal => !IsInLink(literal)).ToList())
            {
                Explain(literal, sentence);
            }
        }
    }

    private void Explain(LiteralInline literal, BlockText sentence)
    {
        var text = literal.Content.ToString();
        var start = literal.Content.Start;
        var source = literal.Content.Text;
        Inline last = literal;
        var written = 0;
        foreach (var (token, acronym) in FirstUses(text))
        {
            var link = new AcronymInline(HtmlOf(acronym, sentence.Text, sentence.IndexOf(literal.Span.Start + token.Start)));
            if (ReferenceEquals(last, literal))
            {
                literal.Content = new StringSlice(source, start, start + token.Start - 1);
            }
            else
            {
                last = InsertAfter(last, new LiteralInline(new StringSlice(source, start + written, start + token.Start - 1)));
            }

            last = InsertAfter(last, link);
            written = token.Start + token.Letters.Length;
        }

        if (!ReferenceEquals(last, literal))
        {
            InsertAfter(last, new LiteralInline(new StringSlice(source, start + written, start + text.Length - 1)));
        }
    }

    /// <summary>Notes which acronyms of a paragraph, heading or title stand beside their meaning.</summary>
    private void Hear(string text)
    {
        foreach (var (_, acronym) in UsesIn(text).Where(use => Contains(text, use.Acronym.Expansion)))
        {
            told.Add(acronym.Letters);
        }
    }

    private IEnumerable<(AcronymToken Token, Acronym Acronym)> FirstUses(string text) => UsesIn(text).Where(use => linked.Add(use.Acronym.Letters));

    private IEnumerable<(AcronymToken Token, Acronym Acronym)> UsesIn(string text) => AcronymToken.In(text, glossary)
        .Select(token => (Token: token, Acronym: glossary.Find(token.Letters, country)))
        .Where(use => use.Acronym is not null)
        .Select(use => (use.Token, use.Acronym!));

    private string HtmlOf(Acronym acronym, string sentence, int place)
    {
        var link = $"<a class=\"p-acronym\" href=\"/glossaire/#{acronym.Anchor}\">{Escape(acronym.Letters)}</a>";
        if (acronym.CheckWith is not null || told.Contains(acronym.Letters))
        {
            return link;
        }

        var words = Texts.French.Expansion(acronym, isAbroad: acronym.Country != country && acronym.Country != Country.None && country != Country.None);

        // What stands inside brackets needs no second pair.
        var before = sentence.AsSpan(0, Math.Min(place, sentence.Length));
        return before.Count('(') > before.Count(')') ? $"{link} – {Escape(words)}" : $"{link} ({Escape(words)})";
    }

    /// <summary>Whether words stand in a sentence, in the singular or the plural.</summary>
    private static bool Contains(string sentence, string expansion) => Plain(sentence).Contains(Plain(expansion), StringComparison.OrdinalIgnoreCase);

    private static string Plain(string text) => $" {string.Join(' ', Word.Matches(text).Select(word => word.Value.TrimEnd('s', 'x')))} ";

    private static bool IsInLink(Inline inline) => inline.FindParentOfType<LinkInline>().Any();

    private static Inline InsertAfter(Inline last, Inline next)
    {
        last.InsertAfter(next);
        return next;
    }

    /// <summary>Only what HTML needs: the page is UTF-8, and its letters stay letters.</summary>
    public static string Escape(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word { get; }
}
