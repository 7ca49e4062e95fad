using System.Collections.Immutable;
using Parents.Domain.Consultations;

namespace Parents.Theme.Components;

public sealed partial class AnswerForm
{
    public static ImmutableArray<Example> Examples =>
    [
        Example.Of<AnswerForm>("Vide", new Dictionary<string, object?>
        {
            [nameof(Consultation)] = Sample.Consultation,
            [nameof(Action)] = "/api/exemple",
        }),
        Example.Of<AnswerForm>("Avec des erreurs", new Dictionary<string, object?>
        {
            [nameof(Consultation)] = Sample.Consultation,
            [nameof(Action)] = "/api/exemple",
            [nameof(Values)] = new AnswerSheet(ImmutableDictionary<string, ImmutableArray<string>>.Empty.Add("contact.direction", ["oui"])),
            [nameof(Problems)] = new Problem[] { new("repas", ProblemCode.ChoiceMissing), new("contact.titulaire", ProblemCode.OptionUnknown) },
        }),
    ];
}
