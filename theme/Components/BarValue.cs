namespace Parents.Theme.Components;

/// <param name="Percent">The length of the bar, from 0 to 100.</param>
/// <param name="Text">The number as written beside the bar.</param>
/// <param name="Series">Which group it speaks of, where there are two; else null.</param>
public sealed record BarValue(decimal Percent, string Text, string? Series = null);
