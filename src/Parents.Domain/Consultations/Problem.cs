namespace Parents.Domain.Consultations;

/// <summary>Something that a person who fills a form can mend.</summary>
/// <param name="Field">The field or question it stands at, or null where it is about the whole form.</param>
/// <param name="Code">What is wrong; the theme has the sentence.</param>
/// <param name="Bound">What would have been right, where the sentence names it: a number, or a day as <c>2026-11-24</c>.</param>
public sealed record Problem(string? Field, ProblemCode Code, string? Bound = null);
