using System.Collections.Immutable;

namespace Parents.Theme.Components;

public sealed partial class CopyNote
{
    public static ImmutableArray<Example> Examples =>
    [
        Example.Of<CopyNote>("Sur une clé USB", new Dictionary<string, object?>
        {
            [nameof(SiteAddress)] = "https://exemple.invalid/",
            [nameof(Day)] = new DateOnly(2000, 3, 1),
        }),
    ];
}
