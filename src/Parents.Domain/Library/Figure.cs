using System.Collections.Immutable;

namespace Parents.Domain.Library;

/// <summary>A result that a synthesis reports: it stands in one data file and is shown from there everywhere.</summary>
public sealed record Figure
{
    /// <summary>How far from 100 the shares may be for each value, in points: each may have been rounded to the unit.</summary>
    public const decimal RoundingPerValue = 0.5m;

    /// <summary>The synthesis and the figure's own id: <c>hannut-2018/roi-connu</c>.</summary>
    public required string Id { get; init; }

    public required FigureKind Kind { get; init; }

    /// <summary>The question that was asked, or what was measured.</summary>
    public required string Question { get; init; }

    /// <summary>Whom the numbers speak of; null where the source does not say.</summary>
    public required string? Group { get; init; }

    /// <summary>ISO 8601 date of a year, month or day; null where the source does not say.</summary>
    public required string? Date { get; init; }

    /// <summary>Null where the source does not say.</summary>
    public required string? Place { get; init; }

    public required Source Source { get; init; }

    /// <summary>Empty where the kind is <see cref="FigureKind.Unanimous"/>.</summary>
    public required ImmutableArray<FigureValue> Values { get; init; }

    /// <summary>The unit of an amount (« pages »), else null.</summary>
    public string? Unit { get; init; }

    /// <summary>What everybody agreed on, where the kind is <see cref="FigureKind.Unanimous"/>; else null.</summary>
    public string? Outcome { get; init; }

    /// <summary>The id of its subject, or null.</summary>
    public string? Subject { get; init; }

    /// <summary>How an ambiguity of the source was settled, or null.</summary>
    public string? Note { get; init; }

    /// <summary>False only for shares that are further from 100 than rounding explains.</summary>
    public bool AddsUp => Kind != FigureKind.Shares || Math.Abs(100 - Values.Sum(v => v.Value)) <= RoundingPerValue * Values.Length;
}
