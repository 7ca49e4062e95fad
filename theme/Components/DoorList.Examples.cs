using System.Collections.Immutable;

namespace Parents.Theme.Components;

public sealed partial class DoorList
{
    public static ImmutableArray<Example> Examples =>
    [
        Example.Of<DoorList>("Quatre portes", new Dictionary<string, object?> { [nameof(Doors)] = Sample.Doors }),
    ];
}
