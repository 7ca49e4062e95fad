using Parents.Functions.Results;
using Parents.Store;
using Xunit;

namespace Parents.Tests.Cli.Preview;

/// <summary>What the preview publishes beside what <c>publish</c> does.</summary>
public sealed class PublishedTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_saves_the_published_site_is_byte_for_byte_the_one_that_publish_writes()
    {
        using var content = new TemporaryFolder();
        using var previewed = new TemporaryFolder();
        using var published = new TemporaryFolder();
        var port = ParentsProgram.FreePort();
        TinySite.Write(content.Path, TinySite.Settings + TinySite.Home + TinySite.Guide.Replace("pays: belgique", "pays: belgique\nbrouillon: true", StringComparison.Ordinal));
        await using (var site = await RunningPreview.StartAsync(content.Path, previewed.Path, port, Stop))
        {
            await site.Ticker.PublishAsync(Stop);
            using var news = await site.ListenAsync(Stop);
            TinySite.Write(content.Path, TinySite.Home.Replace("Bonjour.", "Bonsoir à tous.", StringComparison.Ordinal));
            while (!(await site.ReadAsync("/", Stop)).Contains("Bonsoir à tous.", StringComparison.Ordinal))
            {
                await news.NextAsync(Stop);
            }

            // The page is on the screen before the HTML is inspected, and published after: a later tick does it.
            while (!(await FilesAsync(previewed.Path))["index.html"].Contains("Bonsoir à tous.", StringComparison.Ordinal))
            {
                await site.Ticker.PublishAsync(Stop);
            }
        }

        var run = await ParentsProgram.RunAsync(content.Path, ["publish", "--content", content.Path, "--to", published.Path, "--base-url", $"http://localhost:{port}"], Stop);

        Assert.True(run.ExitCode == 0, run.Errors);
        var (expected, actual) = (await FilesAsync(published.Path), await FilesAsync(previewed.Path));
        Assert.Equal(expected.Keys, actual.Keys);
        Assert.All(expected, file => Assert.Equal(file.Value, actual[file.Key]));
        Assert.Contains("Bonsoir à tous.", expected["index.html"], StringComparison.Ordinal);
        Assert.DoesNotContain(actual, file => file.Value.Contains("apercu", StringComparison.Ordinal));
    }

    private static async Task<SortedDictionary<string, string>> FilesAsync(string folder)
    {
        var web = Storage.Open(folder).Web;
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        await foreach (var entry in web.ListAsync("", Stop))
        {
            files[entry.Name] = System.Text.Encoding.UTF8.GetString(WebArea.Unzip((await web.ReadAsync(entry.Name, Stop))!.Content));
        }

        return files;
    }
}
