using System.Collections.Concurrent;
using Microsoft.Playwright;
using Xunit;

namespace Parents.Browser;

/// <summary>What a browser asks for when a parent opens a page of the site for the first time.</summary>
public sealed class FirstVisitTests(Chromium chromium)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_guide_costs_two_requests_and_neither_its_icon_nor_its_data_are_refused(bool scripts)
    {
        await using var world = await World.StartAsync(TestContext.Current.CancellationToken);
        await using var context = await chromium.OpenAsync(360, scripts);
        var page = await context.NewPageAsync();
        var (asked, complaints) = (new ConcurrentQueue<string>(), new ConcurrentQueue<string>());
        page.Request += (_, request) => asked.Enqueue(new Uri(request.Url).Scheme is "data" ? "data" : new Uri(request.Url).AbsolutePath);
        page.Console += (_, message) => complaints.Enqueue(message.Text);

        await page.GotoAsync(world.Address("/guides/cpms/"), new() { WaitUntil = WaitUntilState.NetworkIdle });

        Assert.Equal(2, asked.Count(path => path != "data"));
        Assert.Empty(complaints);
        Assert.Equal(1, await page.Locator("script[type='application/ld+json']").CountAsync());
    }
}
