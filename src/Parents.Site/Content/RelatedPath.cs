using Parents.Site.Checks;

namespace Parents.Site.Content;

/// <param name="Path">As the editor wrote it, from the page's own file.</param>
/// <param name="Place">Where.</param>
internal readonly record struct RelatedPath(string Path, Place Place);
