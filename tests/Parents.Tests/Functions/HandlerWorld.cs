using System.Globalization;
using System.Net;
using System.Text.Json;
using Parents.Domain.Consultations;
using Parents.Functions;
using Parents.Functions.Results;
using Parents.Site.Content;
using Parents.Store;
using Parents.Store.Logs;
using Xunit;

namespace Parents.Tests.Functions;

/// <summary>A published site in a store, for programs that run beside the test.</summary>
/// <param name="location">What the program is told as PARENTS_STORE.</param>
/// <param name="masterKeys">What it is told as PARENTS_MASTER_KEYS; null where the key lies beside the folder.</param>
internal sealed class HandlerWorld(string location, string? masterKeys) : IDisposable
{
    /// <summary>It is open whatever the machine's clock says.</summary>
    private static readonly string open = PollSite.Content
        .Replace("ouverture: 2026-11-20T08:00", "ouverture: 2020-01-01T00:00", StringComparison.Ordinal)
        .Replace("cloture: 2026-12-20T18:00", "cloture: 2999-12-31T18:00", StringComparison.Ordinal);

    private static readonly string over = open.Replace("cloture: 2999-12-31T18:00", "cloture: 2020-01-02T00:00", StringComparison.Ordinal);

    private readonly TemporaryFolder content = new();

    public Storage Storage { get; } = Storage.Open(location);

    public IReadOnlyList<(string Name, string? Value)> Settings => [("PARENTS_STORE", location), ("PARENTS_MASTER_KEYS", masterKeys)];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public Task PublishAsync() => PublishAsync(open);

    /// <summary>Answers that no program was asked to take.</summary>
    public async Task AddAnswersAsync(int number)
    {
        var services = await ServicesAsync();
        var published = Assert.Single((await services.Content.ReadAsync(Stop))!.Consultations);
        for (var answer = 0; answer < number; answer++)
        {
            var chosen = new Answers(Answers.None.Values.Add("q", "oui"));
            var submission = new Submission(RetryKey.Create(), null, chosen, "fr", "web", new DateOnly(2026, 11, 22));
            await new AcceptAnswer(services.LogOf(published)).RunAsync(submission, Stop);
        }
    }

    public async Task<int> CountAsync(string prefix)
    {
        var number = 0;
        await foreach (var entry in Storage.Data.ListAsync(prefix, Stop))
        {
            number++;
        }

        return number;
    }

    /// <summary>Ends the consultation, and lets the program count to the end.</summary>
    /// <returns>The numbers of the last release.</returns>
    public async Task<(int Received, int Answers, int Yes, int No)> CloseAsync(HandlerProcess handler)
    {
        await PublishAsync(over);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        limit.CancelAfter(TimeSpan.FromMinutes(1));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (await timer.WaitForNextTickAsync(limit.Token))
        {
            // It reads the content anew every few seconds only.
            await handler.TickAsync();
            using var response = await handler.ForwardAsync(HttpMethod.Get, PollSite.ResultsAddress);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            var results = JsonElement.Parse(await response.Content.ReadAsStringAsync(Stop));
            if (results.GetProperty("publication") is { ValueKind: JsonValueKind.Object } release && release.GetProperty("definitive").GetBoolean())
            {
                var table = release.GetProperty("tableaux").GetProperty("q");
                return (results.GetProperty("recues").GetInt32(), release.GetProperty("reponses").GetInt32(), table.GetProperty("oui").GetInt32(), table.GetProperty("non").GetInt32());
            }
        }

        throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"The consultation did not end: {handler.Output}"));
    }

    public void Dispose() => content.Dispose();

    private async Task PublishAsync(string site)
    {
        TinySite.Write(content.Path, site);
        var (read, findings, _) = await ContentReader.ReadAsync(content.Path, Parents.Domain.Brussels.Day(RunningSite.Noon), Stop);
        Assert.Empty(findings);
        await new PublishSite(await ServicesAsync()).RunAsync(read!, Stop);
    }

    private async Task<ApiServices> ServicesAsync() =>
        new(Storage, masterKeys is null ? await MasterKeys.BesideFolderAsync(location, Stop) : MasterKeys.Parse(masterKeys), TimeProvider.System);
}
