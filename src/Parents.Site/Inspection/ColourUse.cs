namespace Parents.Site.Inspection;

/// <summary>Where a rule of a style sheet names a colour.</summary>
/// <param name="Colour">Its name.</param>
/// <param name="IsText">Else a ground, an edge or a shape.</param>
/// <param name="Ground">Of the text, where the same rule gives it.</param>
internal sealed record ColourUse(string Colour, bool IsText, string? Ground);
