using System.Collections.Immutable;
using Parents.Domain.Consultations;

namespace Parents.Theme.Components;

public sealed partial class ReceiptWords
{
    public static ImmutableArray<Example> Examples =>
    [
        Example.Of<ReceiptWords>("Quatre mots", new Dictionary<string, object?>
        {
            [nameof(Receipt)] = Receipt.FromBits("exempl"u8),
        }),
    ];
}
