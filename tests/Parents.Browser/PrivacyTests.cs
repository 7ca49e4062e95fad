using Xunit;

namespace Parents.Browser;

/// <summary>Every page of the real site, with scripts: it talks to nobody else, leaves no cookie, and keeps to its own policy.</summary>
public sealed class PrivacyTests(Chromium chromium)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_page_asks_another_host_for_anything_sets_a_cookie_or_breaks_its_policy()
    {
        await using var world = await World.StartAsync(Stop);
        await using var context = await chromium.OpenAsync(360, scripts: true);
        await context.HaveVoicesAsync(DeviceVoices.French);
        var (asked, complaints) = (new List<string>(), new List<string>());
        var page = await context.NewPageAsync();
        context.Request += (_, request) => asked.Add(request.Url);
        page.PageError += (_, error) => complaints.Add($"{page.Url}: {error}");
        page.Console += (_, message) => complaints.Add($"{page.Url}: {message.Text}");

        // The page of what is not found says so to the browser too.
        string[] expected = [$"{world.Address("/404.html")}: Failed to load resource: the server responded with a status of 404 (Not Found)"];
        var pages = await world.PagesAsync(Stop);
        foreach (var address in pages)
        {
            await page.GotoAsync(world.Address(address));
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.classList.contains('p-js')"), $"The core did not run on {address}.");
        }

        Assert.InRange(pages.Count, 40, 10_000);
        Assert.Empty(complaints.Except(expected, StringComparer.Ordinal));
        Assert.InRange(asked.Count, pages.Count, int.MaxValue);
        Assert.All(asked, url => Assert.StartsWith(world.Address("/"), url, StringComparison.Ordinal));
        Assert.Empty(await context.CookiesAsync());
    }

    [Theory]
    [InlineData("<script>window.smuggled = 1</script>")]
    [InlineData("<script src=\"/assets/smuggled.js\"></script>")]
    [InlineData("<img src=\"/assets/smuggled.png\" alt=\"\" onerror=\"window.smuggled = 1\">")]
    [InlineData("<a id=\"lien\" href=\"javascript:window.smuggled = 1\">x</a>")]
    public async Task A_script_that_somebody_smuggles_into_a_page_does_not_run(string smuggled)
    {
        await using var world = await World.StartAsync(Stop);
        await using var context = await chromium.OpenAsync(360, scripts: true);
        var page = await context.NewPageAsync();
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.Add(message.Text);
        await page.RouteAsync("**/assets/smuggled.js", route => route.FulfillAsync(new() { ContentType = "text/javascript", Body = "window.smuggled = 1" }));
        await page.RouteAsync("**/guides/cpms/", async route =>
        {
            var answer = await route.FetchAsync();
            await route.FulfillAsync(new() { Response = answer, Body = (await answer.TextAsync()).Replace("</main>", $"{smuggled}</main>", StringComparison.Ordinal) });
        });
        await page.GotoAsync(world.Address("/guides/cpms/"));
        await page.EvaluateAsync("(document.querySelector('a#lien') || document.body).click()");
        await page.EvaluateAsync("new Promise(then => setTimeout(then))");

        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.classList.contains('p-js')"));
        Assert.Equal("undefined", await page.EvaluateAsync<string>("typeof window.smuggled"));
        Assert.Contains(complaints, text => text.Contains("Content Security Policy", StringComparison.Ordinal));
    }
}
