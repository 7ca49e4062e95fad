using System.Collections.Immutable;

namespace Parents.Theme.Components;

public sealed partial class SearchForm
{
    public static ImmutableArray<Example> Examples => [Example.Of<SearchForm>("Vide", new Dictionary<string, object?>())];
}
