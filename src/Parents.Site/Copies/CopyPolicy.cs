namespace Parents.Site.Copies;

/// <summary>The policy of a page that lies on a disk: there, <c>'self'</c> is nothing, and nothing may be fetched or sent.</summary>
internal static class CopyPolicy
{
    private static readonly string[] kept = ["default-src", "script-src", "style-src", "img-src", "base-uri"];

    /// <param name="published">Of the page as it is published.</param>
    public static string Of(string published)
    {
        var directives = published.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(directive => kept.Contains(directive.Split(' ')[0], StringComparer.Ordinal));
        return string.Join("; ", [.. directives.Select(directive => directive.Replace("'self'", "file:", StringComparison.Ordinal)), "form-action 'none'"]);
    }
}
