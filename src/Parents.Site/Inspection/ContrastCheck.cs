using System.Globalization;
using Parents.Site.Checks;

namespace Parents.Site.Inspection;

/// <summary>Colours that meet on a screen can be told apart, in light and in dark; every colour that a style names is measured.</summary>
internal static class ContrastCheck
{
    private const double forText = 4.5;

    /// <summary>Edges of controls, bars of charts, the ring around what has the keyboard.</summary>
    private const double forShapes = 3;

    /// <summary>What stands before what, and the least contrast between the two (WCAG 2.2, 1.4.3 and 1.4.11).</summary>
    private static readonly (string Front, string[] Backs, double Least)[] pairs =
    [
        ("ink", ["paper", "panel", "mark"], forText),
        ("soft", ["paper", "panel"], forText),
        ("link", ["paper", "panel"], forText),
        ("danger", ["paper", "panel"], forText),
        ("on-fill", ["fill"], forText),
        ("on-band", ["band"], forText),
        ("edge", ["paper", "panel"], forShapes),
        ("fill", ["paper", "panel"], forShapes),
        ("warm", ["paper", "panel"], forShapes),
        ("focus", ["paper", "panel"], forShapes),
        ("band-focus", ["band"], forShapes),
    ];

    /// <summary>Lines between what space keeps apart already: nobody needs to see them.</summary>
    private static readonly string[] ornaments = ["line"];

    public static IEnumerable<PageProblem> Run(string css)
    {
        var sheet = new ColourSheet(css);
        return [.. sheet.Palettes.SelectMany(Measure), .. Unmeasured(sheet), .. sheet.Strangers.Select(colour => Problem($"La couleur {colour} est écrite dans un style.", "Donnez-lui un nom dans tokens.css, et employez ce nom."))];
    }

    /// <summary>Relative, as WCAG 2 defines it: from 1 to 21.</summary>
    public static double Between(string one, string other)
    {
        double[] lights = [.. new[] { Light(one), Light(other) }.Order()];
        return (lights[1] + 0.05) / (lights[0] + 0.05);
    }

    private static IEnumerable<PageProblem> Measure(IReadOnlyDictionary<string, string> palette)
    {
        foreach (var (front, backs, least) in pairs)
        {
            foreach (var back in backs)
            {
                if (!palette.TryGetValue(front, out var one) || !palette.TryGetValue(back, out var other))
                {
                    yield return Problem($"La couleur « {front} » ou « {back} » n’existe pas.", "Ajoutez-la, ou corrigez ContrastCheck.cs.");
                }
                else if (Between(one, other) < least)
                {
                    yield return Problem(string.Create(CultureInfo.GetCultureInfo("fr"), $"« {front} » ({one}) sur « {back} » ({other}) a un contraste de {Between(one, other):0.00}, pas de {least:0.0}."), "Foncez l’une, ou éclaircissez l’autre.");
                }
            }
        }
    }

    private static IEnumerable<PageProblem> Unmeasured(ColourSheet sheet)
    {
        foreach (var use in sheet.Uses.Distinct().Where(use => !IsMeasured(use)))
        {
            yield return Problem($"Personne ne mesure le contraste de « {use.Colour} »{(use.IsText ? " comme texte" : "")}{(use.Ground is { } ground ? $" sur « {ground} »" : "")}.", "Ajoutez cette paire à ContrastCheck.cs.");
        }
    }

    private static bool IsMeasured(ColourUse use) => use.IsText
        ? pairs.Any(pair => pair.Front == use.Colour && pair.Least >= forText && (use.Ground is null || pair.Backs.Contains(use.Ground, StringComparer.Ordinal)))
        : ornaments.Contains(use.Colour, StringComparer.Ordinal) || pairs.Any(pair => pair.Front == use.Colour || pair.Backs.Contains(use.Colour, StringComparer.Ordinal));

    private static double Light(string colour)
    {
        var digits = colour.Length == 4 ? string.Concat(colour[1..].Select(digit => $"{digit}{digit}")) : colour[1..];
        double[] parts = [.. digits.Chunk(2).Select(pair => int.Parse(pair, NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0).Select(part => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4))];
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }

    private static PageProblem Problem(string what, string remedy) => new(FindingCode.Contrast, $"theme/Styles/tokens.css : {what}", remedy);
}
