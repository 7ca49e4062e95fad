using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Parents.Tests.Site;
using Parents.Theme.Styles;
using Xunit;

namespace Parents.Tests.Theme;

public sealed partial class StylesheetTests(RealPages pages) : IClassFixture<RealPages>
{
    [Theory]
    [InlineData("site", 4_600)]
    [InlineData("tools", 1_600)]
    public void Is_small_on_the_wire(string name, int mostBytes)
    {
        using var bytes = new MemoryStream();
        using (var zipped = new GZipStream(bytes, CompressionLevel.Optimal, leaveOpen: true))
        {
            zipped.Write(Encoding.UTF8.GetBytes(Stylesheet.All.Single(sheet => sheet.Name == name).Text));
        }

        Assert.InRange(bytes.Length, 500, mostBytes);
    }

    /// <summary>A page without the file of the tools that it has would be bare; one with it for nothing would be slow.</summary>
    [Fact]
    public void A_page_loads_the_styles_of_tools_where_it_has_some()
    {
        var tools = ClassesOf(Stylesheet.Tools).Except(ClassesOf(Stylesheet.Common), StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);

        Assert.Multiple([.. pages.Pages.Select(page => (Action)(() =>
            Assert.Equal((page.Key, page.Value.All.Any(element => element.ClassList.Any(tools.Contains))), (page.Key, page.Value.QuerySelector($"link[href='{Stylesheet.Tools.Address}']") is not null))))]);
        Assert.Contains(pages.Pages.Values, page => page.QuerySelector($"link[href='{Stylesheet.Tools.Address}']") is not null);
    }

    [Fact]
    public void Refuses_what_stands_in_no_layer()
    {
        var sources = new Dictionary<string, string>(StringComparer.Ordinal) { ["a.css"] = "@layer base, tools;", ["b.css"] = "@layer tools { a { top: 0; } }", ["c.css"] = "b { top: 0; }" };

        Assert.Contains("b{top:0}", Assert.Throws<FormatException>(() => Stylesheet.Read(sources)).Message, StringComparison.Ordinal);
        sources.Remove("c.css");
        Assert.Equal(["@layer base,tools;", "@layer tools{a{top:0}}"], Stylesheet.Read(sources).Select(sheet => sheet.Text));
    }

    [Fact]
    public void Every_colour_of_dark_has_one_in_light_and_every_token_is_given()
    {
        var light = TokensOf(Roots[0].Groups["tokens"].Value).Keys.ToHashSet(StringComparer.Ordinal);
        Assert.Empty(TokensOf(Roots[1].Groups["tokens"].Value).Keys.Except(light, StringComparer.Ordinal));
        Assert.Empty(Use.Matches(Stylesheet.Whole).Select(match => match.Groups["name"].Value).Except(Given.Matches(Stylesheet.Whole).Select(match => match.Groups["name"].Value), StringComparer.Ordinal));
    }

    [Fact]
    public void Names_its_layers_first_and_asks_for_nothing()
    {
        Assert.StartsWith("@layer reset,base,layout,components,tools,print;", Stylesheet.Whole, StringComparison.Ordinal);
        Assert.DoesNotContain("url(", Stylesheet.Whole, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@import", Stylesheet.Whole, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(Stylesheet.Whole.Count(c => c == '{'), Stylesheet.Whole.Count(c => c == '}'));
    }

    /// <summary>A page in Arabic runs from right to left: what has a side is at the start or at the end.</summary>
    [Fact]
    public void Knows_no_left_and_no_right()
    {
        // A page's margin boxes have no other name; a legend of full width floats only to leave its fieldset's edge.
        var css = Stylesheet.Whole.Replace("@bottom-right", "", StringComparison.Ordinal).Replace("float:left;width:100%", "", StringComparison.Ordinal);

        Assert.DoesNotContain("left", css, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("right", css, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(FourSides.Matches(css).Where(match => match.Groups["right"].Value != match.Groups["left"].Value).Select(match => match.Value));
        Assert.Equal(["padding:0 1px 0 2px"], FourSides.Matches("a{padding:0 1px 0 2px}b{margin:0 auto}").Select(match => match.Value));
    }

    [GeneratedRegex(@"\.(?<name>p-[a-z_-]+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Class { get; }

    private static IEnumerable<string> ClassesOf(Stylesheet sheet) => Class.Matches(sheet.Text).Select(match => match.Groups["name"].Value);

    private static MatchCollection Roots => Root.Matches(Stylesheet.Whole);

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
