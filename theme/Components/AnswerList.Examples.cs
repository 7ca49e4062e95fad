using System.Collections.Immutable;

namespace Parents.Theme.Components;

public sealed partial class AnswerList
{
    public static ImmutableArray<Example> Examples =>
    [
        Example.Of<AnswerList>("Une question sans réponse", new Dictionary<string, object?>
        {
            [nameof(Consultation)] = Sample.Consultation,
            [nameof(Answers)] = Sample.Answers,
        }),
    ];
}
