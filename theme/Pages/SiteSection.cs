namespace Parents.Theme.Pages;

/// <summary>A section as the map of the site shows it.</summary>
/// <param name="Page">Of the section itself.</param>
/// <param name="Children">The pages below it.</param>
public sealed record SiteSection(PageLink Page, IReadOnlyList<PageLink> Children);
