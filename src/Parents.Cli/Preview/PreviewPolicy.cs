using System.Net;
using System.Text.RegularExpressions;

namespace Parents.Cli.Preview;

/// <summary>Lets a page's Content-Security-Policy allow what the preview adds to it, and nothing else.</summary>
internal static partial class PreviewPolicy
{
    /// <param name="html">A page, with or without a policy of its own.</param>
    /// <param name="style">The quoted hash of the style.</param>
    /// <param name="script">The quoted hash of the script.</param>
    public static string Widen(string html, string style, string script) => Policy.Replace(
        html,
        match =>
        {
            var policy = WebUtility.HtmlDecode(match.Groups["policy"].Value);
            policy = Allow(Allow(Allow(policy, "style-src", style), "script-src", script), "connect-src", "'self'");
            return $"{match.Groups["before"].Value}{WebUtility.HtmlEncode(policy)}{match.Groups["after"].Value}";
        },
        1);

    private static string Allow(string policy, string directive, string source)
    {
        List<string> directives = [.. policy.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
        var at = directives.FindIndex(each => each.Split(' ')[0] == directive);
        if (at < 0)
        {
            directives.Add($"{directive} {source}");
        }
        else
        {
            var sources = directives[at].Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).Where(each => each is not "'none'" && each != source);
            directives[at] = string.Join(' ', [directive, .. sources, source]);
        }

        return string.Join("; ", directives);
    }

    [GeneratedRegex("(?<before><meta http-equiv=\"Content-Security-Policy\" content=\")(?<policy>[^\"]*)(?<after>\")", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Policy { get; }
}
