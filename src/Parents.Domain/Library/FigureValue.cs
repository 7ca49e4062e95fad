namespace Parents.Domain.Library;

/// <summary>One number of a figure.</summary>
/// <param name="Id">Unique in its figure; a consultation's option of the same id is compared with it.</param>
/// <param name="Label">What is counted.</param>
/// <param name="Value">In percent for shares and rates, in the figure's unit for amounts.</param>
/// <param name="Qualifier">Words of the source before the number (« plus de »), or null.</param>
public sealed record FigureValue(string Id, string Label, decimal Value, string? Qualifier);
