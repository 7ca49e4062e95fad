using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using Parents.Store;
using Parents.Tests.Store;
using Xunit;

namespace Parents.Tests.Functions;

/// <summary>The published program, killed while it works and several at once.</summary>
public sealed class KilledHandlerTests(PublishedFunctions published) : IDisposable
{
    private const int answers = 200;
    private const int atOnce = 12;
    private const int acknowledgedBeforeTheKill = 60;

    private readonly TemporaryFolder folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string FolderStore => Path.Combine(folder.Path, "store");

    [Fact]
    public async Task Killed_while_200_answers_come_in_it_loses_none_that_it_acknowledged_and_counts_none_twice_in_a_folder()
    {
        using var world = new HandlerWorld(FolderStore, masterKeys: null);
        await KillWhileAnsweringAsync(world);
    }

    [Fact]
    public async Task Killed_while_200_answers_come_in_it_loses_none_that_it_acknowledged_and_counts_none_twice_in_azure_storage()
    {
        // Its own: the names of the three containers are the program's, and other tests may use them.
        await using var azurite = new Azurite();
        using var world = new HandlerWorld(await azurite.ConnectAsync(Stop), "k1:" + Convert.ToBase64String(RandomNumberGenerator.GetBytes(MasterKeys.Size)));
        await KillWhileAnsweringAsync(world);
    }

    [Fact]
    public async Task Two_programs_on_one_store_that_answer_and_tick_at_once_count_each_answer_once()
    {
        using var world = new HandlerWorld(FolderStore, masterKeys: null);
        await world.PublishAsync();
        await using var one = await StartAsync(world, HandlerProcess.FreePort());
        await using var other = await StartAsync(world, HandlerProcess.FreePort());
        var keys = Enumerable.Range(0, 40).Select(_ => PollSite.NewKey()).ToList();

        for (var round = 0; round < keys.Count; round += 10)
        {
            // Each answer reaches both, as when a retry is sent elsewhere.
            var posts = keys.Skip(round).Take(10).SelectMany(key => new[] { PostAsync(one, key, OptionOf(keys.IndexOf(key))), PostAsync(other, key, OptionOf(keys.IndexOf(key))) }).ToList();
            await Task.WhenAll(one.TickAsync(), other.TickAsync());
            var receipts = await Task.WhenAll(posts);
            Assert.All(receipts.Chunk(2), pair => Assert.True(pair[0] is not null && pair[0] == pair[1]));
            await Task.WhenAll(one.TickAsync(), other.TickAsync());
        }

        Assert.True(await world.CountAsync(PollSite.LogPrefix) > 1);
        Assert.Equal((40, 40, 24, 16), await world.CloseAsync(one));
    }

    public void Dispose() => folder.Dispose();

    private static string OptionOf(int answer) => answer % 5 < 3 ? "oui" : "non";

    /// <returns>The receipt; null where nothing was acknowledged.</returns>
    private static async Task<string?> PostAsync(HandlerProcess handler, string key, string option)
    {
        try
        {
            using var response = await handler.ForwardAsync(HttpMethod.Post, PollSite.Address, PollSite.Json(key, option));
            Assert.True(response.StatusCode == HttpStatusCode.Created, $"{response.StatusCode}: {handler.Output}");
            return JsonElement.Parse(await response.Content.ReadAsStringAsync(Stop)).GetProperty("recu").GetString();
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException)
        {
            return null;
        }
    }

    private async Task KillWhileAnsweringAsync(HandlerWorld world)
    {
        await world.PublishAsync();
        var port = HandlerProcess.FreePort();
        var keys = Enumerable.Range(0, answers).Select(_ => PollSite.NewKey()).ToList();
        var acknowledged = new ConcurrentDictionary<int, string>();
        await using var first = await StartAsync(world, port);
        var ticks = TickUntilItEndsAsync(first);
        var number = 0;
        await PostAllAsync(first, keys, Enumerable.Range(0, answers), async (answer, receipt) =>
        {
            acknowledged[answer] = receipt;
            if (Interlocked.Increment(ref number) == acknowledgedBeforeTheKill)
            {
                await first.KillAsync();
            }
        });
        await ticks;
        Assert.InRange(acknowledged.Count, acknowledgedBeforeTheKill, answers - 1);

        // Only those that nobody acknowledged: one that was, and is lost, must be missed in the end.
        await using var second = await StartAsync(world, port);
        var receipts = new ConcurrentDictionary<int, string>(acknowledged);
        await PostAllAsync(second, keys, Enumerable.Range(0, answers).Where(answer => !acknowledged.ContainsKey(answer)), (answer, receipt) => Task.FromResult(receipts[answer] = receipt));
        Assert.Equal(answers, receipts.Values.Distinct().Count());
        Assert.Equal((answers, answers, answers * 3 / 5, answers * 2 / 5), await world.CloseAsync(second));

        await PostAllAsync(second, keys, Enumerable.Range(0, answers), (answer, receipt) =>
        {
            Assert.Equal(receipts[answer], receipt);
            return Task.CompletedTask;
        });
        using var found = await second.ForwardAsync(HttpMethod.Get, $"/api/recus/{acknowledged.Values.First()}");
        Assert.Equal(HttpStatusCode.OK, found.StatusCode);
        await second.KillAsync();
        foreach (var secret in keys.Concat(receipts.Values))
        {
            Assert.DoesNotContain(secret, first.Output, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(secret, second.Output, StringComparison.OrdinalIgnoreCase);
        }
    }

    private static Task PostAllAsync(HandlerProcess handler, List<string> keys, IEnumerable<int> which, Func<int, string, Task> acknowledgedAsync) => Parallel.ForEachAsync(
        which,
        new ParallelOptions { MaxDegreeOfParallelism = atOnce, CancellationToken = Stop },
        async (answer, _) =>
        {
            if (await PostAsync(handler, keys[answer], OptionOf(answer)) is { } receipt)
            {
                await acknowledgedAsync(answer, receipt);
            }
        });

    /// <summary>So that the kill meets the timers at work too.</summary>
    private static async Task TickUntilItEndsAsync(HandlerProcess handler)
    {
        try
        {
            while (true)
            {
                await handler.TickAsync();
            }
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException)
        {
        }
    }

    private async Task<HandlerProcess> StartAsync(HandlerWorld world, int port) => await HandlerProcess.StartAsync(await published.AppRootAsync(Stop), port, world.Settings);
}
