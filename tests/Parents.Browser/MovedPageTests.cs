using Microsoft.Playwright;
using System.Text;
using Parents.Store;
using Parents.Tests;
using Xunit;

namespace Parents.Browser;

public sealed class MovedPageTests(Chromium chromium)
{
    [Fact]
    public async Task An_old_address_leads_to_the_page_without_scripts()
    {
        using var content = new TemporaryFolder();
        using var store = new TemporaryFolder();
        TinySite.Write(content.Path, TinySite.WithPoll + TinySite.Guide.Replace("pays: belgique\n", "pays: belgique\nanciennes-adresses: [/guides/ancien/]\n", StringComparison.Ordinal));
        var masters = MasterKeys.Parse("k1:" + Convert.ToBase64String(Encoding.ASCII.GetBytes("a key that only these tests have")));
        await using var site = await RunningSite.StartAsync(content.Path, Storage.Open(store.Path), masters, TestContext.Current.CancellationToken);
        await using var context = await chromium.OpenAsync(360, scripts: false);
        var page = await context.NewPageAsync();

        await page.GotoAsync(new Uri(site.Client.BaseAddress!, "/guides/ancien/").ToString());
        await Assertions.Expect(page).ToHaveURLAsync(new Uri(site.Client.BaseAddress!, "/guides/essai/").ToString());

        Assert.Equal("Essai", await page.Locator("h1").TextContentAsync());
    }
}
