using System.Collections.Immutable;

namespace Parents.Theme.Components;

public sealed partial class Poster
{
    public static ImmutableArray<Example> Examples =>
    [
        Example.Of<Poster>("D’un guide", new Dictionary<string, object?>
        {
            [nameof(Page)] = Sample.Page,
            [nameof(Consultation)] = null,
            [nameof(Address)] = "https://exemple.invalid/exemple/",
            [nameof(SiteName)] = "Exemple",
        }),
        Example.Of<Poster>("D’une consultation", new Dictionary<string, object?>
        {
            [nameof(Page)] = Sample.Page,
            [nameof(Consultation)] = Sample.Consultation,
            [nameof(Address)] = "https://exemple.invalid/exemple/",
            [nameof(SiteName)] = "Exemple",
        }),
    ];
}
