using Parents.Site.Content;

namespace Parents.Site.Checks;

/// <summary>Everything that is checked of one page besides its front matter, its links and its typography.</summary>
internal sealed class PageChecks(SiteIndex index, IReadOnlyDictionary<string, string> simpleWords, DateOnly today, Findings findings)
{
    private readonly ReadabilityCheck readability = new(simpleWords, index.Figures, findings);

    /// <returns>How hard the page is to read; nothing where it states no facts.</returns>
    public IEnumerable<PageReadability> Run(PageDraft draft)
    {
        new ReferenceCheck(draft, index, findings).Run();
        new MarkupCheck(draft, findings).Run();
        new CountryCheck(draft, index, findings).Run();
        new CitationCheck(draft, index.Figures, findings).Run();
        if (!findings.HasError(GlossaryReader.File))
        {
            new AcronymCheck(draft, index.Glossary, findings).Run();
        }

        new StructureCheck(draft, findings).Run();
        ReviewCheck.Run(draft, today, findings);
        return draft.Kind.StatesFacts() ? [readability.Run(draft)] : [];
    }
}
