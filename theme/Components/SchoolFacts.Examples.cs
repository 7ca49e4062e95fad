using System.Collections.Immutable;
using Parents.Domain.Library;

namespace Parents.Theme.Components;

public sealed partial class SchoolFacts
{
    private static readonly School example = new("École inventée", new DateOnly(2000, 8, 31), IsTemplate: false);

    public static ImmutableArray<Example> Examples =>
    [
        Of("Valable", example, new DateOnly(2000, 8, 31)),
        Of("Dépassé", example, new DateOnly(2000, 9, 1)),
        Of("Modèle", example with { IsTemplate = true }, new DateOnly(2000, 9, 1)),
    ];

    private static Example Of(string name, School school, DateOnly today) => Example.Of<SchoolFacts>(name, new Dictionary<string, object?>
    {
        [nameof(School)] = school,
        [nameof(Today)] = today,
    });
}
