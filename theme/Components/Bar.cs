using System.Collections.Immutable;

namespace Parents.Theme.Components;

/// <summary>What a chart shows under one label.</summary>
public sealed record Bar(string Label, ImmutableArray<BarValue> Values);
