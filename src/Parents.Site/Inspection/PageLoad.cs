namespace Parents.Site.Inspection;

/// <summary>What a browser gets with a page, by itself or when a reader uses it: addresses as the page writes them.</summary>
/// <param name="Files">At once, images apart.</param>
/// <param name="Scripts">At once or later.</param>
/// <param name="Images">At once, or when the reader comes near.</param>
/// <param name="InlineScripts">The text of each.</param>
internal sealed record PageLoad(IReadOnlyList<string> Files, IReadOnlyList<string> Scripts, IReadOnlyList<string> Images, IReadOnlyList<string> InlineScripts)
{
    /// <summary>Of links that cost a request on each first visit.</summary>
    private static readonly string[] loading = ["stylesheet", "icon", "manifest", "preload", "modulepreload", "prefetch", "prerender"];

    private static readonly string[] pictures = ["img", "source", "image", "video", "input"];

    /// <summary>A script that says when: the page's core script loads it then.</summary>
    private const string later = "data-script-on";

    private const string lazy = "data-script";

    public static PageLoad Of(HtmlPage page)
    {
        var links = page.Named("link").Where(link => link["rel"]?.Split(' ').Any(word => Array.IndexOf(loading, word) >= 0) == true).Select(link => link["href"]);
        var scripts = page.Named("script").Where(IsProgram).ToList();
        var lazily = page.Elements.Where(element => element[lazy] is not null).ToList();
        var atOnce = links.Concat(scripts.Select(script => script["src"])).Concat(lazily.Where(element => element[later] is null).Select(element => element[lazy]));
        return new(
            Addresses(atOnce),
            Addresses(scripts.Select(script => script["src"]).Concat(lazily.Select(element => element[lazy]))),
            Addresses(page.Named(pictures).SelectMany(SafetyCheck.AskedBy)),
            [.. scripts.Where(script => script["src"] is null).Select(page.TextOf)]);
    }

    /// <summary>Not JSON for search engines.</summary>
    public static bool IsProgram(HtmlElement script) => script["type"] is null or "" or "module" or "text/javascript";

    private static List<string> Addresses(IEnumerable<string?> addresses) =>
        [.. addresses.OfType<string>().Where(address => !address.StartsWith("data:", StringComparison.OrdinalIgnoreCase)).Distinct(StringComparer.Ordinal)];
}
