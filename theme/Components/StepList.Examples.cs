using System.Collections.Immutable;
using Parents.Domain.Library;

namespace Parents.Theme.Components;

public sealed partial class StepList
{
    public static ImmutableArray<Example> Examples =>
    [
        Example.Of<StepList>("Deux étapes", new Dictionary<string, object?> { [nameof(Steps)] = Sample.Steps, [nameof(Country)] = Country.Belgium }),
    ];
}
