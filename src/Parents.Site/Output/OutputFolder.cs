namespace Parents.Site.Output;

/// <summary>
/// The folder that a build writes. Files are staged first and moved into place when all are there, so that a failed build
/// leaves the last one; a file that did not change is not written; only files that a build wrote are ever removed.
/// </summary>
public sealed class OutputFolder(string root)
{
    /// <summary>Names what the last build wrote, one path a line.</summary>
    private const string manifest = ".parents-site";

    private readonly string staging = Path.Combine(root, ".parents-staging");

    /// <param name="files">All that the folder will hold.</param>
    /// <param name="mayWrite">Asked when all are there: where it says no, the folder stays as it is.</param>
    /// <param name="cancellationToken">Stops between two files.</param>
    /// <returns>Null where nothing was to be written.</returns>
    /// <exception cref="ForeignFolderException">The folder is not empty and no build wrote it.</exception>
    public async Task<Written?> WriteAsync(IAsyncEnumerable<SiteFile> files, Func<bool> mayWrite, CancellationToken cancellationToken)
    {
        var before = await ReadManifestAsync(cancellationToken);
        var now = new SortedSet<string>(StringComparer.Ordinal);
        var changed = new List<string>();
        DeleteStaging();
        try
        {
            await foreach (var file in files.WithCancellation(cancellationToken))
            {
                now.Add(file.Path);
                if (await StageAsync(file, cancellationToken))
                {
                    changed.Add(file.Path);
                }
            }

            if (!mayWrite())
            {
                return null;
            }

            if (!now.IsSubsetOf(before))
            {
                // Before anything moves: what a build that is killed leaves here must not be foreign to the next one.
                await WriteManifestAsync(now.Union(before, StringComparer.Ordinal), cancellationToken);
            }

            changed.ForEach(MoveIntoPlace);
            var removed = await RemoveAsync(before, now, cancellationToken);
            return new Written(changed.Count, now.Count - changed.Count, removed);
        }
        finally
        {
            DeleteStaging();
        }
    }

    private async Task<SortedSet<string>> ReadManifestAsync(CancellationToken cancellationToken)
    {
        var path = Path.Combine(root, manifest);
        if (File.Exists(path))
        {
            return new(await File.ReadAllLinesAsync(path, cancellationToken), StringComparer.Ordinal);
        }

        if (Directory.Exists(root) && Directory.EnumerateFileSystemEntries(root).Any(entry => entry != staging))
        {
            throw ForeignFolderException.Of(root);
        }

        return new(StringComparer.Ordinal);
    }

    private Task WriteManifestAsync(IEnumerable<string> paths, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(root);
        return File.WriteAllLinesAsync(Path.Combine(root, manifest), paths.Order(StringComparer.Ordinal), cancellationToken);
    }

    private async Task<bool> IsSameAsync(SiteFile file, CancellationToken cancellationToken)
    {
        var target = new FileInfo(Path.Combine(root, file.Path));
        return target.Exists && target.Length == file.Bytes.Length
            && (await File.ReadAllBytesAsync(target.FullName, cancellationToken)).AsSpan().SequenceEqual(file.Bytes.Span);
    }

    private async Task<int> RemoveAsync(SortedSet<string> before, SortedSet<string> now, CancellationToken cancellationToken)
    {
        var gone = before.Except(now, StringComparer.Ordinal).Where(path => File.Exists(Path.Combine(root, path))).ToList();
        gone.ForEach(Remove);
        if (!now.SetEquals(before))
        {
            await WriteManifestAsync(now, cancellationToken);
        }

        return gone.Count;
    }

    /// <returns>False where the file stands already as it should.</returns>
    private async Task<bool> StageAsync(SiteFile file, CancellationToken cancellationToken)
    {
        if (await IsSameAsync(file, cancellationToken))
        {
            return false;
        }

        var path = Path.Combine(staging, file.Path);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllBytesAsync(path, file.Bytes, cancellationToken);
        return true;
    }

    private void MoveIntoPlace(string path)
    {
        var target = Path.Combine(root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Move(Path.Combine(staging, path), target, overwrite: true);
    }

    private void Remove(string path)
    {
        File.Delete(Path.Combine(root, path));
        for (var folder = Path.GetDirectoryName(Path.Combine(root, path))!;
            folder.Length > root.Length && !Directory.EnumerateFileSystemEntries(folder).Any();
            folder = Path.GetDirectoryName(folder)!)
        {
            Directory.Delete(folder);
        }
    }

    private void DeleteStaging()
    {
        if (Directory.Exists(staging))
        {
            Directory.Delete(staging, recursive: true);
        }
    }
}
