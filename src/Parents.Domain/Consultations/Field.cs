using System.Collections.Immutable;

namespace Parents.Domain.Consultations;

/// <summary>One value that an answer holds: of a single choice, a row of a matrix, an option of a multiple choice, an item of a ranking, or what was typed.</summary>
/// <param name="Name">The log's key: the question's id, and for a part of a question a dot and the part's.</param>
/// <param name="Label">What a parent reads.</param>
/// <param name="Required">Whether an answer without it is refused.</param>
/// <param name="Options">What may be chosen.</param>
/// <param name="ComparedWith">The figure that the counts are shown beside, or null.</param>
public sealed record Field(string Name, string Label, bool Required, ImmutableArray<Option> Options, string? ComparedWith = null)
{
    /// <summary>What a typed value is counted as: tables say how many wrote something, never what.</summary>
    public const string Typed = "ecrit";

    /// <summary>Whether it holds what was typed, unless that was declined.</summary>
    public bool IsTyped { get; init; }

    /// <summary>What a value is counted as: an option, or <see cref="Typed"/>.</summary>
    public string CountedAs(string value) => IsTyped && Options.All(option => option.Id != value) ? Typed : value;
}
