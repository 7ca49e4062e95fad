using Parents.Domain.Consultations;
using Parents.Functions;
using Parents.Store;
using Parents.Store.Logs;
using Parents.Tests.Store;
using Xunit;

namespace Parents.Tests.Functions.Model;

/// <summary>A published site with two consultations whose process dies and starts again over the same store.</summary>
internal sealed class CrashableSite : IAsyncDisposable
{
    public const string Open = "essai";

    public const string Coded = "codes";

    private static readonly Lazy<Task<Published>> published = new(PublishAsync);

    private readonly Storage stored;
    private RunningSite site = null!;
    private FaultyBlobs faulty = null!;
    private Fault fault;
    private int? failsAt;

    private CrashableSite(Published published)
    {
        stored = new Storage(published.Content.Copy(), published.Data.Copy(), published.Web.Copy(), folder: null);
        Codes = new Queue<string>(published.Codes);
    }

    /// <summary>Nobody has them yet.</summary>
    public Queue<string> Codes { get; }

    public MovableTime Time { get; } = new(RunningSite.Noon);

    public HttpClient Client => site.Client;

    public ApiServices Services => site.Services;

    /// <summary>Whether the store is to fail.</summary>
    public bool IsArmed => failsAt is not null;

    /// <summary>Whether it has failed: only then may anybody be told so.</summary>
    public bool HasFailed => failsAt is { } at && faulty.Steps.Count > at;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<CrashableSite> StartAsync()
    {
        var started = new CrashableSite(await published.Value);
        await started.StartProcessAsync();
        return started;
    }

    public AnswerLog LogOf(string slug) => new(stored.Data, PollSite.Masters, site.Services.Content.Last!.Consultations.Single(own => own.Consultation.Slug == slug).Consultation);

    /// <summary>The process's operation that comes after so many others fails.</summary>
    public void Arm(Fault next, int after)
    {
        if (!IsArmed)
        {
            (fault, failsAt) = (next, faulty.Steps.Count + after);
            faulty.At(failsAt.Value, next);
        }
    }

    /// <summary>Goes on after a failure: where the process was killed, with a new one.</summary>
    public async Task RecoverAsync()
    {
        if (HasFailed && fault is Fault.KillBefore or Fault.KillAfter)
        {
            await RestartAsync();
        }
        else if (HasFailed)
        {
            failsAt = null;
        }
    }

    public async Task RestartAsync()
    {
        await site.DisposeAsync();
        await StartProcessAsync();
    }

    public async ValueTask DisposeAsync() => await site.DisposeAsync();

    private async Task StartProcessAsync()
    {
        failsAt = null;
        faulty = new FaultyBlobs(stored.Data);
        site = await RunningSite.OpenAsync(new ApiServices(new Storage(stored.Content, faulty, stored.Web, folder: null), PollSite.Masters, Time), Time, Stop);
        await site.Services.Content.ReadAsync(Stop);
    }

    private static async Task<Published> PublishAsync()
    {
        const int codes = 200;
        var poll = TinySite.Poll[TinySite.Poll.IndexOf("-- consultations/essai/index.md --", StringComparison.Ordinal)..];
        var coded = poll.Replace("consultations/essai/", "consultations/codes/", StringComparison.Ordinal)
            .Replace("consultations-essai", "consultations-codes", StringComparison.Ordinal)
            .Replace("titre: Essai", "titre: Codes", StringComparison.Ordinal)
            .Replace("acces: ouvert", "acces: codes", StringComparison.Ordinal);
        var (content, data, web) = (new MemoryBlobs(), new MemoryBlobs(), new MemoryBlobs());
        using var folder = new TemporaryFolder();
        TinySite.Write(folder.Path, (TinySite.WithPoll + coded).Replace("cloture: 2999-12-31T18:00", "cloture: 2026-12-20T18:00", StringComparison.Ordinal)
            .Replace("groupe-minimum:", "budget-par-jour: 100000\ngroupe-minimum:", StringComparison.Ordinal));
        await using var first = await RunningSite.StartAsync(folder.Path, new Storage(content, data, web, folder: null), PollSite.Masters, Stop);
        var log = first.Services.LogOf(first.Services.Content.Last!.Consultations.Single(own => own.Consultation.Access == Access.Codes));
        return new Published(content, data, web, [.. (await new IssueCodes(log).RunAsync(codes, new Progress<int>(), Stop)).Codes.Select(code => code.Written)]);
    }

    private sealed record Published(MemoryBlobs Content, MemoryBlobs Data, MemoryBlobs Web, IReadOnlyList<string> Codes);
}
