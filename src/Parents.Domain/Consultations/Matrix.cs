using System.Collections.Immutable;

namespace Parents.Domain.Consultations;

/// <summary>The same options for each of several rows.</summary>
public sealed record Matrix : Question
{
    public required ImmutableArray<Row> Rows { get; init; }

    public override ImmutableArray<Field> Fields => [.. Rows.Select(row => new Field($"{Id}.{row.Id}", row.Label, Required, Options, row.ComparedWith))];
}
