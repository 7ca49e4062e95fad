using System.Globalization;
using System.Net;
using System.Text.Json;
using Parents.Domain.Consultations;
using Parents.Functions.Results;
using Parents.Store;
using Parents.Store.Logs;
using Parents.Tests.Store;
using Xunit;

namespace Parents.Tests.Functions.Model;

/// <summary>One sequence of steps against a running site, beside the model: which attempts were acknowledged, and which withdrawn.</summary>
internal sealed class ModelRun(CrashableSite site)
{
    private static readonly string[] slugs = [CrashableSite.Open, CrashableSite.Coded];

    /// <summary>No sequence waits longer than this: the consultations close later.</summary>
    private static readonly DateTimeOffset latest = PollSite.Over.AddDays(-2);

    private readonly List<Attempt> attempts = [];
    private readonly ModelClient client = new(site);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async Task RunAsync(IEnumerable<ModelStep> steps)
    {
        foreach (var step in steps)
        {
            await DoAsync(step);
            await site.RecoverAsync();
        }

        await EndAsync();
    }

    private Task DoAsync(ModelStep step) => step.Act switch
    {
        Act.Post => PostAsync(step),
        Act.DoubleClick => DoubleClickAsync(New(step)),
        Act.Retry => attempts is [] ? Task.CompletedTask : SendAsync(Chosen(step)),
        Act.ChangeAnswer => ChangeAnswerAsync(step),
        Act.ReuseCode => ReuseCodeAsync(step),
        Act.Withdraw => attempts.FindAll(attempt => attempt.Receipt is not null) is [_, ..] sent ? WithdrawAsync(sent[step.Who % sent.Count]) : Task.CompletedTask,
        Act.Compact => TickAsync(() => new CompactAll(site.Services).RunAsync(Stop)),
        Act.Release => TickAsync(() => new PublishAll(site.Services).RunAsync(Stop)),
        Act.Restart => site.RestartAsync(),
        Act.Look => LookAsync(),
        Act.Arm => Arm(step),
        _ => Wait(step),
    };

    private Task Arm(ModelStep step)
    {
        const int operations = 24;
        site.Arm(step.Fault, step.Who % operations);
        return Task.CompletedTask;
    }

    private Task Wait(ModelStep step)
    {
        const int mostHours = 30;
        var later = site.Time.Now.AddHours(1 + (step.Who % mostHours));
        site.Time.Now = later < latest ? later : site.Time.Now;
        return Task.CompletedTask;
    }

    private Attempt Chosen(ModelStep step) => attempts[step.Who % attempts.Count];

    private Attempt New(ModelStep step)
    {
        var attempt = new Attempt
        {
            Slug = step.IsCoded ? CrashableSite.Coded : CrashableSite.Open,
            Option = step.Option,
            Code = step.IsCoded ? site.Codes.Dequeue() : null,
            Key = step.IsScript ? PollSite.NewKey() : null,
        };
        attempts.Add(attempt);
        return attempt;
    }

    private async Task PostAsync(ModelStep step)
    {
        const int most = 4;
        for (var number = 0; number <= step.Who % most && site.Codes.Count > 0; number++)
        {
            await SendAsync(New(step));
            await site.RecoverAsync();
        }
    }

    private async Task SendAsync(Attempt attempt) => Learn(attempt, await client.SendAsync(attempt));

    private async Task DoubleClickAsync(Attempt attempt)
    {
        if (attempt.Key is null && !await client.OpenCheckPageAsync(attempt))
        {
            Assert.True(site.HasFailed, "There is no check page, and nothing failed.");
            return;
        }

        var tick = TickAsync(() => new CompactAll(site.Services).RunAsync(Stop));
        var answers = await Task.WhenAll(client.SendAsync(attempt), client.SendAsync(attempt));
        await tick;
        foreach (var answer in answers)
        {
            Learn(attempt, answer);
        }
    }

    /// <summary>Before the close, whoever sends what was never refused is told the receipt, always the same one, unless the store failed.</summary>
    private void Learn(Attempt attempt, (HttpStatusCode Status, string? Receipt) answer)
    {
        if (answer.Receipt is { } receipt)
        {
            Assert.Equal(attempt.Receipt ?? receipt, receipt);
            attempt.Receipt = receipt;
        }
        else
        {
            Assert.True(site.HasFailed && (int)answer.Status >= 500, $"{(int)answer.Status} for {attempt}");
        }
    }

    private async Task ChangeAnswerAsync(ModelStep step)
    {
        if (attempts.FindAll(attempt => attempt.Receipt is not null) is [_, ..] sent)
        {
            var attempt = sent[step.Who % sent.Count];
            var status = await client.SendChangedAsync(attempt);
            Assert.True(status == HttpStatusCode.Conflict || (site.HasFailed && (int)status >= 500), $"{(int)status} for a change of {attempt}");
        }
    }

    private async Task ReuseCodeAsync(ModelStep step)
    {
        if (attempts.FindAll(attempt => attempt is { Receipt: not null, Code: not null }) is [_, ..] sent)
        {
            var first = sent[step.Who % sent.Count];
            var second = new Attempt { Slug = first.Slug, Option = step.Option, Code = first.Code, Key = step.IsScript ? PollSite.NewKey() : null };
            var (status, receipt) = await client.SendAsync(second);
            Assert.Null(receipt);
            Assert.True(status is HttpStatusCode.Conflict or HttpStatusCode.UnprocessableEntity || (site.HasFailed && (int)status >= 500), $"{(int)status} for the code of {first}");
        }
    }

