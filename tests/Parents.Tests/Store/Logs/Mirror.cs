using Parents.Store;

namespace Parents.Tests.Store.Logs;

/// <summary>What a store holds, known from what was written to it: looked at after every operation without asking the store.</summary>
internal sealed class Mirror
{
    private readonly SortedDictionary<string, BlobContent> blobs = new(StringComparer.Ordinal);
    private readonly List<(string Name, BlobContent Content)> writes = [];

    /// <summary>Rises with each change.</summary>
    public int Changes { get; private set; }

    /// <summary>Everything that was ever written, in order: what somebody knows who copied the store at every moment.</summary>
    public IReadOnlyList<(string Name, BlobContent Content)> Writes => writes;

    public BlobContent? this[string name] => blobs.GetValueOrDefault(name);

    public IEnumerable<string> Names => blobs.Keys;

    /// <summary>Of a store that nobody watched.</summary>
    public static async Task<Mirror> OfAsync(IBlobs store)
    {
        var mirror = new Mirror();
        await foreach (var entry in store.ListAsync("", CancellationToken.None))
        {
            if (await store.ReadAsync(entry.Name, CancellationToken.None) is { } blob)
            {
                mirror.Wrote(done: true, entry.Name, blob.Content);
            }
        }

        return mirror;
    }

    public bool Wrote(bool done, string name, BlobContent content)
    {
        if (done)
        {
            blobs[name] = content;
            writes.Add((name, content));
            Changes++;
        }

        return done;
    }

    public void Deleted(string name) => Changes += blobs.Remove(name) ? 1 : 0;
}
