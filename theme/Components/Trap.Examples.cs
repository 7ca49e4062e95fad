using System.Collections.Immutable;

namespace Parents.Theme.Components;

public sealed partial class Trap
{
    public static ImmutableArray<Example> Examples => [Example.Of<Trap>("Hors de la vue", new Dictionary<string, object?>())];
}
