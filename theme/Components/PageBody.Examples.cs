using System.Collections.Immutable;

namespace Parents.Theme.Components;

public sealed partial class PageBody
{
    public static ImmutableArray<Example> Examples =>
    [
        Example.Of<PageBody>("Trois titres", new Dictionary<string, object?>
        {
            [nameof(Page)] = Sample.Page,
        }),
    ];
}
