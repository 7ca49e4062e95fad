using System.Collections.Immutable;

namespace Parents.Theme.Components;

public sealed partial class ResultTable
{
    public static ImmutableArray<Example> Examples =>
    [
        Example.Of<ResultTable>("Comparé", new Dictionary<string, object?>
        {
            [nameof(Question)] = Sample.Choice,
            [nameof(Field)] = Sample.Choice.Fields[0],
            [nameof(Counts)] = Sample.Counts,
            [nameof(MinimumGroup)] = 5,
            [nameof(Compared)] = Sample.Shares,
        }),
        Example.Of<ResultTable>("Seul, trop peu de réponses", new Dictionary<string, object?>
        {
            [nameof(Question)] = Sample.Rows,
            [nameof(Field)] = Sample.Rows.Fields[0],
            [nameof(Counts)] = Sample.Counts,
            [nameof(MinimumGroup)] = 5,
        }),
    ];
}
