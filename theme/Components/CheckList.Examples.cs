using System.Collections.Immutable;

namespace Parents.Theme.Components;

public sealed partial class CheckList
{
    public static ImmutableArray<Example> Examples =>
    [
        Example.Of<CheckList>("Une case cochée", new Dictionary<string, object?>
        {
            [nameof(Name)] = "repas",
            [nameof(Options)] = Sample.Choice.Options,
            [nameof(Chosen)] = Sample.Ticked,
        }),
    ];
}
