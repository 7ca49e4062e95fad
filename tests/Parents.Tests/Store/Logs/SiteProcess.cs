using Parents.Domain.Consultations;
using Parents.Domain.Statistics;
using Parents.Functions;
using Parents.Functions.Results;
using Parents.Site.Pages;
using Parents.Store;
using Parents.Store.Logs;

namespace Parents.Tests.Store.Logs;

/// <summary>One process of the site, over the store as it alone sees it: each method is one request or one tick of the real code.</summary>
internal sealed class SiteProcess(Consultation consultation, TimeProvider time, IBlobs data, IBlobs web)
{
    private readonly AnswerLog log = new(data, TinyPoll.Masters, consultation);

    public Task<Acceptance> AcceptAsync(Submission submission) => new AcceptAnswer(log).RunAsync(submission, CancellationToken.None);

    public Task<WithdrawOutcome> WithdrawAsync(Receipt receipt) => new WithdrawAnswer(log).RunAsync(receipt, CancellationToken.None);

    public async Task<ReceiptState> LookUpAsync(Receipt receipt) => (await new LookUpReceipt(log).RunAsync(receipt, CancellationToken.None)).State;

    public Task CompactAsync() => new CompactInbox(log, time).RunAsync(CancellationToken.None);

    public Task<Release?> ReleaseAsync() => new MakeRelease(log, time).RunAsync(CancellationToken.None);

    public async Task PublishAsync()
    {
        // The snapshot is not at issue here: each process has its own copy, always within reach.
        var content = new MemoryBlobs();
        await content.WriteAsync(Snapshot.BlobName, new BlobContent(TinyPoll.Snapshot(consultation).ToBytes()), CancellationToken.None);
        await new PublishAll(new ApiServices(new Storage(content, data, web, folder: null), TinyPoll.Masters, time)).RunAsync(CancellationToken.None);
    }

    public Task<bool> EraseAsync() =>
        new EraseAnswers(log, time, async token => WebArea.ReleaseOf(await web.ReadAsync(TinyPoll.ResultsPage, token))).RunAsync(CancellationToken.None);

    public Task<int> CountAsync() => new CountReceived(log).RunAsync(CancellationToken.None);

    public Task<TallyRecord> RebuildAsync() => new Fold(log).RebuildAsync(CancellationToken.None);

    public Task OpenAgainAsync() => log.OpenAsync(CancellationToken.None);

    /// <summary>What the timers do, twice: the second must find nothing left to do.</summary>
    public async Task TickAsync()
    {
        for (var tick = 0; tick < 2; tick++)
        {
            await CompactAsync();
            await PublishAsync();
        }
    }
}
