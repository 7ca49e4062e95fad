using Parents.Domain.Library;

namespace Parents.Theme;

/// <summary>What a page says on paper.</summary>
public sealed partial class Texts
{
    /// <summary>The last line of a printed page: where it stands, and how to read the short addresses in it.</summary>
    public string PrintedPage(string address, SiteSettings site) =>
        Fill(nameof(PrintedPage), address, site.Address.AbsoluteUri.TrimEnd('/'));
}
