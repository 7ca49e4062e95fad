using System.Collections.Immutable;
using Parents.Domain.Consultations;

namespace Parents.Theme.Components;

public sealed partial class ErrorSummary
{
    public static ImmutableArray<Example> Examples =>
    [
        Example.Of<ErrorSummary>("Un champ, une ligne, le formulaire entier", new Dictionary<string, object?>
        {
            [nameof(Consultation)] = Sample.Consultation,
            [nameof(Problems)] = new Problem[] { new("repas", ProblemCode.ChoiceMissing), new("contact.direction", ProblemCode.ChoiceRepeated), new(null, ProblemCode.NotReadable) },
        }),
    ];
}
