using System.Collections.Immutable;

namespace Parents.Theme.Components;

public sealed partial class StepView
{
    public static ImmutableArray<Example> Examples =>
    [
        Example.Of<StepView>("Une partie", new Dictionary<string, object?>
        {
            [nameof(Consultation)] = Sample.Consultation,
            [nameof(Step)] = Sample.Consultation.Steps[0],
        }),
    ];
}
