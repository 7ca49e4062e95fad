using Parents.Domain.Library;

namespace Parents.Site.Content;

/// <param name="Door">Without its address.</param>
/// <param name="Page">Where it leads.</param>
internal readonly record struct DoorPath(Door Door, RelatedPath Page);
