using System.Text.Json;
using Parents.Domain.Consultations;
using Parents.Functions.Results;
using Parents.Site.Pages;
using Parents.Store;
using Parents.Store.Logs;
using Xunit;
using static Parents.Tests.Store.Logs.TinyPoll;

namespace Parents.Tests.Store.Logs;

/// <summary>One thing that a process does, what stands before it, and what must stand when a healthy process has come after it. k is 2.</summary>
internal sealed class Ordeal(IBlobs data, IBlobs web)
{
    private static readonly Consultation consultation = Of(2) with { Erases = new DateOnly(2027, 6, 1) };
    private static readonly byte[] salt = new byte[MasterKeys.Size];
    private static readonly ConsultationKey key = new(Masters.Derive(Masters.CurrentId, salt, $"parents/consultation/{Slug}")!);

    private readonly MovableTime time = new(Opens.AddDays(1));
    private readonly HashSet<int> people = [];
    private readonly HashSet<int> withdrawn = [];

    /// <summary>What may be under way when the fault befalls it.</summary>
    public static IReadOnlyList<string> Moments { get; } =
        ["accept", "retry after the seal", "changed after the seal", "compact", "compact at the close", "release", "publish", "withdraw what waits", "withdraw what is sealed", "erase", "tick on the erasing day"];

    private SiteProcess Healthy => new(consultation, time, data, web);

    public async Task PrepareAsync(string moment)
    {
        await OpenAsync(data, salt);
        await Healthy.PublishAsync();
        for (var person = 1; person <= 4; person++)
        {
            await AcceptAsync(Healthy, person);
        }

        if (moment is "compact" or "compact at the close")
        {
            await WithdrawAsync(Healthy, person: 1);
        }

        if (moment is "tick on the erasing day")
        {
            // Nobody ticked since the answers came: the consultation is open, and nothing is released.
            time.Now = new DateTimeOffset(2027, 6, 1, 0, 0, 0, TimeSpan.FromHours(2));
            await data.TryCreateAsync($"submissions/{Slug}/codes/essai", Records.ToContent(new ReceiptRecord(Records.Version, 1, "")), CancellationToken.None);
            return;
        }

        if (moment is not ("accept" or "compact" or "withdraw what waits"))
        {
            await Healthy.CompactAsync();
        }

        if (moment is "compact at the close" or "erase")
        {
            time.Now = Closes + Consultation.Grace;
        }

        if (moment is "erase")
        {
            await Healthy.TickAsync();
        }
    }

    public Task RunAsync(string moment, IBlobs dataSeen, IBlobs webSeen)
    {
        var process = new SiteProcess(consultation, time, dataSeen, webSeen);
        return moment switch
        {
            "accept" => AcceptAsync(process, person: 5),
            "retry after the seal" => AcceptAsync(process, person: 1),
            "changed after the seal" => RefuseAsync(process),
            "compact" or "compact at the close" => process.CompactAsync(),
            "release" => process.ReleaseAsync(),
            "publish" => process.PublishAsync(),
            "withdraw what waits" or "withdraw what is sealed" => WithdrawAsync(process, person: 1),
            "erase" => process.EraseAsync(),
            _ => process.TickAsync(),
        };
    }

    /// <summary>Whoever heard nothing asks again; then comes the close, and nothing is lost, doubled or left behind.</summary>
    public async Task EndAsync(string moment)
    {
        if (moment is "erase")
        {
            Assert.True(await Healthy.EraseAsync());
        }
        else if (moment is "tick on the erasing day")
        {
            await Healthy.TickAsync();
        }
        else
        {
            if (moment is not "compact at the close")
            {
                await RunAsync(moment, data, web);
            }

            time.Now = Closes + Consultation.Grace;
            await Healthy.TickAsync();
            await AllIsCountedOnceAsync();
            Assert.True(await Healthy.EraseAsync());
        }

        var left = await Mirror.OfAsync(data);
        Assert.All(left.Names, name => Assert.True(name.StartsWith("releases/", StringComparison.Ordinal) || name.StartsWith("keys/", StringComparison.Ordinal), name));
        var erasure = Records.Read<KeyRecord>("", left[$"keys/{Slug}"]!.Bytes.Span).Erasure!;
        Assert.Equal((people.Count, people.Count, moment is "tick on the erasing day" ? 1 : 0), (erasure.Answers, erasure.Receipts, erasure.Codes));
        Assert.Equal(4 - withdrawn.Count + (people.Contains(5) ? 1 : 0), new MirroredLog(left, Slug).Releases[^1].Answers);
    }

    private async Task AcceptAsync(SiteProcess process, int person)
    {
        Assert.Equal(new Acceptance(AcceptOutcome.Recorded, key.Receipt(KeyOf(person))), await process.AcceptAsync(SubmissionOf(person, "a", day: person)));
        people.Add(person);
    }

    private static async Task RefuseAsync(SiteProcess process) =>
        Assert.Equal(AcceptOutcome.AlreadyAnswered, (await process.AcceptAsync(SubmissionOf(1, "change"))).Outcome);

    private async Task WithdrawAsync(SiteProcess process, int person)
    {
        Assert.Equal(WithdrawOutcome.Withdrawn, await process.WithdrawAsync(key.Receipt(KeyOf(person))));
        withdrawn.Add(person);
    }

    private async Task AllIsCountedOnceAsync()
    {
        var mirror = await Mirror.OfAsync(data);
        var log = new MirroredLog(mirror, Slug);
        var expected = people.Select(person => key.LineId(key.Receipt(KeyOf(person)))).Order(StringComparer.Ordinal);
        Assert.Equal(expected, log.Lines.Select(line => line.Id).Order(StringComparer.Ordinal));
        Assert.All(log.Lines, line => Assert.Equal(Chose("a"), line.Answers));
        Assert.DoesNotContain(mirror.Names, name => name.Contains("/inbox/", StringComparison.Ordinal));
        Assert.Equal(log.Tally!.N, log.Segments.Count);

        var live = people.Count - withdrawn.Count;
        Assert.Equal(live, await Healthy.CountAsync());
        Assert.Equal((live, true), (log.Releases[^1].Answers, log.Releases[^1].Final));
        Assert.All(log.Segments, segment => Assert.True(segment.Lines.Length >= 2));
        await PagesShowAsync(live, log.Releases.Count);
        foreach (var person in people)
        {
            await AcceptAsync(Healthy, person);
            Assert.Equal(withdrawn.Contains(person) ? ReceiptState.Withdrawn : ReceiptState.Counted, await Healthy.LookUpAsync(key.Receipt(KeyOf(person))));
        }
    }

    private async Task PagesShowAsync(int answers, int release)
    {
        var json = JsonDocument.Parse(WebArea.Unzip((await web.ReadAsync(LivingPages.ResultsJsonPath(Slug), CancellationToken.None))!.Content)).RootElement;
        Assert.Equal(answers, json.GetProperty("recues").GetInt32());
        Assert.Equal(answers, json.GetProperty("publication").GetProperty("reponses").GetInt32());
        Assert.Equal(release, json.GetProperty("publication").GetProperty("numero").GetInt32());
        Assert.Equal(release, WebArea.ReleaseOf(await web.ReadAsync(ResultsPage, CancellationToken.None)));
    }
}
