using System.Collections.Immutable;
using Parents.Domain.Library;

namespace Parents.Theme.Components;

public sealed partial class ReportLink
{
    public static ImmutableArray<Example> Examples =>
    [
        Example.Of<ReportLink>("Vers la page de contact", new Dictionary<string, object?> { [nameof(Site)] = Sample.Site, [nameof(Address)] = Sample.Page.Address }),
        Example.Of<ReportLink>("Vers une adresse", new Dictionary<string, object?> { [nameof(Site)] = Sample.Site with { Contact = new Contact(new Uri("mailto:exemple@exemple.invalid"), new DateOnly(2000, 3, 1)) }, [nameof(Address)] = Sample.Page.Address }),
    ];
}
