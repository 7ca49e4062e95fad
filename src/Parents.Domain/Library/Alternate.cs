namespace Parents.Domain.Library;

/// <summary>Where a page stands in one of its languages.</summary>
/// <param name="Language">BCP 47: <c>ar</c>.</param>
/// <param name="Address">Path below the site's address.</param>
public sealed record Alternate(string Language, string Address)
{
    /// <summary>The <c>hreflang</c> of links to it: French is also for whoever reads none of the languages.</summary>
    public IEnumerable<string> Hreflangs() => Language == Library.Language.French.Code ? [Language, "x-default"] : [Language];
}
