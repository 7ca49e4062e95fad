using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Parents.Domain.Consultations;

/// <summary>One option among several.</summary>
public sealed record SingleChoice : Question
{
    public required ImmutableArray<Option> Options { get; init; }

    /// <summary>The figure that the counts are shown beside, or null.</summary>
    public string? ComparedWith { get; init; }

    [JsonIgnore]
    public override ImmutableArray<Field> Fields => [new(Id, Text, Required, WithDeclines(Options), ComparedWith)];

    [JsonIgnore]
    public override ImmutableArray<string> Inputs => [Id];

    public override void Read(SheetReading reading) => reading.ReadOption(Fields[0]);
}
