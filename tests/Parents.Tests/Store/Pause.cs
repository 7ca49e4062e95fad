namespace Parents.Tests.Store;

/// <summary>Where an operation waits until the test lets it go on.</summary>
public sealed class Pause
{
    private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when an operation has come here.</summary>
    public Task Reached => reached.Task;

    public void End() => ended.TrySetResult();

    public Task WaitAsync(CancellationToken cancellationToken)
    {
        reached.TrySetResult();
        return ended.Task.WaitAsync(cancellationToken);
    }
}
