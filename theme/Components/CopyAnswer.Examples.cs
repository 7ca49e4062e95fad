using System.Collections.Immutable;

namespace Parents.Theme.Components;

public sealed partial class CopyAnswer
{
    public static ImmutableArray<Example> Examples =>
    [
        Example.Of<CopyAnswer>("D’une consultation", new Dictionary<string, object?>
        {
            [nameof(Address)] = "https://exemple.invalid/consultations/exemple/",
        }),
    ];
}
