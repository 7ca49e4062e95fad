using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Parents.Theme.Styles;

/// <summary>
/// The styles of the theme, as two files: one that every page wears, and one for the components of layer <c>tools</c>, which
/// pages without them do not load. Who only reads a guide pays for no form; the player that reads aloud brings them when it is first used.
/// </summary>
public sealed partial class Stylesheet
{
    private const string toolsLayer = "tools";

    private Stylesheet(string name, string text)
    {
        Name = name;
        Text = text;
        Address = $"/assets/{name}.{Convert.ToHexStringLower(Digest(text))[..12]}.css";
    }

    /// <summary>Each file, the one that every page wears first: it says the order of the layers.</summary>
    public static ImmutableArray<Stylesheet> All { get; } = Read(Sources());

    public static Stylesheet Common => All[0];

    public static Stylesheet Tools => All[1];

    /// <summary>Every style as one text.</summary>
    public static string Whole { get; } = Common.Text + Tools.Text;

    /// <summary>Changes with any style.</summary>
    public static string Fingerprint { get; } = Convert.ToHexStringLower(Digest(Whole))[..12];

    /// <summary>For the <c>style-src</c> of a page that carries <see cref="Whole"/> inside it; the header adds the quotes.</summary>
    public static string CspHash { get; } = "sha256-" + Convert.ToBase64String(Digest(Whole));

    public string Name { get; }

    public string Text { get; }

    /// <summary>The path of the file below the site's address: it changes with the text.</summary>
    public string Address { get; }

    /// <summary>The files that these sources make, in the order of <see cref="All"/>.</summary>
    /// <param name="sources">By the name of the source. All that it says stands in a layer.</param>
    /// <exception cref="FormatException">Something stands in no layer.</exception>
    public static ImmutableArray<Stylesheet> Read(IReadOnlyDictionary<string, string> sources)
    {
        var css = Shorten(string.Concat(sources.OrderBy(source => source.Key, StringComparer.Ordinal).Select(source => source.Value)));
        var layers = Layer.Matches(css).ToLookup(layer => layer.Groups["name"].Value, layer => layer.Groups["rules"].Value, StringComparer.Ordinal);
        var order = Layer.Replace(css, "");
        if (!Order.IsMatch(order))
        {
            throw new FormatException($"Only the order of the layers stands outside them, not: {order}");
        }

        return
        [
            new("site", order + string.Concat(layers.Where(layer => layer.Key != toolsLayer).Select(Join))),
            new("tools", Join(layers.Single(layer => layer.Key == toolsLayer))),
        ];
    }

    private static string Join(IGrouping<string, string> layer) => $"@layer {layer.Key}{{{string.Concat(layer)}}}";

    private static Dictionary<string, string> Sources()
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

    private static string Shorten(string css) => Needless.Replace(Comment.Replace(css, ""), match => match.Groups["mark"] is { Success: true, Value: var mark } ? mark : " ").Trim().Replace(";}", "}", StringComparison.Ordinal);

    private static byte[] Digest(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Comment { get; }

    /// <summary>A layer with its braces, of which the rules have at most two pairs in each other.</summary>
    [GeneratedRegex(@"@layer (?<name>[a-z]+)\{(?<rules>([^{}]|\{([^{}]|\{[^{}]*\})*\})*)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Layer { get; }

    [GeneratedRegex(@"^@layer [a-z,]+;$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Order { get; }

    /// <summary>White space around what separates; a colon may lose only what follows it, for a selector may begin with one.</summary>
    [GeneratedRegex(@"\s*(?<mark>[{};,])\s*|(?<mark>:)\s+|\s+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Needless { get; }
}
