using System.Globalization;
using Parents.Store;
using Xunit;

namespace Parents.Tests.Store.Logs;

/// <summary>
/// Every operation of everything that a process does is once the one before which it is killed, after which it is killed,
/// that is refused, whose reply is lost, that lies. What a healthy process finds and does then must be right.
/// </summary>
public sealed class KillTests(Azurite azurite)
{
    private static readonly Fault[] all = Enum.GetValues<Fault>();

    public static TheoryData<string> Moments => [.. Ordeal.Moments];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Moments))]
    public async Task Whatever_befalls_any_operation_in_memory_nothing_is_lost_and_nothing_doubled(string moment) =>
        await SufferAsync(moment, _ => all, () => Task.FromResult<(IBlobs, IBlobs)>((new MemoryBlobs(), new MemoryBlobs())));

    [Theory]
    [MemberData(nameof(Moments))]
    public async Task Whatever_befalls_any_operation_in_a_folder_nothing_is_lost_and_nothing_doubled(string moment)
    {
        using var folder = new TemporaryFolder();
        var number = 0;
        await SufferAsync(moment, step => [Fault.KillAfter, all[step % all.Length]], () =>
        {
            var root = Path.Combine(folder.Path, (number++).ToString(CultureInfo.InvariantCulture));
            return Task.FromResult<(IBlobs, IBlobs)>((new FolderBlobs(root, "data"), new FolderBlobs(root, "$web")));
        });
    }

    [Theory]
    [InlineData("accept")]
    [InlineData("compact")]
    public async Task Whatever_befalls_an_operation_in_azure_storage_nothing_is_lost_and_nothing_doubled(string moment) =>
        await SufferAsync(moment, step => step % 3 == 0 ? [all[step / 3 % all.Length]] : [], async () =>
            (new AzureBlobs(await azurite.NewContainerAsync(Stop)), new AzureBlobs(await azurite.NewContainerAsync(Stop))));

    /// <param name="moment">What is under way.</param>
    /// <param name="faultsOf">Which faults to try at the operation of this number.</param>
    /// <param name="makeAsync">Makes an empty store.</param>
    private static async Task SufferAsync(string moment, Func<int, IEnumerable<Fault>> faultsOf, Func<Task<(IBlobs Data, IBlobs Web)>> makeAsync)
    {
        var (dataSteps, webSteps) = await CountAsync(moment, makeAsync);
        Assert.True(dataSteps.Count > 0, "Nothing was done.");
        foreach (var step in dataSteps.Concat(webSteps))
        {
            foreach (var fault in faultsOf(step.Number))
            {
                var (data, web) = await makeAsync();
                var ordeal = new Ordeal(data, web);
                await ordeal.PrepareAsync(moment);
                var (faultyData, faultyWeb) = (new FaultyBlobs(data), new FaultyBlobs(web));
                (webSteps.Contains(step) ? faultyWeb : faultyData).At(step.Number, fault);
                try
                {
                    await ordeal.RunAsync(moment, faultyData, faultyWeb);

                    // A listing that is left once the wanted name is found has no end at which to fail.
                    Assert.True(fault == Fault.LieAfter || step.Operation == nameof(IBlobs.ListAsync), $"{fault} at {step} did not befall.");
                }
                catch (Exception e) when (e is ProcessKilledException or StoreUnavailableException)
                {
                    Assert.NotEqual(Fault.LieAfter, fault);
                }

                await SaysWhereAsync(moment, step, fault, () => ordeal.EndAsync(moment));
            }
        }
    }

    private static async Task<(IReadOnlyList<Step> Data, IReadOnlyList<Step> Web)> CountAsync(string moment, Func<Task<(IBlobs Data, IBlobs Web)>> makeAsync)
    {
        var (data, web) = await makeAsync();
        var ordeal = new Ordeal(data, web);
        await ordeal.PrepareAsync(moment);
        var (healthyData, healthyWeb) = (new FaultyBlobs(data), new FaultyBlobs(web));
        await ordeal.RunAsync(moment, healthyData, healthyWeb);
        await ordeal.EndAsync(moment);
        return (healthyData.Steps, healthyWeb.Steps);
    }

    private static async Task SaysWhereAsync(string moment, Step step, Fault fault, Func<Task> run)
    {
        try
        {
            await run();
        }
        catch (Xunit.Sdk.XunitException problem)
        {
            throw new InvalidOperationException($"{moment}, {fault} at operation {step.Number}, {step.Operation} of {step.Name}: {problem.Message}", problem);
        }
    }
}
