namespace Parents.Site.Checks;

/// <summary>One change that a text needs.</summary>
/// <param name="Start">Where, in the text.</param>
/// <param name="Length">How many characters go; 0 where something is only missing.</param>
/// <param name="Replacement">What comes instead.</param>
/// <param name="Rule">Why.</param>
internal sealed record TypographyFix(int Start, int Length, string Replacement, TypographyRule Rule);
