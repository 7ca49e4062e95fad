using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Parents.Theme.Styles;
using Xunit;

namespace Parents.Tests.Theme;

public sealed partial class StylesheetTests
{
    private const int mostBytes = 5_300;

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

    /// <summary>A page in Arabic runs from right to left: what has a side is at the start or at the end.</summary>
    [Fact]
    public void Knows_no_left_and_no_right()
    {
        // A page's margin boxes have no other name; a legend of full width floats only to leave its fieldset's edge.
        var css = Stylesheet.Text.Replace("@bottom-right", "", StringComparison.Ordinal).Replace("float:left;width:100%", "", StringComparison.Ordinal);

        Assert.DoesNotContain("left", css, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("right", css, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(FourSides.Matches(css).Where(match => match.Groups["right"].Value != match.Groups["left"].Value).Select(match => match.Value));
        Assert.Equal(["padding:0 1px 0 2px"], FourSides.Matches("a{padding:0 1px 0 2px}b{margin:0 auto}").Select(match => match.Value));
    }

    private static MatchCollection Roots => Root.Matches(Stylesheet.Text);

    private static Dictionary<string, string> TokensOf(string css) =>
        Colour.Matches(css).ToDictionary(match => match.Groups["name"].Value, match => match.Groups["value"].Value, StringComparer.Ordinal);

    [GeneratedRegex(@":root\s*\{(?<tokens>[^}]*)\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Root { get; }

    [GeneratedRegex(@"--p-(?<name>[a-z0-9-]+):\s*(?<value>#([0-9a-f]{6}|[0-9a-f]{3}))\s*(;|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Colour { get; }

    [GeneratedRegex(@"var\(--p-(?<name>[a-z0-9-]+)\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Use { get; }

    [GeneratedRegex(@"--p-(?<name>[a-z0-9-]+):", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Given { get; }

    /// <summary>Top, right, bottom and left in one.</summary>
    [GeneratedRegex(@"(margin|padding|inset|border-width|border-radius|border-color|border-style|scroll-margin|scroll-padding):(?<top>[^ ;{}]+) (?<right>[^ ;{}]+) (?<bottom>[^ ;{}]+) (?<left>[^ ;{}]+)(?=[;}])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FourSides { get; }
}
