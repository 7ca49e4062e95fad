using Parents.Domain.Library;

namespace Parents.Theme;

/// <summary>What a page says on paper.</summary>
public static partial class Texts
{
    /// <summary>The last line of a printed page: where it stands, and how to read the short addresses in it.</summary>
    public static string PrintedPage(string address, SiteSettings site) =>
        $"Cette page\u00a0: {address} – Une adresse qui commence par «\u00a0/\u00a0» s’écrit après {site.Address.AbsoluteUri.TrimEnd('/')}.";
}
