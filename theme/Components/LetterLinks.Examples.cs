using System.Collections.Immutable;
using Parents.Domain.Library;

namespace Parents.Theme.Components;

public sealed partial class LetterLinks
{
    public static ImmutableArray<Example> Examples =>
    [
        Example.Of<LetterLinks>("Deux lettres", new Dictionary<string, object?> { [nameof(Letters)] = new[] { new Heading("lettre-a", "A"), new Heading("lettre-b", "B") } }),
    ];
}
