using System.Collections.Immutable;
using Parents.Domain.Consultations;
using Parents.Domain.Library;

namespace Parents.Theme.Components;

public sealed partial class QuestionView
{
    public static ImmutableArray<Example> Examples =>
    [
        .. Sample.EveryKind.Questions.Select((question, index) => Example.Of<QuestionView>($"Genre {index + 1}", new Dictionary<string, object?>
        {
            [nameof(Question)] = question,
            [nameof(Number)] = index + 1,
            [nameof(All)] = Sample.EveryKind.Questions.Length,
            [nameof(Problems)] = new Problem[] { new(question.Id, ProblemCode.AnswerMissing) },
        })),
        Example.Of<QuestionView>("En deux langues", new Dictionary<string, object?>
        {
            [nameof(Question)] = Sample.Translated,
            [nameof(Number)] = 1,
            [nameof(All)] = 1,
            [nameof(Other)] = Language.Arabic,
        }),
    ];
}
