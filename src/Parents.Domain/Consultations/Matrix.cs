using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Parents.Domain.Consultations;

/// <summary>The same options for each of several rows.</summary>
public sealed record Matrix : Question
{
    public required ImmutableArray<Option> Options { get; init; }

    public required ImmutableArray<Row> Rows { get; init; }

    [JsonIgnore]
    public override ImmutableArray<Field> Fields => [.. Rows.Select(row => new Field($"{Id}.{row.Id}", row.Label, Required, WithDeclines(Options), row.ComparedWith))];

    [JsonIgnore]
    public override ImmutableArray<string> Inputs => [.. Rows.Select(row => $"{Id}.{row.Id}")];

    public override void Read(SheetReading reading)
    {
        foreach (var field in Fields)
        {
            reading.ReadOption(field);
        }
    }
}
