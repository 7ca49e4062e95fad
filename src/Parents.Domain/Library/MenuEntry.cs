namespace Parents.Domain.Library;

/// <param name="Title">As shown.</param>
/// <param name="Address">Path below the site's address.</param>
public sealed record MenuEntry(string Title, string Address);
