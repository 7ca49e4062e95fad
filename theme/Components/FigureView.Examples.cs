using System.Collections.Immutable;
using Parents.Domain.Library;

namespace Parents.Theme.Components;

public sealed partial class FigureView
{
    public static ImmutableArray<Example> Examples =>
    [
        Example.Of<FigureView>("Parts", new Dictionary<string, object?>
        {
            [nameof(Figure)] = Sample.Shares,
        }),
        Example.Of<FigureView>("Taux sans date ni lieu", new Dictionary<string, object?>
        {
            [nameof(Figure)] = Sample.Shares with { Id = "exemple-2000/taux", Kind = FigureKind.Rate, Group = null, Date = null, Place = null, Note = null, Values = [new("total", "Toute la région", 12, "plus de")] },
        }),
        Example.Of<FigureView>("Quantité", new Dictionary<string, object?>
        {
            [nameof(Figure)] = Sample.Shares with { Id = "exemple-2000/longueur", Kind = FigureKind.Amount, Unit = "pages", Values = [new("longueur", "Longueur", 100, "plus de")] },
        }),
        Example.Of<FigureView>("Unanimité", new Dictionary<string, object?>
        {
            [nameof(Figure)] = Sample.Shares with { Id = "exemple-2000/accord", Kind = FigureKind.Unanimous, Values = [], Outcome = "Oui, à l’unanimité" },
        }),
    ];
}
