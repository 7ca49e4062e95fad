namespace Parents.Domain.Library;

/// <summary>The school whose rules (ROI) a page sums up.</summary>
/// <param name="Name">As the school writes it.</param>
/// <param name="ValidUntil">The last day on which the summary holds.</param>
/// <param name="IsTemplate">Whether this is no school's, but the page that schools copy.</param>
public sealed record School(string Name, DateOnly ValidUntil, bool IsTemplate);
