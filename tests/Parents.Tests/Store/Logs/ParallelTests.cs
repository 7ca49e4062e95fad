using Parents.Domain.Consultations;
using Parents.Store;
using Parents.Store.Logs;
using Xunit;
using static Parents.Tests.Store.Logs.TinyPoll;

namespace Parents.Tests.Store.Logs;

/// <summary>Processes that really run at once, as instances of the functions do: no schedule, each with its own way to the store.</summary>
public sealed class ParallelTests(Azurite azurite)
{
    private readonly MovableTime time = new(Opens.AddDays(1));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("folder")]
    [InlineData("azure")]
    public async Task Two_instances_that_compact_and_publish_at_once_count_each_answer_once(string kind)
    {
        using var folder = new TemporaryFolder();
        var open = await OpenStoreAsync(kind, folder, Of(2));
        var people = Enumerable.Range(1, 16).ToList();
        foreach (var four in people.Chunk(4))
        {
            await Task.WhenAll([
                .. four.Select(person => open().AcceptAsync(SubmissionOf(person, "a"))),
                .. Enumerable.Range(0, 2).Select(_ => open().CompactAsync()),
                .. Enumerable.Range(0, 2).Select(_ => open().PublishAsync())]);
        }

        time.Now = Closes + Consultation.Grace;
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => open().TickAsync()));

        await HoldsAsync(open, people);
    }

    [Theory]
    [InlineData("memory")]
    [InlineData("folder")]
    [InlineData("azure")]
    public async Task Fifty_times_the_same_submission_at_once_and_again_after_each_seal_is_one_answer(string kind)
    {
        using var folder = new TemporaryFolder();
        var open = await OpenStoreAsync(kind, folder, Of(2));
        var submission = SubmissionOf(1, "a");
        async Task<Receipt> SendAsync(int times) => Assert.Single((await Task.WhenAll(Enumerable.Range(0, times).Select(_ => open().AcceptAsync(submission)))).Select(acceptance => acceptance.Receipt!).Distinct());

        var receipt = await SendAsync(50);
        foreach (var day in new[] { 2, 3 })
        {
            await Task.WhenAll(Enumerable.Range(1, 4).Select(person => open().AcceptAsync(SubmissionOf((day * 10) + person, "b", day: day))));
            await open().CompactAsync();
            Assert.Equal(receipt, await SendAsync(10));
        }

        time.Now = Closes + Consultation.Grace;
        await open().TickAsync();
        Assert.Equal(receipt, await SendAsync(1));
        await HoldsAsync(open, [1, 21, 22, 23, 24, 31, 32, 33, 34]);
    }

    [Theory]
    [InlineData("memory")]
    [InlineData("folder")]
    [InlineData("azure")]
    public async Task Of_two_devices_with_one_code_at_once_one_is_recorded(string kind)
    {
        using var folder = new TemporaryFolder();
        var open = await OpenStoreAsync(kind, folder, Of(2));

        for (var code = 1; code <= 5; code++)
        {
            var both = await Task.WhenAll(
                open().AcceptAsync(SubmissionOf(code, "a", code: $"code-{code}")),
                open().AcceptAsync(SubmissionOf(code + 100, "b", code: $"code-{code}")));

            Assert.Equal([AcceptOutcome.Recorded, AcceptOutcome.AlreadyAnswered], both.Select(acceptance => acceptance.Outcome).Order());
        }

        Assert.Equal(5, await open().CountAsync());
    }

    /// <returns>Makes a process with its own way to one new store, in which the consultation is open.</returns>
    private async Task<Func<SiteProcess>> OpenStoreAsync(string kind, TemporaryFolder folder, Consultation consultation)
    {
        var (dataContainer, webContainer) = (await ContainerAsync(), await ContainerAsync());
        var (dataMemory, webMemory) = (new MemoryBlobs(), new MemoryBlobs());
        (IBlobs Data, IBlobs Web) Open() => kind switch
        {
            "memory" => (dataMemory, webMemory),
            "folder" => (new FolderBlobs(folder.Path, "data"), new FolderBlobs(folder.Path, "$web")),
            _ => (new AzureBlobs(dataContainer!), new AzureBlobs(webContainer!)),
        };
        await OpenAsync(Open().Data, new byte[MasterKeys.Size]);
        return () => new SiteProcess(consultation, time, Open().Data, Open().Web);

        async Task<Azure.Storage.Blobs.BlobContainerClient?> ContainerAsync() => kind == "azure" ? await azurite.NewContainerAsync(Stop) : null;
    }

    private static async Task HoldsAsync(Func<SiteProcess> open, List<int> people)
    {
        var process = open();
        var tally = await process.RebuildAsync();
        Assert.Equal((people.Count, true), (tally.Answers, tally.Final));
        Assert.Equal(people.Count, await process.CountAsync());
        var release = await process.ReleaseAsync();
        Assert.Equal((people.Count, true), (release?.Answers, release?.Final));
        foreach (var person in people)
        {
            Assert.NotEqual(ReceiptState.Unknown, await process.LookUpAsync(ReceiptOf(person)));
        }

        Assert.True(await process.EraseAsync());
    }

    private static Receipt ReceiptOf(int person) =>
        new ConsultationKey(Masters.Derive(Masters.CurrentId, new byte[MasterKeys.Size], $"parents/consultation/{Slug}")!).Receipt(KeyOf(person));
}
