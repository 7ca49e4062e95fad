using System.Collections.Immutable;
using Parents.Domain.Library;

namespace Parents.Theme.Components;

public sealed partial class PictogramView
{
    public static ImmutableArray<Example> Examples =>
    [
        .. Enum.GetValues<Pictogram>().Select(pictogram => Example.Of<PictogramView>($"{pictogram}", new Dictionary<string, object?> { [nameof(Pictogram)] = pictogram })),
    ];
}
