namespace Parents.Site.Checks;

/// <summary>A number that somebody must have got from somewhere.</summary>
/// <param name="Start">Where, in the text.</param>
/// <param name="Length">How many characters.</param>
/// <param name="Text">The number with its unit: « 9 demi-jours ».</param>
internal sealed record NumberFound(int Start, int Length, string Text);
