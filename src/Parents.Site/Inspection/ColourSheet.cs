using System.Text.RegularExpressions;

namespace Parents.Site.Inspection;

/// <summary>The colours of a style sheet: what each is called in light and in dark, and where it is used.</summary>
internal sealed partial class ColourSheet
{
    private readonly List<Dictionary<string, string>> palettes = [];
    private readonly List<string> strangers = [];
    private readonly List<ColourUse> uses = [];

    public ColourSheet(string css)
    {
        // The palettes first, wherever they stand: only they tell the name of a colour from that of a length.
        var rules = Rule.Matches(Print.Replace(css, "")).ToLookup(rule => rule.Groups["selector"].Value.Contains(":root", StringComparison.Ordinal), DeclarationsOf);
        foreach (var palette in rules[true])
        {
            ReadPalette(palette);
        }

        foreach (var rule in rules[false])
        {
            ReadUses(rule);
        }
    }

    /// <summary>Light first; each other one with the colours of light that it does not change.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Palettes => palettes;

    /// <summary>Colours that have no name.</summary>
    public IReadOnlyList<string> Strangers => strangers;

    public IReadOnlyList<ColourUse> Uses => uses;

    private static List<(string Name, string Value)> DeclarationsOf(Match rule) =>
        [.. Declaration.Matches(rule.Groups["body"].Value).Select(match => (match.Groups["name"].Value, match.Groups["value"].Value))];

    private void ReadPalette(List<(string Name, string Value)> declarations)
    {
        var colours = declarations.Where(given => given.Name.StartsWith("--p-", StringComparison.Ordinal) && Colour.IsMatch(given.Value)).ToList();
        if (colours is [])
        {
            return;
        }

        var palette = palettes is [var light, ..] ? new(light, StringComparer.Ordinal) : new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in colours)
        {
            palette[name["--p-".Length..]] = value;
        }

        palettes.Add(palette);
    }

    private void ReadUses(List<(string Name, string Value)> declarations)
    {
        strangers.AddRange(declarations.SelectMany(declaration => Colour.Matches(declaration.Value)).Select(match => match.Value));
        var named = declarations.SelectMany(declaration => Name.Matches(declaration.Value).Select(match => (Property: declaration.Name, Colour: match.Groups["name"].Value))).Where(use => IsColour(use.Colour)).ToList();
        var ground = named.FirstOrDefault(use => use.Property is "background" or "background-color").Colour;
        uses.AddRange(named.Select(use => new ColourUse(use.Colour, use.Property == "color", use.Property == "color" ? ground : null)));
    }

    /// <summary>Not a length.</summary>
    private bool IsColour(string name) => palettes.Exists(palette => palette.ContainsKey(name));

    /// <summary>Ink on white paper needs no measure.</summary>
    [GeneratedRegex(@"@media print\s*\{([^{}]*\{[^{}]*\})*[^{}]*\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Print { get; }

    [GeneratedRegex(@"(?<selector>[^{};]*)\{(?<body>[^{}]*)\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Rule { get; }

    [GeneratedRegex(@"(?<name>[a-z-]+[a-z0-9-]*)\s*:\s*(?<value>[^;]*)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Declaration { get; }

    [GeneratedRegex(@"#([0-9a-f]{6}|[0-9a-f]{3})\b|\b(rgba?|hsla?|hwb|lab|lch|oklab|oklch|color-mix)\(", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Colour { get; }

    [GeneratedRegex(@"var\(--p-(?<name>[a-z0-9-]+)\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Name { get; }
}
