using System.Collections.Immutable;
using Parents.Domain.Statistics;

namespace Parents.Theme.Components;

public sealed partial class ReceivedCount
{
    public static ImmutableArray<Example> Examples =>
    [
        Example.Of<ReceivedCount>("Plusieurs", new Dictionary<string, object?>
        {
            [nameof(Results)] = new Results(1234, null),
        }),
        Example.Of<ReceivedCount>("Aucune", new Dictionary<string, object?>
        {
            [nameof(Results)] = Results.None,
        }),
    ];
}
