namespace Parents.Domain.Consultations;

/// <summary>A line of a matrix.</summary>
/// <param name="Id">Unique in its question.</param>
/// <param name="Label">What a parent reads.</param>
/// <param name="ComparedWith">The figure that the row's counts are shown beside, or null.</param>
public sealed record Row(string Id, string Label, string? ComparedWith);
