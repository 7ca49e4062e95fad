namespace Parents.Domain.Consultations;

/// <param name="Path">Of the value, such as <c>questions/dossier/text</c>.</param>
/// <param name="Before">As it was frozen; null where there was none.</param>
/// <param name="After">As it is; null where there is none any more.</param>
/// <param name="IsText">Whether people read it: then a correction may explain the difference.</param>
public sealed record FrozenDifference(string Path, string? Before, string? After, bool IsText);
