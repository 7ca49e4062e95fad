using System.Collections.Immutable;
using Parents.Domain.Library;

namespace Parents.Theme.Components;

public sealed partial class TranslatedBrief
{
    public static ImmutableArray<Example> Examples =>
    [
        Example.Of<TranslatedBrief>("Trois paragraphes, dont un à jour", new Dictionary<string, object?>
        {
            [nameof(Paragraphs)] = new TranslatedParagraph[]
            {
                new(Sample.Page.Brief[0], "This is an example.", IsCurrent: true),
                new(Sample.Page.Brief[1], "This was a rule.", IsCurrent: false),
                new(Sample.Page.Brief[1], null, IsCurrent: false),
            },
        }),
    ];
}