    private async Task WithdrawAsync(Attempt attempt)
    {
        var status = await client.WithdrawAsync(attempt);
        var isDone = status == HttpStatusCode.SeeOther;
        Assert.True(isDone || (site.HasFailed && (int)status >= 500), $"{(int)status} for the withdrawal of {attempt}");
        attempt.IsWithdrawn = isDone ? true : attempt.IsWithdrawn == true ? true : null;
    }

    private async Task TickAsync(Func<Task> tickAsync)
    {
        try
        {
            await tickAsync();
        }
        catch (Exception failure) when (failure is StoreException or ProcessKilledException)
        {
            Assert.True(site.HasFailed, failure.ToString());
        }
    }

    private async Task TickAsync()
    {
        await new CompactAll(site.Services).RunAsync(Stop);
        await new PublishAll(site.Services).RunAsync(Stop);
    }

    private async Task LookAsync()
    {
        if (site.IsArmed)
        {
            return;
        }

        await TickAsync();
        foreach (var slug in slugs)
        {
            var own = attempts.FindAll(attempt => attempt.Slug == slug);
            var results = await client.ResultsAsync(slug);
            Assert.InRange(results.GetProperty("recues").GetInt32(), own.Count(attempt => attempt.IsLive), own.Count(attempt => attempt.MayBeReceived));
            if (results.GetProperty("publication") is { ValueKind: JsonValueKind.Object } release)
            {
                Assert.InRange(release.GetProperty("reponses").GetInt32(), 0, own.Count(attempt => attempt.MayBeReceived));
            }
        }

        await CheckReceiptsAsync(attempts.TakeLast(8), ["enregistree", "comptee"]);
        await CheckCodesAsync();
    }

    /// <summary>The close and all that may come after it. Half of what nobody was told is asked for before, half after; then everything is known.</summary>
    private async Task EndAsync()
    {
        await site.RestartAsync();
        foreach (var attempt in attempts.Where((attempt, place) => place % 2 == 0 && attempt.Receipt is null).ToList())
        {
            await SendAsync(attempt);
        }

        await LookAsync();
        site.Time.Now = PollSite.Over;
        await TickAsync();
        foreach (var attempt in attempts)
        {
            await LearnAfterCloseAsync(attempt);
        }

        foreach (var slug in slugs)
        {
            await CheckEndAsync(slug, attempts.FindAll(attempt => attempt is { IsLive: true } && attempt.Slug == slug));
        }

        await CheckReceiptsAsync(attempts, ["comptee"]);
        await CheckCodesAsync();
    }

    private async Task LearnAfterCloseAsync(Attempt attempt)
    {
        if (attempt.Receipt is null)
        {
            var (status, receipt) = await client.SendAsync(attempt);
            Assert.True(receipt is not null || status == HttpStatusCode.Gone, $"{(int)status} after the close for {attempt}");
            (attempt.Receipt, attempt.IsRefused) = (receipt, receipt is null);
        }

        if (attempt.IsWithdrawn is null)
        {
            var status = await client.WithdrawAsync(attempt);
            Assert.True(status is HttpStatusCode.SeeOther or HttpStatusCode.Conflict, $"{(int)status} after the close for the withdrawal of {attempt}");
            attempt.IsWithdrawn = status == HttpStatusCode.SeeOther;
        }
    }

    private async Task CheckEndAsync(string slug, List<Attempt> live)
    {
        var results = await client.ResultsAsync(slug);
        Assert.Equal((live.Count, live.Count, true), (results.GetProperty("recues").GetInt32(), results.GetProperty("publication").GetProperty("reponses").GetInt32(), results.GetProperty("publication").GetProperty("definitive").GetBoolean()));
        var release = (await site.LogOf(slug).ReadLastReleaseAsync(Stop))!;
        Assert.Equal(release.Tabulated, release.Tables?.Of("q") ?? 0);
        if (release.Tabulated == live.Count && live is not [])
        {
            Assert.Equal(
                (live.Count(attempt => attempt.Option == "oui"), live.Count(attempt => attempt.Option == "non")),
                (release.Tables!["q", "oui"], release.Tables["q", "non"]));
        }
    }

    private async Task CheckReceiptsAsync(IEnumerable<Attempt> checkedOnes, string[] live)
    {
        foreach (var attempt in checkedOnes.Where(attempt => attempt is { Receipt: not null, IsWithdrawn: not null }))
        {
            Assert.Contains(await client.StateAsync(attempt), attempt.IsLive ? live : ["retiree"]);
        }
    }

    private async Task CheckCodesAsync()
    {
        var log = site.LogOf(CrashableSite.Coded);
        foreach (var attempt in attempts.Where(attempt => attempt.Code is not null && (attempt.Receipt is not null || attempt.IsRefused)))
        {
            Assert.True(AccessCode.TryParse(attempt.Code, out var code));
            var state = await new LookUpCode(log).RunAsync(code, Stop);
            Assert.True(state == (attempt.IsRefused ? CodeState.Unused : CodeState.Used), string.Create(CultureInfo.InvariantCulture, $"The code is {state} of {attempt}"));
        }
    }
}
