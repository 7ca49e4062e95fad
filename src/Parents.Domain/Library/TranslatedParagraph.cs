namespace Parents.Domain.Library;

/// <summary>A paragraph of « En bref » beside its translation.</summary>
/// <param name="French">As the page shows it today.</param>
/// <param name="Html">Trusted HTML of the translation; null where there is none yet.</param>
/// <param name="IsCurrent">Whether the French is still that which was translated.</param>
public sealed record TranslatedParagraph(BriefParagraph French, string? Html, bool IsCurrent);
