using System.Net;
using System.Text;
using Parents.Domain.Consultations;
using Parents.Functions;
using Parents.Functions.Results;
using Parents.Site.Content;
using Parents.Site.Output;
using Parents.Store;
using Parents.Store.Logs;
using Parents.Tests.Store;
using Parents.Tests.Store.Logs;
using Xunit;

namespace Parents.Tests.Cli;

/// <summary>What <c>publish</c> leaves for readers and for the functions, in a folder and in a storage account.</summary>
public sealed class PublishTests(Azurite azurite) : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Uploads_gzipped_pages_with_their_headers_and_the_second_time_nothing(bool azure)
    {
        var storage = await StorageAsync(azure);
        var first = await PublishAsync(storage, TinySite.WithPoll);
        var page = await storage.Web.ReadAsync("index.html", Stop);
        var second = await PublishAsync(storage, TinySite.WithPoll);

        Assert.NotNull(page);
        Assert.Equal("gzip", page.Content.ContentEncoding);
        Assert.Equal("text/html; charset=utf-8", page.Content.ContentType);
        Assert.Equal("no-cache", page.Content.CacheControl);
        Assert.Contains("Bonjour.", Encoding.UTF8.GetString(WebArea.Unzip(page.Content)), StringComparison.Ordinal);
        var style = await storage.Web.ListAsync("assets/site.", Stop).SingleAsync(Stop);
        Assert.Contains("immutable", (await storage.Web.ReadAsync(style.Name, Stop))!.Content.CacheControl, StringComparison.Ordinal);
        var robots = (await storage.Web.ReadAsync("robots.txt", Stop))!.Content;
        Assert.Equal((null, "text/plain; charset=utf-8", "no-cache"), (robots.ContentEncoding, robots.ContentType, robots.CacheControl));
        Assert.NotNull(await storage.Web.ReadAsync(".well-known/security.txt", Stop));
        Assert.True(first.Changed > 3);
        Assert.Equal((0, first.Changed, 0), (second.Changed, second.Unchanged, second.Removed));
        Assert.Equal(page.ETag, (await storage.Web.ReadAsync("index.html", Stop))!.ETag);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Uploads_only_what_changed_and_removes_what_is_gone(bool azure)
    {
        const string guide = """
            -- guide.md --
            ---
            id: guide
            titre: Guide
            resume: Un guide.
            pays: aucun
            ---
            Texte.

            """;
        var storage = await StorageAsync(azure);
        await PublishAsync(storage, TinySite.WithPoll + guide);
        var home = (await storage.Web.ReadAsync("index.html", Stop))!.ETag;
        var changed = await PublishAsync(storage, TinySite.WithPoll + guide.Replace("Texte.", "Autre texte.", StringComparison.Ordinal));
        var removed = await PublishAsync(storage, TinySite.WithPoll);

        Assert.Equal(1, changed.Changed);
        Assert.Equal(1, removed.Removed);
        Assert.Null(await storage.Web.ReadAsync("guide/index.html", Stop));
        Assert.Equal(home, (await storage.Web.ReadAsync("index.html", Stop))!.ETag);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_timers_close_the_loop_without_anybody_s_computer(bool azure)
    {
        var storage = await StorageAsync(azure);
        await PublishAsync(storage, TinySite.WithPoll);
        var functions = Services(storage);
        var published = (await functions.Content.ReadAsync(Stop))!.Consultations.Single();
        for (byte person = 0; person < 10; person++)
        {
            var key = RetryKey.FromBytes(Enumerable.Repeat(person, RetryKey.Size).ToArray());
            var acceptance = await new AcceptAnswer(functions.LogOf(published)).RunAsync(new Submission(key, null, TinyPoll.Chose(person < 7 ? "oui" : "non"), "fr", "web", new DateOnly(2026, 11, 22)), Stop);
            Assert.Equal(AcceptOutcome.Recorded, acceptance.Outcome);
        }

        await new CompactAll(functions).RunAsync(Stop);
        Assert.True(await new PublishAll(functions).RunAsync(Stop));

        var page = await ReadTextAsync(storage, "consultations/essai/resultats/index.html");
        Assert.Contains("data-recues=\"10\"", page, StringComparison.Ordinal);
        Assert.Contains("id=\"tableau-q\"", page, StringComparison.Ordinal);
        Assert.Contains("\"dansLesTableaux\": 5", await ReadTextAsync(storage, "consultations/essai/resultats.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_somebody_else_put_into_the_account_is_left_alone()
    {
        var storage = await StorageAsync(azure: true);
        await storage.Web.WriteAsync("google-check.html", new BlobContent("theirs"u8.ToArray()), Stop);

        var first = await PublishAsync(storage, TinySite.WithPoll);

        Assert.Equal(0, first.Removed);
        Assert.NotNull(await storage.Web.ReadAsync("google-check.html", Stop));
    }

    [Fact]
    public async Task A_change_of_the_questions_alone_is_counted_among_the_files_sent()
    {
        var storage = await StorageAsync(azure: false);
        await PublishAsync(storage, TinySite.WithPoll);

        var changed = await PublishAsync(storage, TinySite.WithPoll.Replace("question: Un exemple", "question: Un autre exemple", StringComparison.Ordinal));

        // The form, and the results page, which tells search engines what was asked.
        Assert.Equal(2, changed.Changed);
    }

    [Fact]
    public async Task A_lost_key_is_never_replaced_by_another_in_silence()
    {
        TinySite.Write(Path.Combine(folder.Path, "content"), TinySite.WithPoll);
        var store = Path.Combine(folder.Path, "published");
        Assert.Equal(0, (await ParentsProgram.RunAsync(folder.Path, ["publish", "--to", store], Stop)).ExitCode);
        File.Delete(store + ".key");

        var again = await ParentsProgram.RunAsync(folder.Path, ["publish", "--to", store], Stop);

        Assert.Equal(3, again.ExitCode);
        Assert.Contains(store + ".key", again.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(store + ".key"));
    }

    [Fact]
    public async Task Publishing_again_keeps_the_key_and_the_answers()
    {
        var storage = await StorageAsync(azure: false);
        await PublishAsync(storage, TinySite.WithPoll);
        var keys = await storage.Data.ReadAsync("keys/essai", Stop);
        await PublishAsync(storage, TinySite.WithPoll);

        Assert.Equal(keys!.ETag, (await storage.Data.ReadAsync("keys/essai", Stop))!.ETag);
    }

    [Fact]
    public async Task Functions_of_another_version_write_no_page_and_say_so()
    {
        var storage = await StorageAsync(azure: false);
        await PublishAsync(storage, TinySite.WithPoll);
        var functions = Services(storage);
        var snapshot = (await functions.Content.ReadAsync(Stop))!;
        await functions.Content.WriteAsync(snapshot with { Generator = "0-other" }, Stop);
        await storage.Web.DeleteAsync("consultations/essai/resultats/index.html", Stop);

        Assert.False(await new PublishAll(functions).RunAsync(Stop));
        Assert.Null(await storage.Web.ReadAsync("consultations/essai/resultats/index.html", Stop));
    }

    [Fact]
    public async Task A_content_with_mistakes_leaves_what_is_published_as_it_was()
    {
        var store = Path.Combine(folder.Path, "published");
        TinySite.Write(Path.Combine(folder.Path, "content"), TinySite.WithPoll);
        var good = await ParentsProgram.RunAsync(folder.Path, ["publish", "--to", store], Stop);
        var before = Files(store);
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "content", "index.md"), "Sans renseignements.\n", Stop);

        var (exitCode, _, errors) = await ParentsProgram.RunAsync(folder.Path, ["publish", "--to", store], Stop);

        Assert.Equal(0, good.ExitCode);
        Assert.Equal(1, exitCode);
        Assert.Contains("content/index.md:1:1: erreur en-tete ", errors, StringComparison.Ordinal);
        Assert.Equal(before, Files(store));
    }

    [Fact]
    public async Task Writes_down_each_address_that_it_published_and_lets_none_be_lost()
    {
        var (store, content) = (Path.Combine(folder.Path, "published"), Path.Combine(folder.Path, "content"));
        var guide = TinySite.Guide.Replace("titre: Essai", "titre: Un guide", StringComparison.Ordinal);
        TinySite.Write(content, TinySite.WithPoll + guide);
        var first = await ParentsProgram.RunAsync(folder.Path, ["publish", "--to", store], Stop);
        File.Move(Path.Combine(content, "guides", "essai.md"), Path.Combine(content, "guides", "autre.md"));

        var lost = await ParentsProgram.RunAsync(folder.Path, ["publish", "--to", store], Stop);
        TinySite.Write(content, guide.Replace("essai.md", "autre.md", StringComparison.Ordinal).Replace("pays: belgique\n", "pays: belgique\nanciennes-adresses: [/guides/essai/]\n", StringComparison.Ordinal));
        var found = await ParentsProgram.RunAsync(folder.Path, ["publish", "--to", store], Stop);

        Assert.True(found.ExitCode == 0, found.Errors);
        Assert.Equal((0, 1), (first.ExitCode, lost.ExitCode));
        Assert.Contains("content/adresses.txt:8:1: erreur adresse-perdue ", lost.Errors, StringComparison.Ordinal);
        var lines = await File.ReadAllLinesAsync(Path.Combine(content, "adresses.txt"), Stop);
        Assert.Contains("/guides/essai/", lines);
        Assert.Contains("/guides/autre/", lines);
    }

    [Fact]
    public async Task A_store_that_is_away_ends_with_3_and_an_account_without_master_key_with_2()
    {
        TinySite.Write(Path.Combine(folder.Path, "content"), TinySite.WithPoll);
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "file"), "not a folder", Stop);

        var away = await ParentsProgram.RunAsync(folder.Path, ["publish", "--to", Path.Combine(folder.Path, "file", "store")], Stop);
        var keyless = await ParentsProgram.RunAsync(folder.Path, ["publish", "--to", await azurite.ConnectAsync(Stop)], Stop);

        Assert.Equal(3, away.ExitCode);
        Assert.Equal(2, keyless.ExitCode);
        Assert.Contains(MasterKeySource.Setting, keyless.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("AccountKey", keyless.Errors, StringComparison.Ordinal);
    }

    private static SortedDictionary<string, string> Files(string root) => new(
        Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Where(path => !path.Contains(".tmp", StringComparison.Ordinal)).ToDictionary(path => path, File.ReadAllText, StringComparer.Ordinal),
        StringComparer.Ordinal);

    private static ApiServices Services(Storage storage) => new(storage, TinyPoll.Masters, new MovableTime(RunningSite.Noon));

    private static async Task<string> ReadTextAsync(Storage storage, string path) =>
        WebUtility.HtmlDecode(Encoding.UTF8.GetString(WebArea.Unzip((await storage.Web.ReadAsync(path, Stop))!.Content)));

    private async Task<Written> PublishAsync(Storage storage, string site)
    {
        var content = Path.Combine(folder.Path, Guid.CreateVersion7(RunningSite.Noon).ToString());
        TinySite.Write(content, site);
        var (read, findings, _) = await ContentReader.ReadAsync(content, Parents.Domain.Brussels.Day(RunningSite.Noon), Stop);
        Assert.Empty(findings);
        return await new PublishSite(Services(storage)).RunAsync(read!, Stop);
    }

    /// <summary>Of this test alone: the account is shared, so its areas get containers of their own.</summary>
    private async Task<Storage> StorageAsync(bool azure) => azure
        ? new Storage(
            new AzureBlobs(await azurite.NewContainerAsync(Stop)),
            new AzureBlobs(await azurite.NewContainerAsync(Stop)),
            new AzureBlobs(await azurite.NewContainerAsync(Stop)),
            folder: null)
        : Storage.Open(Path.Combine(folder.Path, "store"));
}
