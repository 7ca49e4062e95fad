namespace Parents.Domain.Library;

/// <summary>Where a page stands in one of its languages.</summary>
/// <param name="Language">BCP 47: <c>ar</c>.</param>
/// <param name="Address">Path below the site's address.</param>
public sealed record Alternate(string Language, string Address);
