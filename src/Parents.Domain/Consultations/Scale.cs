using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;

namespace Parents.Domain.Consultations;

/// <summary>A place between two ends, by whole numbers.</summary>
public sealed record Scale : Question
{
    /// <summary>A scale of more cannot be told apart, nor stand in one row of a phone.</summary>
    public const int MostPoints = 11;

    public const int FewestPoints = 2;

    public required int From { get; init; }

    /// <summary>Greater than <see cref="From"/>.</summary>
    public required int To { get; init; }

    /// <summary>What the lowest point means.</summary>
    public required string Low { get; init; }

    /// <summary>What the highest point means.</summary>
    public required string High { get; init; }

    /// <summary>The points, lowest first; the ends say what they mean.</summary>
    [JsonIgnore]
    public ImmutableArray<Option> Points => [.. Enumerable.Range(From, To - From + 1).Select(point => new Option(Number(point), LabelOf(point)))];

    [JsonIgnore]
    public override ImmutableArray<Field> Fields => [new(Id, Text, Required, WithDeclines(Points))];

    [JsonIgnore]
    public override ImmutableArray<string> Inputs => [Id];

    public override void Read(SheetReading reading) => reading.ReadOption(Fields[0]);

    private static string Number(int point) => point.ToString(CultureInfo.InvariantCulture);

    private string LabelOf(int point) => point == From ? $"{Number(point)} – {Low}" : point == To ? $"{Number(point)} – {High}" : Number(point);
}
