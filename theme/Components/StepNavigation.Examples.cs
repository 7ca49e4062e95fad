using System.Collections.Immutable;

namespace Parents.Theme.Components;

public sealed partial class StepNavigation
{
    public static ImmutableArray<Example> Examples =>
    [
        Example.Of<StepNavigation>("Une étape au milieu", new Dictionary<string, object?> { [nameof(Places)] = new[] { Sample.StepPlace } }),
    ];
}
