namespace Parents.Tests.Store.Logs;

/// <summary>A process under a <see cref="Schedule"/>: it stands at its next operation until it is let go on.</summary>
/// <param name="name">For the trace.</param>
/// <param name="weight">How often it is drawn, against the others.</param>
internal sealed class Runner(string name, double weight)
{
    private TaskCompletionSource<object?>? waiting;
    private TaskCompletionSource arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Name => name;

    public double Weight => weight;

    public Task Task { get; set; } = Task.CompletedTask;

    /// <summary>What it waits to do: its name, whether the reply may be lost, and the doing.</summary>
    public (string What, bool MayLie, Func<Task<object?>> Execute)? Pending { get; private set; }

    public async Task<object?> AskAsync(string what, bool mayLie, Func<Task<object?>> execute)
    {
        waiting = new TaskCompletionSource<object?>(TaskCreationOptions.RunContinuationsAsynchronously);
        Pending = (what, mayLie, execute);
        arrived.SetResult();
        return await waiting.Task;
    }

    /// <summary>Lets it go on with the reply to what it asked.</summary>
    public void Continue(object? reply)
    {
        Pending = null;
        arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        waiting!.SetResult(reply);
    }

    /// <summary>Ends when it stands at its next operation, or is done.</summary>
    public Task StandsAsync() => Task.WhenAny(arrived.Task, Task);
}
