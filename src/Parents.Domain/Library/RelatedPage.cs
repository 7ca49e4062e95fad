namespace Parents.Domain.Library;

/// <summary>A page that readers of another one may want.</summary>
/// <param name="Title">Of the page that the link leads to.</param>
/// <param name="Address">Path below the site's address.</param>
/// <param name="Country">Of that page.</param>
public sealed record RelatedPage(string Title, string Address, Country Country);
