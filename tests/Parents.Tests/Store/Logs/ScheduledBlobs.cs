using System.Runtime.CompilerServices;
using Parents.Store;

namespace Parents.Tests.Store.Logs;

/// <summary>The store as a process under a <see cref="Schedule"/> sees it. What it changes is told to a <see cref="Mirror"/>.</summary>
internal sealed class ScheduledBlobs(IBlobs blobs, Mirror mirror, Runner runner) : IBlobs
{
    public async Task<StoredBlob?> ReadAsync(string name, CancellationToken cancellationToken) =>
        (StoredBlob?)await runner.AskAsync($"read {name}", mayLie: false, async () => await blobs.ReadAsync(name, cancellationToken));

    public async Task<bool> TryCreateAsync(string name, BlobContent content, CancellationToken cancellationToken) =>
        (bool)(await runner.AskAsync($"create {name}", mayLie: true, async () => mirror.Wrote(await blobs.TryCreateAsync(name, content, cancellationToken), name, content)))!;

    public async Task<bool> TryReplaceAsync(string name, BlobContent content, string etag, CancellationToken cancellationToken) =>
        (bool)(await runner.AskAsync($"replace {name}", mayLie: true, async () => mirror.Wrote(await blobs.TryReplaceAsync(name, content, etag, cancellationToken), name, content)))!;

    public async Task WriteAsync(string name, BlobContent content, CancellationToken cancellationToken) =>
        await runner.AskAsync($"write {name}", mayLie: false, async () =>
        {
            await blobs.WriteAsync(name, content, cancellationToken);
            return mirror.Wrote(done: true, name, content);
        });

    public async Task DeleteAsync(string name, CancellationToken cancellationToken) =>
        await runner.AskAsync($"delete {name}", mayLie: false, async () =>
        {
            await blobs.DeleteAsync(name, cancellationToken);
            mirror.Deleted(name);
            return null;
        });

    /// <summary>In two pages, between which others act: a listing is not atomic.</summary>
    public async IAsyncEnumerable<BlobEntry> ListAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var all = await PageAsync(prefix, "", cancellationToken);
        var first = all[..((all.Count + 1) / 2)];
        foreach (var entry in first)
        {
            yield return entry;
        }

        if (first is not [])
        {
            foreach (var entry in await PageAsync(prefix, first[^1].Name, cancellationToken))
            {
                yield return entry;
            }
        }
    }

    private async Task<List<BlobEntry>> PageAsync(string prefix, string after, CancellationToken cancellationToken) =>
        (List<BlobEntry>)(await runner.AskAsync($"list {prefix} after {after}", mayLie: false, async () =>
            await blobs.ListAsync(prefix, cancellationToken).Where(entry => string.CompareOrdinal(entry.Name, after) > 0).ToListAsync(cancellationToken)))!;
}
