using System.Collections.Immutable;

namespace Parents.Theme.Components;

public sealed partial class BarChart
{
    public static ImmutableArray<Example> Examples =>
    [
        Example.Of<BarChart>("Un groupe", new Dictionary<string, object?>
        {
            [nameof(Id)] = "exemple-un",
            [nameof(Title)] = "Exemple",
            [nameof(Description)] = "Oui, plus de 30\u00a0%. Non, 70\u00a0%.",
            [nameof(Bars)] = new Bar[] { new("Oui", [new BarValue(30, "plus de 30\u00a0%")]), new("Non", [new BarValue(70, "70\u00a0%")]) },
        }),
        Example.Of<BarChart>("Deux groupes, et un libellé trop long pour une ligne", new Dictionary<string, object?>
        {
            [nameof(Id)] = "exemple-deux",
            [nameof(Title)] = "Exemple",
            [nameof(Description)] = "Ici 100\u00a0%, Exemple 2000 0\u00a0%.",
            [nameof(Bars)] = new Bar[] { new("Parfois, selon les jours et selon l’argent qui reste", [new BarValue(100, "100\u00a0%", "Ici"), new BarValue(0, "0\u00a0%", "Exemple 2000")]) },
        }),
    ];
}
