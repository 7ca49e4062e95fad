using System.Collections.Immutable;

namespace Parents.Theme.Components;

public sealed partial class RadioList
{
    public static ImmutableArray<Example> Examples =>
    [
        Example.Of<RadioList>("Les uns sous les autres", new Dictionary<string, object?>
        {
            [nameof(Field)] = Sample.Choice.Fields[0],
            [nameof(Chosen)] = "non",
        }),
        Example.Of<RadioList>("Côte à côte", new Dictionary<string, object?>
        {
            [nameof(Field)] = Sample.Rows.Fields[0],
            [nameof(IsRow)] = true,
        }),
    ];
}
