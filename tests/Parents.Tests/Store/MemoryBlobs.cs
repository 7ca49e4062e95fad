using System.Globalization;
using System.Runtime.CompilerServices;
using Parents.Store;

namespace Parents.Tests.Store;

/// <summary>An area in memory, for tests that need many operations. Its ETags are 1, 2, 3…: a run can be repeated.</summary>
public sealed class MemoryBlobs : IBlobs
{
    private readonly Lock gate = new();
    private readonly SortedDictionary<string, StoredBlob> blobs = new(StringComparer.Ordinal);
    private int writes;

    /// <summary>While true, nothing can be reached.</summary>
    public bool IsAway { get; set; }

    /// <summary>The same blobs, apart from now on.</summary>
    public MemoryBlobs Copy()
    {
        var copy = new MemoryBlobs();
        lock (gate)
        {
            foreach (var (name, blob) in blobs)
            {
                copy.blobs[name] = blob;
            }

            copy.writes = writes;
        }

        return copy;
    }

    public Task<StoredBlob?> ReadAsync(string name, CancellationToken cancellationToken)
    {
        BlobName.Check(name);
        return DoAsync(() => blobs.GetValueOrDefault(name), cancellationToken);
    }

    public IAsyncEnumerable<BlobEntry> ListAsync(string prefix, CancellationToken cancellationToken)
    {
        BlobName.CheckPrefix(prefix);
        return ListNowAsync(prefix, cancellationToken);
    }

    public Task<bool> TryCreateAsync(string name, BlobContent content, CancellationToken cancellationToken) =>
        PutAsync(name, content, there => there is null, cancellationToken);

    public Task<bool> TryReplaceAsync(string name, BlobContent content, string etag, CancellationToken cancellationToken) =>
        PutAsync(name, content, there => there is not null && string.Equals(there.ETag, etag, StringComparison.Ordinal), cancellationToken);

    public Task WriteAsync(string name, BlobContent content, CancellationToken cancellationToken) =>
        PutAsync(name, content, _ => true, cancellationToken);

    public Task DeleteAsync(string name, CancellationToken cancellationToken)
    {
        BlobName.Check(name);
        return DoAsync(() => blobs.Remove(name), cancellationToken);
    }

    private Task<bool> PutAsync(string name, BlobContent content, Predicate<StoredBlob?> may, CancellationToken cancellationToken)
    {
        BlobName.Check(name);
        BlobHeaders.Check(content);
        return DoAsync(
            () =>
            {
                if (!may(blobs.GetValueOrDefault(name)))
                {
                    return false;
                }

                writes++;
                blobs[name] = new StoredBlob(content with { Bytes = content.Bytes.ToArray() }, writes.ToString(CultureInfo.InvariantCulture));
                return true;
            },
            cancellationToken);
    }

    private async IAsyncEnumerable<BlobEntry> ListNowAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var names = await DoAsync(() => blobs.Keys.Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).ToList(), cancellationToken);
        foreach (var name in names)
        {
            if (await DoAsync(() => blobs.GetValueOrDefault(name), cancellationToken) is { } blob)
            {
                yield return new BlobEntry(name, blob.Content.Metadata);
            }
        }
    }

    private async Task<T> DoAsync<T>(Func<T> operation, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();

        // Another task may come in between any two operations, as with a real store.
        await Task.Yield();
        if (IsAway)
        {
            throw new StoreUnavailableException("The test has put this store out of reach.");
        }

        lock (gate)
        {
            return operation();
        }
    }
}
