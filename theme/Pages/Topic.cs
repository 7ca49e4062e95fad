using Parents.Domain.Library;

namespace Parents.Theme.Pages;

/// <summary>An entry of the list from A to Z.</summary>
/// <param name="Words">What a reader looks for: a page's title, an acronym, or what parents say.</param>
/// <param name="Address">Path below the site's address, perhaps with an anchor.</param>
/// <param name="Country">Of what the link leads to.</param>
/// <param name="More">What the words alone do not say: what the letters mean, or the title of the page; else null.</param>
public sealed record Topic(string Words, string Address, Country Country, string? More);
