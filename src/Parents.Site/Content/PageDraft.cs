using System.Collections.Immutable;
using Parents.Domain.Library;
using Parents.Site.Markdown;

namespace Parents.Site.Content;

/// <summary>A page whose front matter is read and whose body is still Markdown.</summary>
/// <param name="File">Where it was written.</param>
/// <param name="Keys">Its front matter, for where each key stands.</param>
/// <param name="Kind">By its path.</param>
/// <param name="IsUnpublished">Whether the editor keeps it back (« brouillon »).</param>
/// <param name="Page">Everything but what the body and other pages give.</param>
/// <param name="Sources">By id.</param>
/// <param name="Related">The pages that it names, as links from its file.</param>
/// <param name="Steps">Of a path, in order.</param>
/// <param name="Doors">Of the home page.</param>
/// <param name="Subjects">The ids of a synthesis's themes.</param>
/// <param name="Body">Parsed.</param>
internal sealed record PageDraft(
    ContentFile File,
    YamlMap Keys,
    PageKind Kind,
    bool IsUnpublished,
    Page Page,
    ImmutableSortedDictionary<string, Source> Sources,
    ImmutableArray<RelatedPath> Related,
    ImmutableArray<StepPath> Steps,
    ImmutableArray<DoorPath> Doors,
    ImmutableArray<string> Subjects,
    MarkdownBody Body);
