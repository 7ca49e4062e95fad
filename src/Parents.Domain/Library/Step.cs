namespace Parents.Domain.Library;

/// <summary>A step of a path: a page to read.</summary>
/// <param name="Page">Where the step leads.</param>
/// <param name="Why">One sentence: what the reader finds there.</param>
public sealed record Step(RelatedPage Page, string Why);
