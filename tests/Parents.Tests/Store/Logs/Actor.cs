namespace Parents.Tests.Store.Logs;

/// <summary>A process on a <see cref="Stage"/>: it stands before its next operation until the test leads it on.</summary>
/// <remarks>Operations are written as a trace has them, without the consultation's folder: <c>create inbox/</c>, <c>read log/000001</c>, <c>list withdrawn/</c>.</remarks>
internal sealed class Actor<T>(Runner runner, Task<T> ending)
{
    private const string folder = "submissions/" + TinyPoll.Slug + "/";

    public bool HasEnded => runner.Pending is null;

    /// <summary>Goes on until it is about to do this.</summary>
    public async Task<Actor<T>> UntilAsync(string operation)
    {
        while (!About(operation))
        {
            await StepAsync();
        }

        return this;
    }

    /// <summary>Does what it is about to do, and stands before what comes next.</summary>
    public Task<Actor<T>> StepAsync() => StepAsync(hear: reply => reply);

    /// <summary>Does it, and is told that it was not done: the reply was lost, and the second attempt met the first.</summary>
    public Task<Actor<T>> StepHearingNoAsync() => StepAsync(hear: _ => false);

    /// <summary>Goes on to its end.</summary>
    public async Task<T> EndAsync()
    {
        while (!HasEnded)
        {
            await StepAsync();
        }

        return await ending;
    }

    private bool About(string operation) =>
        runner.Pending is { } pending
            ? pending.What.Replace(folder, "", StringComparison.Ordinal).StartsWith(operation, StringComparison.Ordinal)
            : throw new InvalidOperationException($"{runner.Name} ended before « {operation} ».");

    private async Task<Actor<T>> StepAsync(Func<object?, object?> hear)
    {
        var (_, _, execute) = runner.Pending ?? throw new InvalidOperationException($"{runner.Name} has ended.");
        runner.Continue(hear(await execute()));
        await runner.StandsAsync();
        return this;
    }
}
