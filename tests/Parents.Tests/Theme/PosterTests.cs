using Parents.Domain.Library;
using Parents.Tests.Site;
using Parents.Theme.Components;
using Parents.Theme.Rendering;
using Xunit;

namespace Parents.Tests.Theme;

public sealed class PosterTests
{
    [Theory]
    [InlineData(new[] { 10, 20, 30, 40, 50, 60 }, 5)]
    [InlineData(new[] { 100, 100, 100, 120, 1 }, 4)]
    [InlineData(new[] { 100, 100, 100, 121, 1 }, 3)]
    [InlineData(new[] { 700, 10 }, 1)]
    [InlineData(new[] { 200 }, 1)]
    public async Task Says_the_beginning_of_the_brief_as_far_as_a_sheet_has_room(int[] lengths, int shown)
    {
        string[] brief = [.. lengths.Select((length, place) => new string((char)('a' + place), length))];

        var poster = await RenderAsync("https://essai.example/guides/cpms/", brief);

        Assert.Equal(brief.Take(shown), poster.QuerySelectorAll("li").Select(line => line.TextContent));
    }

    [Fact]
    public async Task The_code_keeps_its_quiet_zone_and_changes_with_the_address()
    {
        var one = (await RenderAsync("https://essai.example/guides/cpms/", "a")).QuerySelector("svg")!;
        var other = (await RenderAsync("https://essai.example/guides/sas/", "a")).QuerySelector("svg")!;
        var path = one.QuerySelector("path")!.GetAttribute("d")!;

        // Version 3: 29 modules and 4 white ones on each side; the first row begins and ends with a finder of seven.
        Assert.Equal("0 0 37 37", one.GetAttribute("viewBox"));
        Assert.StartsWith("M4 4.5h7m", path, StringComparison.Ordinal);
        Assert.EndsWith("h7", path[..path.IndexOf("M4 5.5", StringComparison.Ordinal)], StringComparison.Ordinal);
        Assert.NotEqual(path, other.QuerySelector("path")!.GetAttribute("d"));
    }

    private static async Task<AngleSharp.Dom.IDocument> RenderAsync(string address, params string[] brief) => PageChecks.Parse(await new PageRenderer().RenderFragmentAsync<Poster>(new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        [nameof(Poster.Page)] = new Page { Id = "essai", Address = "/guides/essai/", Title = "Essai", Summary = "Essai.", Country = Country.None, BodyHtml = "", Brief = [.. brief.Select(text => new BriefParagraph(text, "", text))] },
        [nameof(Poster.Consultation)] = null,
        [nameof(Poster.Address)] = address,
        [nameof(Poster.SiteName)] = "Essai",
    }));
}
