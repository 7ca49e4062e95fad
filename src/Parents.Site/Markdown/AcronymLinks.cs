using System.Collections.Immutable;
using System.Text;
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
/// <param name="glossary">What the letters mean.</param>
/// <param name="country">Of the page.</param>
internal sealed class AcronymLinks(Glossary glossary, Country country)
{
    private readonly HashSet<string> explained = new(StringComparer.Ordinal);

    public ImmutableArray<BriefParagraph> Explain(ImmutableArray<BriefParagraph> brief) => [.. brief.Select(paragraph =>
    {
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
        foreach (var block in document.Descendants<LeafBlock>().Where(block => block is { Inline: not null } and not HeadingBlock).ToList())
        {
            var sentence = BlockText.Of(block);
            foreach (var literal in block.Inline!.Descendants<LiteralInline>().Where(literal => !IsInLink(literal)).ToList())
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

    private IEnumerable<(AcronymToken Token, Acronym Acronym)> FirstUses(string text)
    {
        foreach (var token in AcronymToken.In(text).SelectMany(token => glossary.Knows(token.Letters) ? [token] : token.Parts()))
        {
            if (glossary.Find(token.Letters, country) is { } acronym && explained.Add(token.Letters))
            {
                yield return (token, acronym);
            }
        }
    }

    private string HtmlOf(Acronym acronym, string sentence, int place)
    {
        var link = $"<a class=\"p-acronym\" href=\"/glossaire/#{acronym.Anchor}\">{Escape(acronym.Letters)}</a>";
        if (acronym.CheckWith is not null)
        {
            return link;
        }

        var isAbroad = acronym.Country != country && acronym.Country != Country.None && country != Country.None;
        var words = Texts.Expansion(acronym, isAbroad);
        if (Contains(sentence, acronym.Expansion))
        {
            return link;
        }

        // What stands inside brackets needs no second pair.
        var before = sentence.AsSpan(0, Math.Min(place, sentence.Length));
        return before.Count('(') > before.Count(')') ? $"{link} – {Escape(words)}" : $"{link} ({Escape(words)})";
    }

    private static bool Contains(string sentence, string expansion) => Plain(sentence).Contains(Plain(expansion), StringComparison.OrdinalIgnoreCase);

    private static string Plain(string text) => text.Replace('\u00a0', ' ').Replace('’', '\'');

    private static bool IsInLink(Inline inline) => inline.FindParentOfType<LinkInline>().Any();

    private static Inline InsertAfter(Inline last, Inline next)
    {
        last.InsertAfter(next);
        return next;
    }

    /// <summary>Only what HTML needs: the page is UTF-8, and its letters stay letters.</summary>
    private static string Escape(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
