using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Parents.Theme.Styles;

/// <summary>Every style of the theme as one text.</summary>
public static partial class Stylesheet
{
    /// <summary>It must be read first: the order of the layers is the order in which they are first named.</summary>
    private const string layers = "layers.css";

    public static string Text { get; } = Join(ReadAll());

    /// <summary>Changes with the text: for <c>assets/site.&lt;hash&gt;.css</c>.</summary>
    public static string Hash { get; } = Convert.ToHexStringLower(Digest())[..12];

    /// <summary>The path of the file below the site's address.</summary>
    public static string Address => $"/assets/site.{Hash}.css";

    /// <summary>For the <c>style-src</c> of a page that carries the text inside it; the header adds the quotes.</summary>
    public static string CspHash { get; } = "sha256-" + Convert.ToBase64String(Digest());

    /// <summary>The styles of some files as one text.</summary>
    /// <param name="sheets">By the name of the file.</param>
    public static string Join(IReadOnlyDictionary<string, string> sheets) =>
        Shorten(string.Concat(sheets.OrderBy(sheet => sheet.Key != layers).ThenBy(sheet => sheet.Key, StringComparer.Ordinal).Select(sheet => sheet.Value)));

    private static Dictionary<string, string> ReadAll()
    {
        var assembly = typeof(Stylesheet).Assembly;
        return assembly.GetManifestResourceNames().Where(name => name.EndsWith(".css", StringComparison.Ordinal)).ToDictionary(
            name => name,
            name =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                return reader.ReadToEnd();
            },
            StringComparer.Ordinal);
    }

    private static string Shorten(string css) => JoinLayers(Needless.Replace(Comment.Replace(css, ""), match => match.Groups["mark"] is { Success: true, Value: var mark } ? mark : " ").Trim()).Replace(";}", "}", StringComparison.Ordinal);

    /// <summary>A layer that follows on itself is one block: forty beginnings would be bytes for nothing.</summary>
    private static string JoinLayers(string css)
    {
        var last = "";
        return Layer.Replace(css, match =>
        {
            var goesOn = match.Groups["end"].Success && match.Groups["name"].Value == last;
            last = match.Groups["name"].Value;
            return goesOn ? "" : match.Value;
        });
    }

    private static byte[] Digest() => SHA256.HashData(Encoding.UTF8.GetBytes(Text));

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Comment { get; }

    [GeneratedRegex(@"(?<end>\})?@layer (?<name>[a-z]+)\{", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Layer { get; }

    /// <summary>White space around what separates; a colon may lose only what follows it, for a selector may begin with one.</summary>
    [GeneratedRegex(@"\s*(?<mark>[{};,])\s*|(?<mark>:)\s+|\s+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Needless { get; }
}
