using System.Collections.Immutable;

namespace Parents.Theme.Components;

public sealed partial class GlossaryList
{
    public static ImmutableArray<Example> Examples =>
    [
        Example.Of<GlossaryList>("Un sigle certain, un sigle à vérifier", new Dictionary<string, object?>
        {
            [nameof(Glossary)] = Sample.Glossary,
            [nameof(Guides)] = new Dictionary<string, string>(StringComparer.Ordinal) { ["/exemple/"] = "Exemple de page" },
        }),
    ];
}
