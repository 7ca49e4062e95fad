namespace Parents.Domain.Library;

/// <summary>That a page is a step of a path.</summary>
/// <param name="Path">The page of the path.</param>
/// <param name="Number">Of the step, from 1.</param>
/// <param name="Count">How many steps the path has.</param>
/// <param name="Previous">The step before, or null.</param>
/// <param name="Next">The step after, or null.</param>
public sealed record StepPlace(RelatedPage Path, int Number, int Count, RelatedPage? Previous, RelatedPage? Next);
