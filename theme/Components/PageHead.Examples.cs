using System.Collections.Immutable;
using Parents.Domain.Library;

namespace Parents.Theme.Components;

public sealed partial class PageHead
{
    public static ImmutableArray<Example> Examples =>
    [
        Of("Accueil", "/"),
        Of("Guide traduit", "/guides/exemple/", (nameof(Breadcrumb), new[] { new MenuEntry("Accueil", "/") }), (nameof(Alternates), new[] { new Alternate("fr", "/guides/exemple/"), new Alternate("ar", "/ar/guides/exemple/") })),
        Of("Section", "/guides/", (nameof(HasFeed), true), (nameof(Breadcrumb), new[] { new MenuEntry("Accueil", "/") })),
    ];

    private static Example Of(string name, string address, params ReadOnlySpan<(string Name, object Value)> others)
    {
        var parameters = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(Site)] = new SiteSettings { Name = "Exemple", Tagline = "Un site d’exemple", Address = new Uri("https://exemple.invalid/"), Menu = [] },
            [nameof(Title)] = name,
            [nameof(Description)] = "Un exemple.",
            [nameof(Address)] = address,
            [nameof(Page)] = Sample.Page with { Address = address, Title = name },
        };
        foreach (var (key, value) in others)
        {
            parameters[key] = value;
        }

        return Example.Of<PageHead>(name, parameters);
    }
}
