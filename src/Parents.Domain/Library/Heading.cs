namespace Parents.Domain.Library;

/// <param name="Id">The anchor in the page.</param>
/// <param name="Text">Without markup.</param>
public sealed record Heading(string Id, string Text);
