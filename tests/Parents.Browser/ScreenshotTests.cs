using Microsoft.Playwright;
using Xunit;

namespace Parents.Browser;

/// <summary>Pictures of every type of page, for people to look at: <c>./test --screenshots</c> leaves them in <c>artifacts/screenshots</c>.</summary>
public sealed class ScreenshotTests(Chromium chromium)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory(Explicit = true)]
    [InlineData(375, false)]
    [InlineData(375, true)]
    [InlineData(1280, false)]
    [InlineData(1280, true)]
    public async Task Every_type_of_page_has_its_picture(int width, bool dark)
    {
        var folder = Path.Combine(Repository.Root, "artifacts", "screenshots");
        await using var world = await World.StartAsync(Stop);
        await using var context = await chromium.OpenAsync(width, scripts: true, dark);
        var page = await context.NewPageAsync();
        var pictures = new List<string>();

        await PageTypes.VisitAsync(
            world,
            page,
            async name =>
            {
                var path = Path.Combine(folder, $"{name}-{width}-{(dark ? "sombre" : "clair")}.png");
                await page.ScreenshotAsync(new PageScreenshotOptions { Path = path, FullPage = true });
                pictures.Add(path);
            },
            Stop);

        Assert.All(pictures, path => Assert.True(new FileInfo(path).Length > 5_000, path));
    }
}
