using System.Collections.Immutable;

namespace Parents.Theme.Components;

public sealed partial class QrCode
{
    public static ImmutableArray<Example> Examples =>
    [
        Example.Of<QrCode>("Une adresse", new Dictionary<string, object?>
        {
            [nameof(Address)] = "https://exemple.invalid/exemple/",
        }),
    ];
}
