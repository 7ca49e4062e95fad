using System.Runtime.CompilerServices;
using Parents.Store;

namespace Parents.Tests.Store;

/// <summary>
/// The store as one process sees it, with faults at the steps that a test names. Another process is another instance over
/// the same blobs: so a test can run a protocol once to count its <see cref="Steps"/>, then once for each of them, killed there.
/// </summary>
public sealed class FaultyBlobs(IBlobs blobs) : IBlobs
{
    private readonly Lock gate = new();
    private readonly List<Rule> rules = [];
    private readonly List<Step> steps = [];
    private bool killed;

    /// <summary>The operations that began, in order; none after the process was killed.</summary>
    public IReadOnlyList<Step> Steps
    {
        get
        {
            lock (gate)
            {
                return [.. steps];
            }
        }
    }

    public FaultyBlobs At(int number, Fault fault) => Add(step => step.Number == number, fault, pause: null, times: 1);

    /// <summary>The fault befalls the first <paramref name="times"/> operations that match.</summary>
    public FaultyBlobs On(Func<string, string, bool> operationAndName, Fault fault, int times = 1) =>
        Add(step => operationAndName(step.Operation, step.Name), fault, pause: null, times);

    /// <summary>The first operation that matches waits before it does anything.</summary>
    public Pause PauseOn(Func<string, string, bool> operationAndName)
    {
        var pause = new Pause();
        Add(step => operationAndName(step.Operation, step.Name), fault: null, pause, times: 1);
        return pause;
    }

    public Pause PauseAt(int number)
    {
        var pause = new Pause();
        Add(step => step.Number == number, fault: null, pause, times: 1);
        return pause;
    }

    /// <summary>Ends the process now; an operation that waits at a pause does nothing more.</summary>
    public void Kill()
    {
        lock (gate)
        {
            killed = true;
        }
    }

    public Task<StoredBlob?> ReadAsync(string name, CancellationToken cancellationToken) =>
        DoAsync(nameof(ReadAsync), name, () => blobs.ReadAsync(name, cancellationToken), cancellationToken);

    public IAsyncEnumerable<BlobEntry> ListAsync(string prefix, CancellationToken cancellationToken) =>
        ListAsync(blobs.ListAsync(prefix, cancellationToken), prefix, cancellationToken);

    public Task<bool> TryCreateAsync(string name, BlobContent content, CancellationToken cancellationToken) =>
        DoAsync(nameof(TryCreateAsync), name, () => blobs.TryCreateAsync(name, content, cancellationToken), cancellationToken);

    public Task<bool> TryReplaceAsync(string name, BlobContent content, string etag, CancellationToken cancellationToken) =>
        DoAsync(nameof(TryReplaceAsync), name, () => blobs.TryReplaceAsync(name, content, etag, cancellationToken), cancellationToken);

    public Task WriteAsync(string name, BlobContent content, CancellationToken cancellationToken) =>
        DoAsync(nameof(WriteAsync), name, () => DoneAsync(blobs.WriteAsync(name, content, cancellationToken)), cancellationToken);

    public Task DeleteAsync(string name, CancellationToken cancellationToken) =>
        DoAsync(nameof(DeleteAsync), name, () => DoneAsync(blobs.DeleteAsync(name, cancellationToken)), cancellationToken);

    private async IAsyncEnumerable<BlobEntry> ListAsync(IAsyncEnumerable<BlobEntry> entries, string prefix, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var rule = await BeginAsync(nameof(ListAsync), prefix, cancellationToken);
        await foreach (var entry in entries)
        {
            yield return entry;
            ThrowIfKilled();
        }

        End(rule, reply: true);
    }

    private FaultyBlobs Add(Predicate<Step> matches, Fault? fault, Pause? pause, int times)
    {
        lock (gate)
        {
            rules.Add(new Rule(matches, fault, pause) { Left = times });
        }

        return this;
    }

    private async Task<T> DoAsync<T>(string operation, string name, Func<Task<T>> doAsync, CancellationToken cancellationToken)
    {
        var rule = await BeginAsync(operation, name, cancellationToken);
        return End(rule, await doAsync());
    }

    private async Task<Rule?> BeginAsync(string operation, string name, CancellationToken cancellationToken)
    {
        var rule = Count(operation, name);
        if (rule?.Fault is Fault.Refuse)
        {
            throw new StoreUnavailableException($"The test refuses {operation} of {name}.");
        }

        if (rule?.Fault is Fault.KillBefore)
        {
            Kill();
        }

        if (rule?.Pause is { } pause)
        {
            await pause.WaitAsync(cancellationToken);
        }

        ThrowIfKilled();
        return rule;
    }

    private T End<T>(Rule? rule, T reply)
    {
        if (rule?.Fault is Fault.KillAfter)
        {
            Kill();
        }

        // Also where another task of the process was killed meanwhile: nobody is left to read the reply.
        ThrowIfKilled();
        return rule?.Fault switch
        {
            Fault.FailAfter => throw new StoreUnavailableException("The test lost the reply."),
            Fault.LieAfter when reply is bool => (T)(object)false,
            _ => reply,
        };
    }

    private Rule? Count(string operation, string name)
    {
        lock (gate)
        {
            if (killed)
            {
                throw new ProcessKilledException();
            }

            var step = new Step(steps.Count, operation, name);
            steps.Add(step);
            var rule = rules.Find(rule => rule.Left > 0 && rule.Matches(step));
            if (rule is not null)
            {
                rule.Left--;
            }

            return rule;
        }
    }

    private void ThrowIfKilled()
    {
        lock (gate)
        {
            if (killed)
            {
                throw new ProcessKilledException();
            }
        }
    }

    private static async Task<bool> DoneAsync(Task operation)
    {
        await operation;
        return true;
    }

    private sealed record Rule(Predicate<Step> Matches, Fault? Fault, Pause? Pause)
    {
        public int Left { get; set; }
    }
}
