namespace Parents.Site.Content;

/// <param name="Page">The page of the step.</param>
/// <param name="Why">What the reader finds there.</param>
internal readonly record struct StepPath(RelatedPath Page, string Why);
