using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;

namespace Parents.Theme.Components;

public sealed partial class Notice
{
    public static ImmutableArray<Example> Examples =>
    [
        Example.Of<Notice>("Avec un titre", new Dictionary<string, object?>
        {
            [nameof(Title)] = "Exemple",
            [nameof(ChildContent)] = (RenderFragment)(builder => builder.AddContent(0, "Un texte inventé.")),
        }),
        Example.Of<Notice>("Attention", new Dictionary<string, object?>
        {
            [nameof(IsWarning)] = true,
            [nameof(ChildContent)] = (RenderFragment)(builder => builder.AddContent(0, "Un texte inventé.")),
        }),
    ];
}
