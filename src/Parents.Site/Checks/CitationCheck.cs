using System.Text.RegularExpressions;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Parents.Domain.Library;
using Parents.Site.Content;
using Parents.Site.Markdown;

namespace Parents.Site.Checks;

/// <summary>
/// Every number of a page that states facts has its source. A citation covers its paragraph, list or table; a paragraph that
/// ends in a colon is one with the list or table that follows it.
/// </summary>
internal sealed partial class CitationCheck(PageDraft draft, IReadOnlyDictionary<string, Figure> figures, Findings findings)
{
    private readonly MarkdownBody body = draft.Body;

    public void Run()
    {
        if (!draft.Kind.StatesFacts())
        {
            return;
        }

        CheckAll(body.Document);
        CheckFrontMatter();
    }

    private void CheckAll(ContainerBlock container)
    {
        for (var i = 0; i < container.Count; i++)
        {
            if (container[i] is CustomContainer or QuoteBlock)
            {
                CheckAll((ContainerBlock)container[i]);
            }
            else if (i + 1 < container.Count && Introduces(container[i], container[i + 1]))
            {
                Check([container[i], container[i + 1]]);
                i++;
            }
            else
            {
                Check([container[i]]);
            }
        }
    }

    private static bool Introduces(Block block, Block next) =>
        block is ParagraphBlock paragraph && next is ListBlock or Table && BlockText.Of(paragraph).Text.TrimEnd().EndsWith(':');

    /// <summary>Reports the first number of what one citation would cover.</summary>
    private void Check(Block[] covered)
    {
        if (covered.SelectMany(block => Inlines(block)).Any(inline => inline is CitationInline))
        {
            return;
        }

        foreach (var leaf in covered.SelectMany(Leaves).Where(leaf => leaf is not HeadingBlock))
        {
            var words = BlockText.Of(leaf);
            if (UncitedNumbers.In(words.Text).FirstOrDefault(number => !IsOfTitle(number, leaf, words.OffsetOf(number.Start))) is { } number)
            {
                findings.Add(FindingCode.MissingCitation, body.PlaceOf(words, number.Start), $"Le nombre « {number.Text} » n’a pas de source.", $"Collez une citation à la phrase, comme [^{draft.Sources.Keys.FirstOrDefault() ?? "source"}], ou écrivez {{figure …}} si le nombre est un chiffre de synthèse.");
                return;
            }
        }
    }

    /// <summary>What stands first on the page cites nothing: its numbers must be in the body, where they do.</summary>
    private void CheckFrontMatter()
    {
        var numbers = draft.Page.Brief.Select(paragraph => (Key: "en-bref", paragraph.Text))
            .Prepend((Key: "resume", Text: draft.Page.Summary))
            .SelectMany(place => UncitedNumbers.In(place.Text).Select(number => (place.Key, Number: number)))
            .ToList();
        if (numbers is [])
        {
            return;
        }

        var known = Plain(string.Join('\n', BodyTexts()));
        foreach (var (key, number) in numbers.Where(found => !known.Contains(Plain(found.Number.Text), StringComparison.OrdinalIgnoreCase)))
        {
            findings.Add(FindingCode.MissingCitation, draft.Keys.PlaceOf(key), $"Le nombre « {number.Text} » n’est pas dans le texte.", "Écrivez-le de la même façon dans le texte, avec sa source, ou retirez-le.");
        }
    }

    private IEnumerable<string> BodyTexts() =>
    [
        .. Leaves(body.Document).Select(leaf => BlockText.Of(leaf).Text),
        .. body.Document.Descendants<FigureInline>().Where(inline => figures.ContainsKey(inline.FigureId)).Select(inline => inline.TextOf(figures[inline.FigureId]) ?? ""),
        .. body.Figures.Where(block => figures.ContainsKey(block.FigureId)).SelectMany(block => figures[block.FigureId].Values.Select(value => Theme.Texts.French.Value(figures[block.FigureId], value))),
        draft.Page.Meeting?.Date is { } date ? Theme.Texts.French.Date(date) : "",
    ];

    /// <summary>Words alone, so that kinds of spaces and dashes make no difference; with a blank at both ends, so that 6 is not in 16.</summary>
    private static string Plain(string text) => $" {string.Join(' ', Word.Matches(text).Select(word => word.Value))} ";

    private static IEnumerable<Inline> Inlines(Block block) => Leaves(block).SelectMany(leaf => leaf.Inline?.Descendants<Inline>() ?? []);

    private static IEnumerable<LeafBlock> Leaves(Block block) => block is LeafBlock leaf ? [leaf] : ((ContainerBlock)block).Descendants<LeafBlock>();

    /// <summary>Titles of documents stand in italics or are the words of a link, and may hold a year or a day; not a share, a sum or a delay.</summary>
    private static bool IsOfTitle(NumberFound number, LeafBlock leaf, int offset) =>
        Date.IsMatch(number.Text) && leaf.Inline!.Descendants<Inline>().Any(inline => inline is LinkInline or EmphasisInline { DelimiterCount: 1 } && inline.Span.Start <= offset && offset <= inline.Span.End);

    [GeneratedRegex(@"[\p{L}\p{N}%€]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word { get; }

    /// <summary>A year, alone or at the end of a day or month.</summary>
    [GeneratedRegex(@"(^|\p{L}\s)\d{4}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Date { get; }
}
