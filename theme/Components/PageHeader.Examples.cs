using System.Collections.Immutable;

namespace Parents.Theme.Components;

public sealed partial class PageHeader
{
    public static ImmutableArray<Example> Examples =>
    [
        Example.Of<PageHeader>("Une synthèse à revérifier", new Dictionary<string, object?>
        {
            [nameof(Page)] = Sample.Page,
            [nameof(Today)] = new DateOnly(2000, 9, 2),
        }),
    ];
}
