using System.Collections.Immutable;

namespace Parents.Theme.Components;

public sealed partial class PageTurn
{
    public static ImmutableArray<Example> Examples =>
    [
        Example.Of<PageTurn>("Avant et après", new Dictionary<string, object?> { [nameof(Previous)] = Sample.StepPlace.Previous, [nameof(Next)] = Sample.StepPlace.Next, [nameof(BeforePrevious)] = Texts.French.PagePrevious, [nameof(BeforeNext)] = Texts.French.PageNext }),
    ];
}
