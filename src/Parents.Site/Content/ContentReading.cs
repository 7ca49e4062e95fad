using System.Collections.Immutable;
using Parents.Site.Checks;

namespace Parents.Site.Content;

/// <summary>What a content folder holds, and what is to be said of it.</summary>
/// <param name="Content">Null where a finding is an error.</param>
/// <param name="Findings">By file, line and column.</param>
/// <param name="Readability">Of each page that states facts, by path.</param>
public sealed record ContentReading(SiteContent? Content, ImmutableArray<Finding> Findings, ImmutableArray<PageReadability> Readability)
{
    /// <summary>The same with the drafts among the pages, for the editor's own eyes; null with it.</summary>
    public SiteContent? WithDrafts { get; init; }
}
