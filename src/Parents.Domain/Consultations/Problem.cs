namespace Parents.Domain.Consultations;

/// <summary>Something that a person who fills a form can mend.</summary>
/// <param name="Field">The field it stands at, or null where it is about the whole form.</param>
/// <param name="Code">What is wrong; the theme has the sentence.</param>
public sealed record Problem(string? Field, ProblemCode Code);
