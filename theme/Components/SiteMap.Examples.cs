using System.Collections.Immutable;
using Parents.Domain.Library;
using Parents.Theme.Pages;

namespace Parents.Theme.Components;

public sealed partial class SiteMap
{
    public static ImmutableArray<Example> Examples =>
    [
        Example.Of<SiteMap>("Une section", new Dictionary<string, object?>
        {
            [nameof(Sections)] = new SiteSection[] { new(new PageLink("Exemples", "Une liste inventée.", "/exemples/", Country.None), [new PageLink("Exemple de page", "Un résumé inventé.", "/exemple/", Country.France)]) },
        }),
    ];
}
