using System.Collections.Immutable;

namespace Parents.Theme.Components;

public sealed partial class ReportLink
{
    public static ImmutableArray<Example> Examples =>
    [
        Example.Of<ReportLink>("Vers la page de contact", new Dictionary<string, object?> { [nameof(Site)] = Sample.Site, [nameof(Page)] = Sample.Page }),
    ];
}
