using System.Collections.Immutable;
using Parents.Domain.Consultations;

namespace Parents.Theme.Components;

public sealed partial class ManifestView
{
    public static ImmutableArray<Example> Examples =>
    [
        Example.Of<ManifestView>("Figé, avec une correction", new Dictionary<string, object?>
        {
            [nameof(Consultation)] = Sample.Consultation with
            {
                Access = Access.Codes,
                Visibility = Visibility.AtClose,
                Erases = new DateOnly(2001, 3, 31),
                Corrections = [new Correction("questions/repas/text", "Exemple", "Un exemple", CorrectionKind.Spelling, new DateOnly(2000, 2, 1))],
            },
            [nameof(Frozen)] = new DateOnly(2000, 1, 1),
        }),
    ];
}
