using System.Collections.Immutable;

namespace Parents.Theme.Components;

public sealed partial class ReadingAids
{
    public static ImmutableArray<Example> Examples => [Example.Of<ReadingAids>("Les trois aides", ImmutableDictionary<string, object?>.Empty)];
}
