namespace Parents.Theme.Pages;

/// <summary>What the page of the search loads, as addresses below the site's.</summary>
/// <param name="Script">Runs the search.</param>
/// <param name="Words">The words of the pages, for putting slips right.</param>
public sealed record SearchEngine(string Script, string Words);
