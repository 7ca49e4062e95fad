using System.Collections.Immutable;
using Parents.Domain.Library;

namespace Parents.Site.Content;

/// <summary>A page whose front matter is read and whose body is still Markdown.</summary>
/// <param name="File">Where it was written.</param>
/// <param name="Page">Everything but the body, its headings and the order of the sources.</param>
/// <param name="Sources">By id.</param>
internal sealed record PageDraft(ContentFile File, Page Page, ImmutableDictionary<string, Source> Sources);
