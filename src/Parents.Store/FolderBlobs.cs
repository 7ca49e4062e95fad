using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Parents.Store;

/// <summary>Blobs as files of a folder, shared by any number of processes, each of which may be killed at any moment.</summary>
/// <remarks>
/// <para>
/// A file is written whole under a temporary name and flushed; one system call then gives it its name, and it never changes
/// again. So whoever opens a name has one whole blob, old or new, for as long as it reads, and every operation takes effect
/// at one instant: a read when it opens the file, a create at <c>link</c>, a replace and a write at <c>rename</c>, a delete
/// at <c>unlink</c>.
/// </para>
/// <para>
/// Only a replace needs two looks at the name, the ETag and then <c>rename</c>; replace, write and delete hold a lock, so
/// none of them comes in between, and two replaces with one ETag have one winner. A create holds no lock and needs none:
/// <c>link</c> fails while anything has the name, so it takes effect only where there is no blob; a replace that found its
/// ETag has a blob there until its own <c>rename</c>, as nothing else may remove it; a write or a delete is one call, which
/// comes before or after <c>link</c>, and a second create is one too. An ETag is 64 random bits, so a blob that was deleted
/// and made anew is not taken for the one that was read.
/// </para>
/// <para>
/// A reader may see a blob a moment before its name is on disk; only a power failure of the machine within that moment can
/// tell. In a folder, unlike on Azure, <c>a</c> and <c>a/b</c> cannot both be blobs: the second to come is refused as
/// unavailable.
/// </para>
/// </remarks>
public sealed class FolderBlobs : IBlobs
{
    private readonly AreaFolder folder;
    private readonly DurableFolders folders;
    private readonly TemporaryFiles temporary;
    private readonly FolderLock gate;

    public FolderBlobs(string root, string area)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(root);
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));
        folder = new AreaFolder(full, area);
        folders = new DurableFolders(full);
        temporary = new TemporaryFiles(full, folders);
        gate = new FolderLock(full, folders);
    }

    public Task<StoredBlob?> ReadAsync(string name, CancellationToken cancellationToken)
    {
        BlobName.Check(name);
        return TryAsync("read", name, () => ReadFileAsync(name, cancellationToken), cancellationToken);
    }

    public IAsyncEnumerable<BlobEntry> ListAsync(string prefix, CancellationToken cancellationToken)
    {
        BlobName.CheckPrefix(prefix);
        return ListFilesAsync(prefix, cancellationToken);
    }

    public Task<bool> TryCreateAsync(string name, BlobContent content, CancellationToken cancellationToken)
    {
        Check(name, content);
        return TryAsync("create", name, () => CreateFileAsync(folder.PathOf(name), content, cancellationToken), cancellationToken);
    }

    public Task<bool> TryReplaceAsync(string name, BlobContent content, string etag, CancellationToken cancellationToken)
    {
        Check(name, content);
        ArgumentException.ThrowIfNullOrEmpty(etag);
        return TryAsync("replace", name, () => ReplaceFileAsync(name, content, etag, cancellationToken), cancellationToken);
    }

    public Task WriteAsync(string name, BlobContent content, CancellationToken cancellationToken)
    {
        Check(name, content);
        return TryAsync("write", name, () => NameFileAsync(folder.PathOf(name), content, () => Task.FromResult(true), cancellationToken), cancellationToken);
    }

    public Task DeleteAsync(string name, CancellationToken cancellationToken)
    {
        BlobName.Check(name);
        return TryAsync("delete", name, () => DeleteFileAsync(name, cancellationToken), cancellationToken);
    }

    private static void Check(string name, BlobContent content)
    {
        BlobName.Check(name);
        BlobHeaders.Check(content);
    }

    private async Task<StoredBlob?> ReadFileAsync(string name, CancellationToken cancellationToken)
    {
        using var file = folder.OpenIfThere(name);
        return file is null ? null : await BlobFile.ReadAsync(file, folder.LabelOf(name), cancellationToken);
    }

    private async Task<bool> CreateFileAsync(string path, BlobContent content, CancellationToken cancellationToken)
    {
        var directory = Path.GetDirectoryName(path)!;
        folders.Make(directory);
        var made = false;
        if (!File.Exists(path))
        {
            var file = await temporary.WriteAsync(content, cancellationToken);
            try
            {
                made = DurableFiles.TryName(file, path);
            }
            finally
            {
                TemporaryFiles.Remove(file);
            }
        }

        // Also where another was first: it may have been killed before it flushed, and our caller will rely on what is there.
        DurableFiles.FlushDirectory(directory);
        return made;
    }

    private async Task<bool> ReplaceFileAsync(string name, BlobContent content, string etag, CancellationToken cancellationToken)
    {
        // Once without the lock, to write no file in vain; what counts is the look under it.
        return await HasETagAsync(name, etag, cancellationToken)
            && await NameFileAsync(folder.PathOf(name), content, () => HasETagAsync(name, etag, cancellationToken), cancellationToken);
    }

    /// <summary>Puts the content in the place of what has the name, if the answer under the lock is yes.</summary>
    private async Task<bool> NameFileAsync(string path, BlobContent content, Func<Task<bool>> mayAsync, CancellationToken cancellationToken)
    {
        var directory = Path.GetDirectoryName(path)!;
        folders.Make(directory);
        var file = await temporary.WriteAsync(content, cancellationToken);
        try
        {
            using (await gate.EnterAsync(cancellationToken))
            {
                if (!await mayAsync())
                {
                    return false;
                }

                DurableFiles.Name(file, path);
            }

            DurableFiles.FlushDirectory(directory);
            return true;
        }
        finally
        {
            TemporaryFiles.Remove(file);
        }
    }

    private async Task<bool> DeleteFileAsync(string name, CancellationToken cancellationToken)
    {
        using (var file = folder.OpenIfThere(name))
        {
            if (file is null)
            {
                return false;
            }
        }

        using (await gate.EnterAsync(cancellationToken))
        {
            File.Delete(folder.PathOf(name));
            return true;
        }
    }

    private async Task<bool> HasETagAsync(string name, string etag, CancellationToken cancellationToken)
    {
        using var file = folder.OpenIfThere(name);
        return file is not null
            && string.Equals((await BlobFile.ReadHeadAsync(file, folder.LabelOf(name), cancellationToken)).ETag, etag, StringComparison.Ordinal);
    }

    private async IAsyncEnumerable<BlobEntry> ListFilesAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var names = folder.NamesFrom(prefix).GetEnumerator();
        while (await TryAsync("list", prefix, () => Task.FromResult(names.MoveNext()), cancellationToken))
        {
            var name = names.Current;
            if (await TryAsync("list", name, () => EntryAsync(name, cancellationToken), cancellationToken) is { } entry)
            {
                yield return entry;
            }
        }
    }

    private async Task<BlobEntry?> EntryAsync(string name, CancellationToken cancellationToken)
    {
        using var file = folder.OpenIfThere(name);
        if (file is null)
        {
            return null;
        }

        var head = await BlobFile.ReadHeadAsync(file, folder.LabelOf(name), cancellationToken);
        return new BlobEntry(name, head.Metadata.ToImmutableSortedDictionary(StringComparer.Ordinal));
    }

    private async Task<T> TryAsync<T>(string what, string name, Func<Task<T>> doAsync, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            return await doAsync();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException($"Could not {what} {folder.LabelOf(name)} in the folder {folder.Root}. {e.Message}", e);
        }
    }
}
