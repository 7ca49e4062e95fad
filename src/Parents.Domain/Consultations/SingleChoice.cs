using System.Collections.Immutable;

namespace Parents.Domain.Consultations;

/// <summary>One option among several.</summary>
public sealed record SingleChoice : Question
{
    /// <summary>The figure that the counts are shown beside, or null.</summary>
    public string? ComparedWith { get; init; }

    public override ImmutableArray<Field> Fields => [new(Id, Text, Required, Options, ComparedWith)];
}
