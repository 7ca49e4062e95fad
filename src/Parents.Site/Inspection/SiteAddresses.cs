namespace Parents.Site.Inspection;

/// <summary>Which file of the site a link leads to.</summary>
/// <param name="site">Its address, with a slash at its end.</param>
internal sealed class SiteAddresses(Uri site)
{
    private static readonly Uri root = new("https://site.invalid/");

    private readonly string own = site.AbsoluteUri;

    /// <summary>The address of a file's page.</summary>
    public static string AddressOf(string path) => path == "index.html" ? "/" : path.EndsWith("/index.html", StringComparison.Ordinal) ? $"/{path[..^"index.html".Length]}" : $"/{path}";

    /// <param name="from">The path of the file that has the link.</param>
    /// <param name="link">As written there.</param>
    /// <returns>Null where it leaves the site, or leads to what answers forms.</returns>
    public (string Path, string Fragment)? Find(string from, string link)
    {
        link = link.StartsWith(own, StringComparison.Ordinal) ? link[(own.Length - 1)..] : link;
        if (SafetyCheck.IsElsewhere(link) || link.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var mark = link.IndexOf('#', StringComparison.Ordinal);
        var (address, fragment) = mark < 0 ? (link, "") : (link[..mark], link[(mark + 1)..]);
        var path = Uri.UnescapeDataString(PathOf(from, address.Split('?')[0]));
        path = path is "" || path.EndsWith('/') ? path + "index.html" : path;
        return path.StartsWith("api/", StringComparison.Ordinal) ? null : (path, Uri.UnescapeDataString(fragment));
    }

    private static string PathOf(string from, string address) => address switch
    {
        "" => from,
        ['/', .. var path] => path,
        _ => new Uri(new Uri(root, from), address).AbsolutePath[1..],
    };
}
