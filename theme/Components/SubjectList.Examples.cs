using System.Collections.Immutable;
using Parents.Domain.Library;
using Parents.Theme.Pages;

namespace Parents.Theme.Components;

public sealed partial class SubjectList
{
    public static ImmutableArray<Example> Examples =>
    [
        Example.Of<SubjectList>("Un thème, une synthèse, un chiffre", new Dictionary<string, object?>
        {
            [nameof(Groups)] = new[] { new SubjectGroup(Sample.Subjects[0], [Sample.Steps[0].Page], [new MenuEntry("Exemple de question", "/exemple/#figure-exemple")]) },
        }),
    ];
}
