using System.Collections.Immutable;
using Parents.Domain.Library;
using Parents.Theme.Pages;

namespace Parents.Theme.Components;

public sealed partial class TopicList
{
    public static ImmutableArray<Example> Examples =>
    [
        Example.Of<TopicList>("Deux lettres", new Dictionary<string, object?>
        {
            [nameof(Letters)] = new TopicLetter[]
            {
                new("A", [new Topic("Exemple d’absence", "/exemple/", Country.Belgium, null)]),
                new("E", [new Topic("EXE", "/exemple/#sigle-exe", Country.France, "exemple inventé"), new Topic("exclu", "/exemple/", Country.None, "Exemple d’exclusion")]),
            },
        }),
    ];
}
