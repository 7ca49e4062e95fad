using Microsoft.Playwright;
using Parents.Domain.Statistics;
using Parents.Site.Content;
using Parents.Site.Inspection;
using Parents.Site.Pages;
using Parents.Tests;
using Xunit;

namespace Parents.Browser;

/// <summary>What the generator says that a first visit weighs is what a browser gets.</summary>
public sealed class WeightTests(Chromium chromium)
{
    /// <summary>The address of the site stands in each page, and is not the one of this test.</summary>
    private const int tolerance = 150;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/guides/cpms/")]
    [InlineData("/guides/exclusion/")]
    [InlineData("/syntheses/hannut-2018/")]
    public async Task A_first_visit_brings_what_the_generator_counted(string address)
    {
        await using var world = await World.StartAsync(Stop);
        await using var context = await chromium.OpenAsync(360, scripts: true);
        var page = await context.NewPageAsync();
        var answers = new List<IResponse>();
        page.Response += (_, answer) => answers.Add(answer);
        await page.GotoAsync(world.Address(address), new() { WaitUntil = WaitUntilState.NetworkIdle });

        var sizes = await Task.WhenAll(answers.Select(async answer => (await answer.Request.SizesAsync()).ResponseBodySize));
        var counted = await WeightOfAsync(address);
        Assert.Equal(counted.Requests, answers.Count);
        Assert.All(answers, answer => Assert.Equal("gzip", answer.Headers["content-encoding"]));
        Assert.InRange(sizes.Sum(), counted.Bytes - tolerance, counted.Bytes + tolerance);
    }

    private static async Task<PageWeight> WeightOfAsync(string address)
    {
        var (content, _, _) = await ContentReader.ReadAsync(Path.Combine(Repository.Root, "content"), Parents.Domain.Brussels.Day(RunningSite.Noon), Stop);
        var pages = new SitePages(content!).RenderAllAsync(new Dictionary<string, Results>(StringComparer.Ordinal), RunningSite.Noon, Stop);
        return (await SiteInspection.RunAsync(content!, pages, Stop)).Weights.Single(weight => weight.Address == address);
    }
}
