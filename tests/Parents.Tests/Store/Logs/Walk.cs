using System.Globalization;
using Parents.Domain.Consultations;
using Parents.Functions;
using Parents.Functions.Results;
using Parents.Site.Pages;
using Parents.Store;
using Parents.Store.Logs;

namespace Parents.Tests.Store.Logs;

/// <summary>
/// One random life of a consultation: people answer, try again, change their minds and withdraw while compactors and
/// publishers run, pause and are killed; then it closes, and all is judged. The real code throughout.
/// </summary>
internal sealed class Walk
{
    private const int mostAtOnce = 7;

    private readonly Random random;
    private readonly Schedule schedule;
    private readonly IBlobs data;
    private readonly IBlobs web;
    private readonly MemoryBlobs content = new();
    private readonly Consultation consultation;
    private readonly int people;
    private readonly bool codes;
    private readonly MovableTime time = new(TinyPoll.Opens.AddDays(1));
    private int started;

    private Walk(int seed, IBlobs data, IBlobs web, double kill, double lie)
    {
        Seed = seed;
        random = new Random(seed);
        schedule = new Schedule(random, kill, lie);
        this.data = data;
        this.web = web;
        consultation = TinyPoll.Of(minimumGroup: 2 + (seed % 4));
        people = 6 + (seed % 17);
        codes = random.Next(2) == 0;
    }

    public int Seed { get; }

    public int Operations => schedule.Operations;

    public static async Task<Walk> RunAsync(int seed, int steps, IBlobs data, IBlobs web)
    {
        var walk = new Walk(seed, data, web, kill: 0.02, lie: 0.03);
        await walk.LiveAsync(steps);
        return walk;
    }

    /// <summary>Everybody has their own key; two people share each code.</summary>
    private static RetryKey KeyOf(int person) => RetryKey.FromBytes(Enumerable.Repeat((byte)person, RetryKey.Size).ToArray());

    private string? CodeOf(int person) => codes ? string.Create(CultureInfo.InvariantCulture, $"code-{(person + 1) / 2}") : null;

    private static Answers AnswersOf(int person, bool changed) => TinyPoll.Chose(changed ? "change" : ((char)('a' + (person % 3))).ToString());

    private async Task LiveAsync(int steps)
    {
        // Not by OpenAsync, which draws its salt: the ids, and so the order of everything, must come from the seed.
        var salt = new byte[MasterKeys.Size];
        random.NextBytes(salt);
        var keys = new KeyRecord(Records.Version, consultation.Version, TinyPoll.Masters.CurrentId, Convert.ToBase64String(salt), ConsultationState.Open);
        await data.TryCreateAsync($"keys/{TinyPoll.Slug}", Records.ToContent(keys), CancellationToken.None);
        await content.WriteAsync(Snapshot.BlobName, new BlobContent(TinyPoll.Snapshot(consultation).ToBytes()), CancellationToken.None);
        var dataMirror = new Mirror();
        var webMirror = new Mirror();
        dataMirror.Wrote(done: true, $"keys/{TinyPoll.Slug}", (await data.ReadAsync($"keys/{TinyPoll.Slug}", CancellationToken.None))!.Content);
        var judge = new Judge(consultation, dataMirror, webMirror, new ConsultationKeyOf(dataMirror).Read());
        var closing = (int)(steps * (0.5 + (random.NextDouble() * 0.3)));
        for (var step = 0; step < steps; step++)
        {
            if (step == closing)
            {
                time.Now = TinyPoll.Closes + Consultation.Grace;
            }

            if (schedule.Running < mostAtOnce && random.NextDouble() < 0.4)
            {
                await StartSomethingAsync(judge, dataMirror, webMirror);
            }

            if (schedule.Running > 0)
            {
                await schedule.StepAsync();
                Require(judge.Look());
            }
        }

        schedule.KillAll();
        await HealAsync(judge, dataMirror, webMirror);
    }

    private async Task StartSomethingAsync(Judge judge, Mirror dataMirror, Mirror webMirror)
    {
        var draw = random.NextDouble();
        if (draw < 0.5)
        {
            await StartAcceptAsync(random.Next(1, people + 1), changed: random.NextDouble() >= 0.85, judge, dataMirror);
        }
        else if (draw < 0.65)
        {
            if (judge.Acknowledged is [_, ..] known)
            {
                await StartWithdrawAsync(known[random.Next(known.Count)], judge, dataMirror);
            }
        }
        else if (draw < 0.85)
        {
            await StartAsync("compact", runner => new CompactInbox(LogOf(runner, dataMirror), time).RunAsync(CancellationToken.None));
        }
        else
        {
            await StartAsync("publish", runner => new PublishAll(ServicesOf(runner, dataMirror, webMirror)).RunAsync(CancellationToken.None));
        }
    }

