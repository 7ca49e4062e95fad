using System.Collections.Immutable;

namespace Parents.Theme.Components;

public sealed partial class CopyTopics
{
    public static ImmutableArray<Example> Examples =>
    [
        Example.Of<CopyTopics>("À la place de la recherche", new Dictionary<string, object?>
        {
            [nameof(Address)] = "/recherche/",
        }),
    ];
}
