using System.Collections.Immutable;

namespace Parents.Theme.Components;

public sealed partial class AnswerDesk
{
    public static ImmutableArray<Example> Examples =>
    [
        Example.Of<AnswerDesk>("Caché sans script", new Dictionary<string, object?>
        {
            [nameof(Steps)] = Sample.Consultation.Steps,
        }),
    ];
}
