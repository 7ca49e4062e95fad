using System.Globalization;
using Microsoft.Playwright;
using Xunit;

namespace Parents.Browser.Search;

/// <summary>What parents type finds what would help, among the first three, on the published site and through its own script.</summary>
public sealed class GoldenTests(Chromium chromium, ITestOutputHelper output)
{
    private const double least = 0.9;
    private const double leastMisspelt = 0.85;
    private const int first = 3;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_helps_is_among_the_first_three_for_nine_queries_of_ten()
    {
        await using var world = await World.StartAsync(Stop);
        await using var context = await chromium.OpenAsync(1280, scripts: true);
        var page = await context.NewPageAsync();
        await page.GotoAsync(world.Address("/recherche/"));
        var found = new HashSet<GoldenQuery>();
        foreach (var query in GoldenQuery.All)
        {
            var addresses = await AskAsync(page, query.Text);
            if (addresses.Take(first).Intersect(query.Addresses, StringComparer.Ordinal).Any())
            {
                found.Add(query);
            }
            else if (!query.IsHeldBack)
            {
                output.WriteLine($"Missed: « {query.Text} » gave {string.Join(' ', addresses.Take(first))}");
            }
        }

        Assert.True(GoldenQuery.All.Count(query => !query.IsHeldBack) >= 120, "The golden set is too small.");
        var recalls = new[]
        {
            Recall("all", least, _ => true),
            Recall("misspelt", leastMisspelt, query => query.IsMisspelt),
            Recall("tuned on", least, query => !query.IsHeldBack),
            Recall("held back", least, query => query.IsHeldBack),
            Recall("held back, misspelt", leastMisspelt, query => query is { IsHeldBack: true, IsMisspelt: true }),
        };
        Assert.All(recalls, recall => Assert.True(recall.Found >= recall.Least, $"recall@{first}, {recall.Name}: {recall.Found:0.000}"));

        (string Name, double Found, double Least) Recall(string name, double floor, Func<GoldenQuery, bool> isMeant)
        {
            var meant = GoldenQuery.All.Where(isMeant).ToList();
            var share = (double)meant.Count(found.Contains) / meant.Count;
            var line = string.Create(CultureInfo.InvariantCulture, $"recall@{first}, {name}: {share:0.000} ({meant.Count(found.Contains)} of {meant.Count})");
            Console.WriteLine(line);
            return (name, share, floor);
        }
    }

    /// <returns>The addresses found, best first.</returns>
    private static async Task<IReadOnlyList<string>> AskAsync(IPage page, string query)
    {
        await page.Locator("main [name=q]").FillAsync(query);
        await page.Locator("main [name=q]").PressAsync("Enter");

        // Each search empties the list and says that it runs, before anything else.
        await page.UntilAsync("document.querySelector('.p-found__state').textContent !== document.querySelector('.p-found').dataset.running");
        return await page.Locator(".p-found:not([hidden]) a").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
    }
}
