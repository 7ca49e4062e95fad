namespace Parents.Theme.Pages;

/// <summary>What the page of the search loads, as addresses below the site's.</summary>
/// <param name="Script">Of the page; loads the others when a reader searches.</param>
/// <param name="Finder">Puts slips right and asks the engine.</param>
/// <param name="Module">Pagefind's.</param>
/// <param name="Words">The words of the pages, for putting slips right.</param>
public sealed record SearchEngine(string Script, string Finder, string Module, string Words);
