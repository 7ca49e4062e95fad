namespace Parents.Tests.Store.Logs;

/// <summary>
/// Runs several processes over one store, one operation at a time, in an order drawn from a seed: any of them may pause for
/// as long as the draw likes, be killed before or after an operation, or be told that a conditional write failed which took
/// effect. Everything between two operations of a process is its own code, untouched.
/// </summary>
internal sealed class Schedule(Random random, double kill, double lie)
{
    private static readonly double[] weights = [1, 1, 3, 10, 0.05];

    private readonly List<Runner> running = [];

    /// <summary>How many operations were carried out.</summary>
    public int Operations { get; private set; }

    /// <summary>For the message of a failing test.</summary>
    public List<string> Trace { get; } = [];

    public int Running => running.Count;

    /// <summary>Starts a process up to its first operation.</summary>
    /// <param name="name">For the trace.</param>
    /// <param name="run">The process; it reaches the store by <see cref="ScheduledBlobs"/> of its runner.</param>
    public async Task StartAsync(string name, Func<Runner, Task> run)
    {
        var runner = new Runner(name, weights[random.Next(weights.Length)]);
        runner.Task = run(runner);
        await KeepAsync(runner);
    }

    /// <summary>Carries out the next operation of a process that the draw chooses.</summary>
    public async Task StepAsync()
    {
        var runner = Draw();
        running.Remove(runner);
        var (what, mayLie, execute) = runner.Pending ?? throw new InvalidOperationException("Nothing is asked.");
        if (random.NextDouble() < kill)
        {
            Trace.Add($"{runner.Name} KILLED before {what}");
            return;
        }

        var reply = await execute();
        Operations++;
        if (mayLie && reply is true && random.NextDouble() < lie)
        {
            Trace.Add($"{runner.Name} {what} (done, but told that it was not)");
            reply = false;
        }
        else
        {
            Trace.Add($"{runner.Name} {what}{(reply is false ? " (no)" : "")}");
        }

        if (random.NextDouble() < kill)
        {
            Trace.Add($"{runner.Name} KILLED");
            return;
        }

        runner.Continue(reply);
        await KeepAsync(runner);
    }

    /// <summary>Everything that runs is killed where it stands.</summary>
    public void KillAll() => running.Clear();

    public async Task RunToEndAsync()
    {
        while (running is not [])
        {
            await StepAsync();
        }
    }

    private async Task KeepAsync(Runner runner)
    {
        await runner.StandsAsync();
        if (!runner.Task.IsCompleted)
        {
            running.Add(runner);
        }
        else if (runner.Task.IsFaulted)
        {
            throw new InvalidOperationException($"{runner.Name} broke after: {string.Join(" | ", Trace.TakeLast(30))}", runner.Task.Exception);
        }
    }

    private Runner Draw()
    {
        var place = random.NextDouble() * running.Sum(runner => runner.Weight);
        foreach (var runner in running)
        {
            place -= runner.Weight;
            if (place <= 0)
            {
                return runner;
            }
        }

        return running[^1];
    }
}
