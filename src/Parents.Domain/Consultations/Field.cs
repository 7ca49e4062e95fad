using System.Collections.Immutable;

namespace Parents.Domain.Consultations;

/// <summary>One choice that an answer holds: a single-choice question, or a row of a matrix.</summary>
/// <param name="Name">The form's field and the log's key: the question's id, and for a matrix a dot and the row's.</param>
/// <param name="Label">What a parent reads.</param>
/// <param name="Required">Whether an answer without it is refused.</param>
/// <param name="Options">What may be chosen.</param>
/// <param name="ComparedWith">The figure that the counts are shown beside, or null.</param>
public sealed record Field(string Name, string Label, bool Required, ImmutableArray<Option> Options, string? ComparedWith);
