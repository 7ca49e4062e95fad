using Parents.Domain.Consultations;
using Parents.Store.Logs;
using Xunit;

namespace Parents.Tests.Store.Logs;

/// <summary>A small consultation on which a test leads processes by hand, from one dangerous moment to the next. Who is left standing is killed.</summary>
internal sealed class Stage
{
    private readonly MemoryBlobs data = new();
    private readonly MemoryBlobs web = new();
    private readonly Consultation consultation;
    private readonly MovableTime time = new(TinyPoll.Opens.AddDays(1));

    private Stage(int k) => consultation = TinyPoll.Of(k);

    /// <summary>The same in every run, so that ids and their order are.</summary>
    public static ReadOnlyMemory<byte> Salt { get; } = Enumerable.Range(1, Parents.Store.MasterKeys.Size).Select(number => (byte)number).ToArray();

    public Mirror Data { get; } = new();

    public Mirror Web { get; } = new();

    public Judge Judge { get; private set; } = null!;

    public ConsultationKey Key { get; private set; } = null!;

    public MirroredLog Log => new(Data, TinyPoll.Slug);

    public static async Task<Stage> SetAsync(int k)
    {
        var stage = new Stage(k);
        await TinyPoll.OpenAsync(stage.data, Salt);
        stage.Data.Wrote(done: true, $"keys/{TinyPoll.Slug}", (await stage.data.ReadAsync($"keys/{TinyPoll.Slug}", CancellationToken.None))!.Content);
        stage.Key = new ConsultationKeyOf(stage.Data).Read();
        stage.Judge = new Judge(stage.consultation, stage.Data, stage.Web, stage.Key);
        return stage;
    }

    public Task<Actor<Acceptance>> StartAcceptAsync(Submission submission)
    {
        Judge.Asks(submission);
        return StartAsync($"accept {submission.Key.Bytes[^1]}", async process =>
        {
            var acceptance = await process.AcceptAsync(submission);
            Judge.Accepted(submission, acceptance);
            return acceptance;
        });
    }

    public Task<Actor<WithdrawOutcome>> StartWithdrawAsync(Receipt receipt)
    {
        Judge.AsksToWithdraw(receipt);
        return StartAsync($"withdraw {receipt}", async process =>
        {
            var outcome = await process.WithdrawAsync(receipt);
            Judge.Withdrew(receipt, outcome);
            return outcome;
        });
    }

    public Task<Actor<bool>> StartCompactAsync() => StartAsync("compact", async process =>
    {
        await process.CompactAsync();
        return true;
    });

    public Task<Actor<bool>> StartPublishAsync() => StartAsync("publish", async process =>
    {
        await process.PublishAsync();
        return true;
    });

    public Task<Actor<bool>> StartEraseAsync() => StartAsync("erase", process => process.EraseAsync());

    public Task<Actor<int>> StartCountAsync() => StartAsync("count", process => process.CountAsync());

    public async Task<Acceptance> AcceptAsync(Submission submission) => await (await StartAcceptAsync(submission)).EndAsync();

    public async Task<WithdrawOutcome> WithdrawAsync(Receipt receipt) => await (await StartWithdrawAsync(receipt)).EndAsync();

    public Task<ReceiptState> LookUpAsync(Receipt receipt) => RunAsync("look up", process => process.LookUpAsync(receipt));

    public async Task CompactAsync() => await (await StartCompactAsync()).EndAsync();

    public async Task PublishAsync() => await (await StartPublishAsync()).EndAsync();

    public async Task<bool> EraseAsync() => await (await StartEraseAsync()).EndAsync();

    public async Task<int> CountAsync() => await (await StartCountAsync()).EndAsync();

    public Task<TallyRecord> RebuildAsync() => RunAsync("rebuild", process => process.RebuildAsync());

    /// <summary>Another publication of the site's content, which gives a key to every consultation that has none.</summary>
    public Task OpenAgainAsync() => RunAsync("open", async process =>
    {
        await process.OpenAgainAsync();
        return true;
    });

    /// <summary>The moment from which the next compactor closes the consultation.</summary>
    public void PassTheClose() => time.Now = TinyPoll.Closes + Consultation.Grace;

    /// <summary>Everybody else was killed: healthy ticks to the end, and every promise must hold.</summary>
    public async Task EndAsync()
    {
        PassTheClose();
        await RunAsync("tick", async process =>
        {
            await process.TickAsync();
            return true;
        });
        Holds(Judge.Look());
        Holds(Judge.LookAtTheEnd());
        foreach (var (submission, receipt) in Judge.Acknowledgements)
        {
            Holds(Judge.JudgeRetry(receipt, await RunAsync("retry", process => process.AcceptAsync(submission))));
            Holds(Judge.JudgeChangedRetry(await RunAsync("changed retry", process => process.AcceptAsync(submission with { Answers = TinyPoll.Chose("jamais") }))));
        }

        Holds(Judge.JudgeRebuild(await RebuildAsync()));
    }

    /// <summary>As <see cref="Judge.Look"/>, in the middle of things.</summary>
    public void Look() => Holds(Judge.Look());

    private static void Holds(IReadOnlyList<string> broken) => Assert.Empty(broken);

    private async Task<T> RunAsync<T>(string name, Func<SiteProcess, Task<T>> run) => await (await StartAsync(name, run)).EndAsync();

    private async Task<Actor<T>> StartAsync<T>(string name, Func<SiteProcess, Task<T>> run)
    {
        var runner = new Runner(name, weight: 1);
        var ending = run(new SiteProcess(consultation, time, new ScheduledBlobs(data, Data, runner), new ScheduledBlobs(web, Web, runner)));
        runner.Task = ending;
        await runner.StandsAsync();
        return new Actor<T>(runner, ending);
    }
}
