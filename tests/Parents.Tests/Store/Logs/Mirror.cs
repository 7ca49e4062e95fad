using Parents.Store;

namespace Parents.Tests.Store.Logs;

/// <summary>What a store holds, known from what was written to it: looked at after every operation without asking the store.</summary>
internal sealed class Mirror
{
    private readonly SortedDictionary<string, BlobContent> blobs = new(StringComparer.Ordinal);

    /// <summary>Rises with each change.</summary>
    public int Changes { get; private set; }

    public BlobContent? this[string name] => blobs.GetValueOrDefault(name);

    public IEnumerable<string> Names => blobs.Keys;

    public bool Wrote(bool done, string name, BlobContent content)
    {
        if (done)
        {
            blobs[name] = content;
            Changes++;
        }

        return done;
    }

    public void Deleted(string name) => Changes += blobs.Remove(name) ? 1 : 0;
}
