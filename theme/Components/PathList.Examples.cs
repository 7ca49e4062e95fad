using System.Collections.Immutable;

namespace Parents.Theme.Components;

public sealed partial class PathList
{
    public static ImmutableArray<Example> Examples =>
    [
        Example.Of<PathList>("Un parcours", new Dictionary<string, object?> { [nameof(Paths)] = new[] { Sample.StepPlace.Path } }),
    ];
}
