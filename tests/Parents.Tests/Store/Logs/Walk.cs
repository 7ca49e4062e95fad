using System.Globalization;
using Parents.Domain.Consultations;
using Parents.Store;
using Parents.Store.Logs;

namespace Parents.Tests.Store.Logs;

/// <summary>
/// One random life of a consultation: people answer, try again, change their minds and withdraw while compactors and
/// publishers run, pause and are killed; then it closes, perhaps is erased, and all is judged. The real code throughout.
/// </summary>
internal sealed class Walk
{
    private const int mostAtOnce = 7;

    private readonly Random random;
    private readonly Schedule schedule;
    private readonly IBlobs data;
    private readonly IBlobs web;
    private readonly Mirror dataMirror = new();
    private readonly Mirror webMirror = new();
    private readonly Consultation consultation;
    private readonly int people;
    private readonly bool codes;
    private readonly MovableTime time = new(TinyPoll.Opens.AddDays(1));
    private Judge judge;
    private int started;

    private Walk(int seed, IBlobs data, IBlobs web, double kill, double lie)
    {
        Seed = seed;
        random = new Random(seed);
        schedule = new Schedule(random, kill, lie);
        this.data = data;
        this.web = web;
        consultation = TinyPoll.Of(minimumGroup: 1 + (seed % 5));

        // Where few people answer, the same key meets itself more often.
        people = seed % 3 == 0 ? 2 + (seed % 4) : 6 + (seed % 17);
        codes = random.Next(2) == 0;
        judge = null!;
    }

    public int Seed { get; }

    public int Operations => schedule.Operations;

    public static async Task<Walk> RunAsync(int seed, int steps, IBlobs data, IBlobs web)
    {
        var walk = new Walk(seed, data, web, kill: 0.02, lie: 0.03);
        await walk.LiveAsync(steps);
        await walk.HealAsync();
        return walk;
    }

    /// <summary>Two people share each code.</summary>
    private string? CodeOf(int person) => codes ? string.Create(CultureInfo.InvariantCulture, $"code-{(person + 1) / 2}") : null;

    private Submission SubmissionOf(int person, bool changed) =>
        TinyPoll.SubmissionOf(person, changed ? "change" : ((char)('a' + (person % 3))).ToString(), CodeOf(person), day: random.Next(3));

    private async Task LiveAsync(int steps)
    {
        var salt = new byte[MasterKeys.Size];
        random.NextBytes(salt);
        await TinyPoll.OpenAsync(data, salt);
        var keys = $"keys/{TinyPoll.Slug}";
        dataMirror.Wrote(done: true, keys, (await data.ReadAsync(keys, CancellationToken.None))!.Content);
        judge = new Judge(consultation, dataMirror, webMirror, new ConsultationKeyOf(dataMirror).Read());
        var closing = (int)(steps * (0.4 + (random.NextDouble() * 0.4)));
        for (var step = 0; step < steps; step++)
        {
            if (step == closing)
            {
                time.Now = TinyPoll.Closes + Consultation.Grace;
            }

            if (schedule.Running < mostAtOnce && random.NextDouble() < 0.4)
            {
                await StartSomethingAsync(closed: step >= closing);
            }

            if (schedule.Running > 0)
            {
                await schedule.StepAsync();
                Require(judge.Look());
            }
        }

        schedule.KillAll();
    }

    private Task StartSomethingAsync(bool closed) => random.NextDouble() switch
    {
        < 0.48 => StartAcceptAsync(SubmissionOf(random.Next(1, people + 1), changed: random.NextDouble() >= 0.85)),
        < 0.63 => judge.Acknowledged is [_, ..] known ? StartWithdrawAsync(known[random.Next(known.Count)]) : Task.CompletedTask,
        < 0.82 => StartAsync("compact", process => process.CompactAsync()),
        < 0.94 => StartAsync("publish", process => process.PublishAsync()),
        < 0.98 => StartCountAsync(),
        _ => closed ? StartAsync("erase", process => process.EraseAsync()) : Task.CompletedTask,
    };

    private Task StartAcceptAsync(Submission submission)
    {
        judge.Asks(submission);
        return StartAsync($"accept {submission.Key.Bytes[^1]} {submission.Answers.Values["q"]}", async process => judge.Accepted(submission, await process.AcceptAsync(submission)));
    }

    private Task StartWithdrawAsync(Receipt receipt)
    {
        judge.AsksToWithdraw(receipt);
        return StartAsync($"withdraw {receipt}", async process => judge.Withdrew(receipt, await process.WithdrawAsync(receipt)));
    }

    private Task StartCountAsync()
    {
        var acknowledged = judge.CountAcknowledged();
        return StartAsync("count", async process => Require(judge.JudgeCount(acknowledged, await process.CountAsync())));
    }

    private Task StartAsync(string what, Func<SiteProcess, Task> run) =>
        schedule.StartAsync(string.Create(CultureInfo.InvariantCulture, $"[{++started}] {what}"), runner => run(ProcessOf(runner)));

    private SiteProcess ProcessOf(Runner runner) =>
        new(consultation, time, new ScheduledBlobs(data, dataMirror, runner), new ScheduledBlobs(web, webMirror, runner));

    /// <summary>Everything was killed: the next healthy ticks must bring all in order, and every promise must hold.</summary>
    private async Task HealAsync()
    {
        time.Now = TinyPoll.Closes + Consultation.Grace;
        await AloneAsync("tick", process => process.TickAsync());
        Require(judge.LookAtTheEnd());
        if (!judge.IsErased)
        {
            await RetryAsync();
            await AloneAsync("rebuild", async process => Require(judge.JudgeRebuild(await process.RebuildAsync())));
            await AloneAsync("count", async process => Require(judge.JudgeEndingCount(await process.CountAsync())));
        }

        await EraseAsync();
        Require(judge.LookAtTheEnd());
    }

    private async Task RetryAsync()
    {
        foreach (var (submission, receipt) in judge.Acknowledgements)
        {
            await AloneAsync("retry", async process => Require(Judge.JudgeRetry(receipt, await process.AcceptAsync(submission))));
            await AloneAsync("changed retry", async process =>
                Require(Judge.JudgeChangedRetry(await process.AcceptAsync(submission with { Answers = TinyPoll.Chose("jamais") }))));
        }
    }

    private async Task EraseAsync()
    {
        await AloneAsync("erase", async process => Require(await process.EraseAsync() ? [] : ["P9 a finished consultation cannot be erased"]));
        await AloneAsync("publish again", process => process.OpenAgainAsync());
        await AloneAsync("late answer", async process => Require(Judge.JudgeAfterErasure(await process.AcceptAsync(SubmissionOf(1, changed: false)))));
        await AloneAsync("tick", process => process.TickAsync());
        Require(judge.LookAfterErasure());
    }

    private async Task AloneAsync(string name, Func<SiteProcess, Task> run)
    {
        var healthy = new Schedule(random, kill: 0, lie: 0);
        await healthy.StartAsync(name, runner => run(ProcessOf(runner)));
        await healthy.RunToEndAsync();
        Require(judge.Look());
    }

    private void Require(IReadOnlyList<string> broken)
    {
        if (broken is not [])
        {
            throw new InvalidOperationException($"Seed {Seed}: {string.Join("; ", broken.Distinct())}\n{string.Join('\n', schedule.Trace.TakeLast(120))}");
        }
    }
}
