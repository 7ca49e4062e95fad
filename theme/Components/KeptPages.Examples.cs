using System.Collections.Immutable;

namespace Parents.Theme.Components;

public sealed partial class KeptPages
{
    public static ImmutableArray<Example> Examples =>
    [
        Example.Of<KeptPages>("Les pages gardées", new Dictionary<string, object?>
        {
            [nameof(Address)] = "/pages/hors-ligne/",
        }),
    ];
}
