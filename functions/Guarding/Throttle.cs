namespace Parents.Functions.Guarding;

/// <summary>
/// Lets each network do something so many times within any window of time, and says how long to wait beyond that. Kept in memory
/// only: another process of the same app counts for itself. May be used by several threads at once.
/// </summary>
/// <param name="allowed">Times in a window, for each network.</param>
/// <param name="window">It slides.</param>
/// <param name="capacity">Networks that are remembered; beyond it the one that was quiet the longest is forgotten.</param>
/// <param name="time">Measures the window.</param>
internal sealed class Throttle(int allowed, TimeSpan window, int capacity, TimeProvider time)
{
    private readonly Lock gate = new();
    private readonly Dictionary<ClientNetwork, LinkedListNode<Past>> pasts = [];

    /// <summary>The network that was quiet the longest first.</summary>
    private readonly LinkedList<Past> quiet = [];

    /// <summary>How many networks are remembered.</summary>
    public int Networks
    {
        get
        {
            lock (gate)
            {
                return pasts.Count;
            }
        }
    }

    /// <summary>Counts one time more, where it is allowed.</summary>
    /// <returns>How long to wait before the next; null where it was counted and may be done now.</returns>
    public TimeSpan? Take(ClientNetwork network)
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            ForgetQuiet(now);
            var node = pasts.GetValueOrDefault(network) ?? Remember(network);
            var times = node.Value.Times;
            times.RemoveAll(one => one + window <= now);
            if (times.Count >= allowed)
            {
                return times[0] + window - now;
            }

            times.Add(now);
            quiet.Remove(node);
            quiet.AddLast(node);
            return null;
        }
    }

    /// <summary>Takes back what was counted last: it turned out not to be what is to be slowed.</summary>
    public void GiveBack(ClientNetwork network)
    {
        lock (gate)
        {
            if (pasts.TryGetValue(network, out var node) && node.Value.Times is [.., _] times)
            {
                times.RemoveAt(times.Count - 1);
            }
        }
    }

    private LinkedListNode<Past> Remember(ClientNetwork network)
    {
        if (pasts.Count >= capacity)
        {
            Forget(quiet.First!);
        }

        return pasts[network] = quiet.AddLast(new Past(network));
    }

    private void ForgetQuiet(DateTimeOffset now)
    {
        while (quiet.First is { } oldest && (oldest.Value.Times is not [.., var last] || last + window <= now))
        {
            Forget(oldest);
        }
    }

    private void Forget(LinkedListNode<Past> node)
    {
        quiet.Remove(node);
        pasts.Remove(node.Value.Network);
    }

    /// <summary>When a network did it, within the window, the earliest first.</summary>
    private sealed record Past(ClientNetwork Network)
    {
        public List<DateTimeOffset> Times { get; } = [];
    }
}
