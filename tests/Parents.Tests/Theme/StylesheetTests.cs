using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Parents.Theme.Styles;
using Xunit;

namespace Parents.Tests.Theme;

public sealed partial class StylesheetTests
{
    private const int mostBytes = 5 * 1024;
    private const double forText = 4.5;
    private const double forControls = 3;

    /// <summary>Foreground, background, and the least contrast between them.</summary>
    public static TheoryData<string, string, double> Pairs => new()
    {
        { "ink", "paper", forText },
        { "ink", "panel", forText },
        { "soft", "paper", forText },
        { "soft", "panel", forText },
        { "link", "paper", forText },
        { "link", "panel", forText },
        { "danger", "paper", forText },
        { "on-fill", "fill", forText },
        { "ink", "mark", forText },
        { "on-band", "band", forText },
        { "edge", "paper", forControls },
        { "edge", "panel", forControls },
        { "fill", "panel", forControls },
        { "fill", "paper", forControls },
        { "focus", "paper", forControls },
        { "focus", "panel", forControls },
        { "warm", "paper", forControls },
    };

    [Fact]
    public void Is_small_on_the_wire()
    {
        using var bytes = new MemoryStream();
        using (var zipped = new GZipStream(bytes, CompressionLevel.Optimal, leaveOpen: true))
        {
            zipped.Write(Encoding.UTF8.GetBytes(Stylesheet.Text));
        }

        Assert.InRange(bytes.Length, 1000, mostBytes);
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Can_be_read_in_light_and_dark(string front, string back, double least)
    {
        var light = TokensOf(Roots[0].Groups["tokens"].Value);
        var dark = light.ToDictionary(StringComparer.Ordinal);
        foreach (var (name, value) in TokensOf(Roots[1].Groups["tokens"].Value))
        {
            dark[name] = value;
        }

        Assert.Equal(2, Roots.Count);
        Assert.True(Contrast(light[front], light[back]) >= least, $"light: {Contrast(light[front], light[back]):0.00}");
        Assert.True(Contrast(dark[front], dark[back]) >= least, $"dark: {Contrast(dark[front], dark[back]):0.00}");
    }

    [Theory]
    [InlineData("#000", "#ffffff", 21)]
    [InlineData("#777777", "#fff", 4.48)]
    public void The_contrast_is_that_of_the_guidelines(string one, string other, double contrast) => Assert.Equal(contrast, Contrast(one, other), 2);

    [Fact]
    public void Every_colour_of_dark_has_one_in_light_and_every_token_is_given()
    {
        var light = TokensOf(Roots[0].Groups["tokens"].Value).Keys.ToHashSet(StringComparer.Ordinal);
        Assert.Empty(TokensOf(Roots[1].Groups["tokens"].Value).Keys.Except(light, StringComparer.Ordinal));
        Assert.Empty(Use.Matches(Stylesheet.Text).Select(match => match.Groups["name"].Value).Except(Given.Matches(Stylesheet.Text).Select(match => match.Groups["name"].Value), StringComparer.Ordinal));
    }

    [Fact]
    public void Names_its_layers_first_and_asks_for_nothing()
    {
        Assert.StartsWith("@layer reset,base,layout,components,print;", Stylesheet.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("url(", Stylesheet.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@import", Stylesheet.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(Stylesheet.Text.Count(c => c == '{'), Stylesheet.Text.Count(c => c == '}'));
    }

    private static MatchCollection Roots => Root.Matches(Stylesheet.Text);

    private static Dictionary<string, string> TokensOf(string css) =>
        Colour.Matches(css).ToDictionary(match => match.Groups["name"].Value, match => match.Groups["value"].Value, StringComparer.Ordinal);

    private static double Contrast(string one, string other)
    {
        double[] lights = [.. new[] { Light(one), Light(other) }.Order()];
        return (lights[1] + 0.05) / (lights[0] + 0.05);
    }

    /// <summary>Relative luminance, as WCAG 2 defines it.</summary>
    private static double Light(string colour)
    {
        var digits = colour[1..].Length == 3 ? string.Concat(colour[1..].Select(digit => $"{digit}{digit}")) : colour[1..];
        double[] parts = [.. digits.Chunk(2).Select(pair => int.Parse(pair, NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0).Select(part => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4))];
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }

    [GeneratedRegex(@":root\s*\{(?<tokens>[^}]*)\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Root { get; }

    [GeneratedRegex(@"--p-(?<name>[a-z0-9-]+):\s*(?<value>#([0-9a-f]{6}|[0-9a-f]{3}))\s*(;|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Colour { get; }

    [GeneratedRegex(@"var\(--p-(?<name>[a-z0-9-]+)\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Use { get; }

    [GeneratedRegex(@"--p-(?<name>[a-z0-9-]+):", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Given { get; }
}