    private async Task StartAcceptAsync(int person, bool changed, Judge judge, Mirror dataMirror)
    {
        var submission = new Submission(KeyOf(person), CodeOf(person), AnswersOf(person, changed), "fr", "web", DateOnly.FromDayNumber(1 + random.Next(3)));
        await StartAsync($"accept {person}{(changed ? " changed" : "")}", async runner =>
            judge.Accepted(submission, await new AcceptAnswer(LogOf(runner, dataMirror)).RunAsync(submission, CancellationToken.None)));
    }

    private Task StartWithdrawAsync(Receipt receipt, Judge judge, Mirror dataMirror) =>
        StartAsync($"withdraw {receipt}", async runner =>
            judge.Withdrew(receipt, await new WithdrawAnswer(LogOf(runner, dataMirror)).RunAsync(receipt, CancellationToken.None)));

    private Task StartAsync(string what, Func<Runner, Task> run) => schedule.StartAsync(string.Create(CultureInfo.InvariantCulture, $"[{++started}] {what}"), run);

    private AnswerLog LogOf(Runner runner, Mirror mirror) => new(new ScheduledBlobs(data, mirror, runner), TinyPoll.Masters, consultation);

    private ApiServices ServicesOf(Runner runner, Mirror dataMirror, Mirror webMirror) =>
        new(new Storage(content, new ScheduledBlobs(data, dataMirror, runner), new ScheduledBlobs(web, webMirror, runner), folder: null), TinyPoll.Masters, time);

    /// <summary>Everything was killed: the next healthy ticks must bring all in order, and every promise must hold.</summary>
    private async Task HealAsync(Judge judge, Mirror dataMirror, Mirror webMirror)
    {
        var healthy = new Schedule(random, kill: 0, lie: 0);
        async Task AloneAsync(string name, Func<Runner, Task> run)
        {
            await healthy.StartAsync(name, run);
            await healthy.RunToEndAsync();
            Require(judge.Look());
        }

        time.Now = TinyPoll.Closes + Consultation.Grace;
        for (var tick = 0; tick < 2; tick++)
        {
            await AloneAsync("compact", runner => new CompactInbox(LogOf(runner, dataMirror), time).RunAsync(CancellationToken.None));
            await AloneAsync("publish", runner => new PublishAll(ServicesOf(runner, dataMirror, webMirror)).RunAsync(CancellationToken.None));
        }

        foreach (var (submission, receipt) in judge.Acknowledgements)
        {
            await AloneAsync("retry", async runner =>
                Require(Judge.JudgeRetry(receipt, await new AcceptAnswer(LogOf(runner, dataMirror)).RunAsync(submission, CancellationToken.None))));
            await AloneAsync("changed retry", async runner =>
                Require(Judge.JudgeChangedRetry(await new AcceptAnswer(LogOf(runner, dataMirror)).RunAsync(submission with { Answers = TinyPoll.Chose("jamais") }, CancellationToken.None))));
        }

        Require(judge.LookAtTheEnd());
        await AloneAsync("rebuild", async runner =>
            Require(judge.JudgeRebuild(await new Fold(LogOf(runner, dataMirror)).RebuildAsync(CancellationToken.None))));
        await EraseAsync(judge, AloneAsync, dataMirror, webMirror);
    }

    private async Task EraseAsync(Judge judge, Func<string, Func<Runner, Task>, Task> aloneAsync, Mirror dataMirror, Mirror webMirror)
    {
        await aloneAsync("erase", async runner =>
        {
            var page = SiteFilePath;
            var scheduledWeb = new ScheduledBlobs(web, webMirror, runner);
            var erase = new EraseAnswers(LogOf(runner, dataMirror), async token => WebArea.ReleaseOf(await scheduledWeb.ReadAsync(page, token)));
            if (!await erase.RunAsync(CancellationToken.None))
            {
                Require(["P9 a finished consultation cannot be erased"]);
            }
        });
        await aloneAsync("late answer", async runner =>
            Require(Judge.JudgeAfterErasure(await new AcceptAnswer(LogOf(runner, dataMirror)).RunAsync(new Submission(KeyOf(1), CodeOf(1), AnswersOf(1, changed: false), "fr", "web", default), CancellationToken.None))));
        Require(judge.LookAfterErasure());
    }

    private static string SiteFilePath => LivingPages.Paths(TinyPoll.Slug)[1];

    private void Require(IReadOnlyList<string> broken)
    {
        if (broken is not [])
        {
            throw new InvalidOperationException($"Seed {Seed}: {string.Join("; ", broken.Distinct())}\n{string.Join('\n', schedule.Trace.TakeLast(120))}");
        }
    }
}
