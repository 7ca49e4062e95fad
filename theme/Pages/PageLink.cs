using Parents.Domain.Library;

namespace Parents.Theme.Pages;

/// <param name="Title">Of the page that the link leads to.</param>
/// <param name="Summary">Its summary.</param>
/// <param name="Address">Path below the site's address.</param>
/// <param name="Country">Of that page.</param>
public sealed record PageLink(string Title, string Summary, string Address, Country Country);
