using Parents.Store;
using Xunit;

namespace Parents.Tests.Store.Logs;

/// <summary>The properties of the store's protocol, over random schedules of the real code with kills, lost replies and pauses.</summary>
public sealed class ProtocolTests(Azurite azurite)
{
    /// <summary>Set it to another number for another set of walks: <c>PARENTS_SEED=4711 ./test</c>.</summary>
    private static readonly int firstSeed = int.TryParse(Environment.GetEnvironmentVariable("PARENTS_SEED"), System.Globalization.CultureInfo.InvariantCulture, out var seed) ? seed : 20261122;

    /// <summary>How many walks, for a long run by hand: <c>PARENTS_WALKS=5000 ./test</c>.</summary>
    private static readonly int walks = int.TryParse(Environment.GetEnvironmentVariable("PARENTS_WALKS"), System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 200;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_promise_holds_on_random_schedules_in_memory() =>
        await WalkAsync(walks, seed => 500 + (100 * (seed % 10)), () => Task.FromResult<(IBlobs, IBlobs)>((new MemoryBlobs(), new MemoryBlobs())));

    [Fact]
    public async Task Every_promise_holds_on_random_schedules_in_a_folder()
    {
        using var folder = new TemporaryFolder();
        var number = 0;
        await WalkAsync(4, _ => 700, () =>
        {
            var root = Path.Combine(folder.Path, $"{number++}");
            return Task.FromResult<(IBlobs, IBlobs)>((new FolderBlobs(root, "data"), new FolderBlobs(root, "$web")));
        });
    }

    [Fact]
    public async Task Every_promise_holds_on_random_schedules_in_azure_storage() =>
        await WalkAsync(4, _ => 700, async () => (new AzureBlobs(await azurite.NewContainerAsync(Stop)), new AzureBlobs(await azurite.NewContainerAsync(Stop))));

    private static async Task WalkAsync(int walks, Func<int, int> stepsOf, Func<Task<(IBlobs Data, IBlobs Web)>> makeAsync)
    {
        var operations = 0;
        for (var seed = firstSeed; seed < firstSeed + walks; seed++)
        {
            var (data, web) = await makeAsync();

            var walk = await Walk.RunAsync(seed, stepsOf(seed), data, web);
            operations += walk.Operations;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{walks} walks from seed {firstSeed}, {operations} operations");
        Assert.True(operations > walks * 100, "The walks did hardly anything.");
    }
}
