using System.Collections.Immutable;
using Parents.Site.Checks;

namespace Parents.Site.Inspection;

/// <summary>What was found on all pages together.</summary>
/// <param name="Findings">None where everything is right.</param>
/// <param name="Weights">Of each page, by address.</param>
public sealed record SiteReport(ImmutableArray<Finding> Findings, ImmutableArray<PageWeight> Weights)
{
    /// <summary>The page of each kind that weighs most.</summary>
    public IEnumerable<PageWeight> Heaviest => Weights.GroupBy(weight => weight.Type).Select(pages => pages.MaxBy(weight => weight.Bytes)!).OrderByDescending(weight => weight.Bytes);
}
