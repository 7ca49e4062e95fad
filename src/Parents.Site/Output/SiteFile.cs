namespace Parents.Site.Output;

/// <summary>A file of the published site.</summary>
/// <param name="Path">Below the site's address, with slashes: <c>guides/cpms/index.html</c>.</param>
/// <param name="Bytes">As a reader gets them, not compressed.</param>
/// <param name="ContentType">With its charset where it is text.</param>
public sealed record SiteFile(string Path, ReadOnlyMemory<byte> Bytes, string ContentType)
{
    public static SiteFile Html(string path, string html) => new(path, System.Text.Encoding.UTF8.GetBytes(html), "text/html; charset=utf-8");

    public bool IsHtml => Path.EndsWith(".html", StringComparison.Ordinal);

    /// <summary>The file behind an address that ends with a slash.</summary>
    public static string PathOf(string address) => $"{address[1..]}index.html";
}
