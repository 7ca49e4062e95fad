using System.Collections.Immutable;
using Parents.Domain.Library;

namespace Parents.Theme.Components;

public sealed partial class AlsoIn
{
    public static ImmutableArray<Example> Examples =>
    [
        Example.Of<AlsoIn>("En arabe", new Dictionary<string, object?>
        {
            [nameof(Other)] = Language.Arabic,
            [nameof(Text)] = "مثال",
        }),
    ];
}
