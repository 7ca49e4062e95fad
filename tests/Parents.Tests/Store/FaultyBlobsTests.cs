using Parents.Store;
using Xunit;

namespace Parents.Tests.Store;

public sealed class FaultyBlobsTests : BlobsContract
{
    private readonly MemoryBlobs store = new();

    [Fact]
    public async Task A_refused_operation_is_not_done()
    {
        var process = new FaultyBlobs(store).At(0, Fault.Refuse);

        await Assert.ThrowsAsync<StoreUnavailableException>(() => process.TryCreateAsync("a", Text("x"), Stop));

        Assert.Null(await store.ReadAsync("a", Stop));
        Assert.True(await process.TryCreateAsync("a", Text("x"), Stop));
    }

    [Fact]
    public async Task An_operation_whose_reply_is_lost_is_done()
    {
        var process = new FaultyBlobs(store).On((operation, name) => operation == nameof(IBlobs.WriteAsync) && name == "b", Fault.FailAfter);

        await process.WriteAsync("a", Text("x"), Stop);
        await Assert.ThrowsAsync<StoreUnavailableException>(() => process.WriteAsync("b", Text("x"), Stop));

        Assert.Equal(["a", "b"], await NamesAsync(store, ""));
    }

    [Fact]
    public async Task A_conditional_write_may_be_done_and_answer_false()
    {
        var process = new FaultyBlobs(store).On((operation, _) => operation.StartsWith("Try", StringComparison.Ordinal), Fault.LieAfter, times: 2);

        Assert.False(await process.TryCreateAsync("a", Text("1"), Stop));
        Assert.False(await process.TryReplaceAsync("a", Text("2"), await ETagOfAsync(store, "a"), Stop));
        Assert.True(await process.TryReplaceAsync("a", Text("3"), await ETagOfAsync(store, "a"), Stop));

        Assert.Equal("3", await TextOfAsync(store, "a"));
    }

    [Theory]
    [InlineData(Fault.KillBefore)]
    [InlineData(Fault.KillAfter)]
    public async Task A_process_can_be_killed_at_each_of_its_steps(Fault fault)
    {
        var whole = new FaultyBlobs(new MemoryBlobs());
        await RunAsync(whole);
        Assert.Equal(5, whole.Steps.Count);

        foreach (var step in whole.Steps)
        {
            var memory = new MemoryBlobs();
            var process = new FaultyBlobs(memory).At(step.Number, fault);

            await Assert.ThrowsAsync<ProcessKilledException>(() => RunAsync(process));

            await Assert.ThrowsAsync<ProcessKilledException>(() => RunAsync(process));
            Assert.Equal(step.Number + 1, process.Steps.Count);
            var done = step.Number + (fault == Fault.KillAfter ? 1 : 0);
            Assert.Equal(done switch { 0 => null, < 4 => "1", 4 => "2", _ => null }, await TextOfAsync(memory, "a"));
        }
    }

    [Fact]
    public async Task An_operation_waits_at_a_pause_and_then_goes_on()
    {
        var process = new FaultyBlobs(store);
        var pause = process.PauseOn((_, name) => name == "a");

        var create = process.TryCreateAsync("a", Text("mine"), Stop);
        await pause.Reached.WaitAsync(Stop);
        Assert.True(await store.TryCreateAsync("a", Text("another's"), Stop));
        pause.End();

        Assert.False(await create);
    }

    [Fact]
    public async Task An_operation_whose_process_is_killed_at_a_pause_does_nothing_more()
    {
        var process = new FaultyBlobs(store);
        var pause = process.PauseAt(0);

        var create = process.TryCreateAsync("a", Text("x"), Stop);
        await pause.Reached.WaitAsync(Stop);
        process.Kill();
        pause.End();

        await Assert.ThrowsAsync<ProcessKilledException>(() => create);
        Assert.Null(await store.ReadAsync("a", Stop));
    }

    protected override Task<IBlobs> MakeEmptyAsync() => Task.FromResult<IBlobs>(new FaultyBlobs(store));

    protected override Task<IBlobs> MakeAwayAsync() => Task.FromResult<IBlobs>(new FaultyBlobs(store).On((_, _) => true, Fault.Refuse, int.MaxValue));

    private static async Task RunAsync(FaultyBlobs process)
    {
        await process.TryCreateAsync("a", Text("1"), Stop);
        await process.ReadAsync("a", Stop);
        Assert.Single(await NamesAsync(process, ""));
        await process.WriteAsync("a", Text("2"), Stop);
        await process.DeleteAsync("a", Stop);
    }
}
