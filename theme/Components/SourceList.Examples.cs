using System.Collections.Immutable;

namespace Parents.Theme.Components;

public sealed partial class SourceList
{
    public static ImmutableArray<Example> Examples =>
    [
        Example.Of<SourceList>("Deux sources, l’une citée deux fois", new Dictionary<string, object?> { [nameof(Page)] = Sample.Page }),
    ];
}
