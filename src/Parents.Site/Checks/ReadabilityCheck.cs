using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Parents.Domain.Library;
using Parents.Site.Content;
using Parents.Site.Markdown;

namespace Parents.Site.Checks;

/// <summary>How hard a page and its « En bref » are to read, and which words of the administration they use.</summary>
/// <param name="administrative">Whatever their capitals.</param>
/// <param name="figures">By id.</param>
/// <param name="findings">Where to report.</param>
internal sealed class ReadabilityCheck(AdministrativeWords administrative, IReadOnlyDictionary<string, Figure> figures, Findings findings)
{
    /// <summary>A tired parent follows up to here.</summary>
    private const ReadabilityLevel hardest = ReadabilityLevel.Easy;

    /// <summary>The index of a few words says nothing.</summary>
    private const int fewestWords = 12;

    /// <returns>What was measured.</returns>
    public PageReadability Run(PageDraft draft)
    {
        var words = draft.Body.Document.Descendants<LeafBlock>().Where(IsProse).Select(block => BlockText.Read(block, figures)).ToList();
        var measured = new PageReadability(draft.File.Path, Readability.Of(words.Select(block => block.Text)), Readability.Of(draft.Page.Brief.Select(paragraph => paragraph.Text)));
        Report(FindingCode.HardToRead, Place.StartOf(draft.File.Path), "Le texte", measured.Body);
        Report(FindingCode.HardBrief, draft.Keys.PlaceOf("en-bref"), "« En bref »", measured.Brief);
        words.ForEach(block => ReportAdministrative(block.Text, index => draft.Body.PlaceOf(block, index)));
        foreach (var paragraph in draft.Page.Brief)
        {
            ReportAdministrative(paragraph.Text, _ => draft.Keys.PlaceOf("en-bref"));
        }

        return measured;
    }

    private void Report(FindingCode code, Place place, string what, Readability measured)
    {
        if (measured.Level > hardest && measured.Words >= fewestWords)
        {
            findings.Add(
                code,
                place,
                $"{what} est d’un niveau {PageReadability.NameOf(measured.Level)}.",
                $"Coupez et simplifiez d’abord ces phrases : {string.Join(' ', measured.Worst.Select(sentence => $"« {sentence.Text} »"))}");
        }
    }

    private void ReportAdministrative(string text, Func<int, Place> placeOf)
    {
        foreach (var (start, written, simple) in administrative.In(text))
        {
            findings.Add(FindingCode.AdministrativeWord, placeOf(start), $"« {written} » est un mot d’administration.", $"Écrivez plutôt : {simple}.");
        }
    }

    /// <summary>Headings and cells are no sentences.</summary>
    private static bool IsProse(LeafBlock block) => block is ParagraphBlock && block.Parent is not TableCell;
}
