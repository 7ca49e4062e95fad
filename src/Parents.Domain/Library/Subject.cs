namespace Parents.Domain.Library;

/// <summary>A subject under which syntheses and their figures are found.</summary>
/// <param name="Id">Stays when the title changes.</param>
/// <param name="Title">As shown.</param>
public sealed record Subject(string Id, string Title);
