using System.Collections.Immutable;
using Parents.Domain.Library;
using Parents.Theme.Pages;

namespace Parents.Theme.Components;

public sealed partial class PageList
{
    public static ImmutableArray<Example> Examples =>
    [
        Example.Of<PageList>("Deux pages", new Dictionary<string, object?>
        {
            [nameof(Links)] = new PageLink[] { new("Exemple de page", "Un résumé inventé.", "/exemple/", Country.Belgium), new("Autre exemple", "Un autre résumé inventé.", "/autre/", Country.None) },
        }),
        Example.Of<PageList>("Aucune", new Dictionary<string, object?>
        {
            [nameof(Links)] = Array.Empty<PageLink>(),
        }),
    ];
}
