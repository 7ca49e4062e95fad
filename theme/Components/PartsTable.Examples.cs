using System.Collections.Immutable;
using Parents.Domain.Consultations;
using Parents.Domain.Statistics;

namespace Parents.Theme.Components;

public sealed partial class PartsTable
{
    public static ImmutableArray<Example> Examples =>
    [
        .. Sample.EveryKind.Questions.Where(question => question is MultipleChoice or Ranking).Select(question => Example.Of<PartsTable>(question.Id, new Dictionary<string, object?>
        {
            [nameof(Question)] = question,
            [nameof(Counts)] = new Counts(question.Fields.ToImmutableSortedDictionary(part => part.Name, part => part.Options.ToImmutableSortedDictionary(option => option.Id, _ => 6, StringComparer.Ordinal), StringComparer.Ordinal)),
            [nameof(MinimumGroup)] = 5,
        })),
        Example.Of<PartsTable>("Trop peu de réponses", new Dictionary<string, object?>
        {
            [nameof(Question)] = Sample.EveryKind.Questions.First(question => question is Ranking),
            [nameof(Counts)] = Counts.None,
            [nameof(MinimumGroup)] = 5,
        }),
    ];
}
