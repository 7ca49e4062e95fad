using System.Collections.Immutable;
using Parents.Domain.Library;

namespace Parents.Theme.Components;

public sealed partial class LanguageList
{
    public static ImmutableArray<Example> Examples =>
    [
        Example.Of<LanguageList>("Toutes les langues", new Dictionary<string, object?>
        {
            [nameof(Alternates)] = Language.All.Select(language => new Alternate(language.Code, $"{language.Home}exemple/")).ToList(),
        }),
    ];
}
