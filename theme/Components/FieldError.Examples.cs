using System.Collections.Immutable;
using Parents.Domain.Consultations;

namespace Parents.Theme.Components;

public sealed partial class FieldError
{
    public static ImmutableArray<Example> Examples =>
    [
        Example.Of<FieldError>("Une erreur", new Dictionary<string, object?>
        {
            [nameof(Field)] = "repas",
            [nameof(Problem)] = new Problem("repas", ProblemCode.ChoiceMissing),
        }),
    ];
}
