using System.Collections.Immutable;

namespace Parents.Theme.Components;

public sealed partial class PageEnd
{
    public static ImmutableArray<Example> Examples =>
    [
        Example.Of<PageEnd>("Vérifiée, deux sources", new Dictionary<string, object?>
        {
            [nameof(Site)] = Sample.Site,
            [nameof(Page)] = Sample.Page,
        }),
    ];
}
