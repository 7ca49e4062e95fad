using System.Collections.Immutable;
using Parents.Site.Content;

namespace Parents.Site.Checks;

/// <summary>Everything that is checked of one page besides its front matter, its links and its typography.</summary>
internal sealed class PageChecks(SiteIndex index, AdministrativeWords administrative, DateOnly today, KnownFindings known, Findings findings)
{
    /// <returns>How hard the page is to read; nothing where it states no facts.</returns>
    public IEnumerable<PageReadability> Run(PageDraft draft)
    {
        new ReferenceCheck(draft, index, findings).Run();
        new CountryCheck(draft, index, findings).Run();
        SubjectCheck.Run(draft, index.Subjects, findings);
        ReviewCheck.Run(draft, today, findings);
        return known.Recall<ImmutableArray<PageReadability>>(nameof(PageChecks), draft.File.Path, draft.File.Text, findings, found => RunAlone(draft, found));
    }

    /// <summary>What needs no other page.</summary>
    private ImmutableArray<PageReadability> RunAlone(PageDraft draft, Findings found)
    {
        new MarkupCheck(draft, found).Run();
        new LinkTextCheck(draft, found).Run();
        new CitationCheck(draft, index.Figures, found).Run();
        if (!findings.HasError(GlossaryReader.File))
        {
            new AcronymCheck(draft, index.Glossary, found).Run();
        }

        new StructureCheck(draft, found).Run();
        return draft.Kind.StatesFacts() ? [new ReadabilityCheck(administrative, index.Figures, found).Run(draft)] : [];
    }
}
