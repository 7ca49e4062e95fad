using System.Collections.Immutable;

namespace Parents.Theme.Components;

public sealed partial class SourceLine
{
    public static ImmutableArray<Example> Examples =>
    [
        Example.Of<SourceLine>("Avec une adresse", new Dictionary<string, object?>
        {
            [nameof(Source)] = Sample.Source,
        }),
        Example.Of<SourceLine>("Sans adresse ni date", new Dictionary<string, object?>
        {
            [nameof(Source)] = Sample.Source with { Address = null, Date = null },
        }),
    ];
}
