namespace Parents.Cli.Preview;

/// <summary>
/// Tells which files of a folder changed, however they were saved: in place, by a rename, many at once. What is true is what a
/// scan of the folder finds; the notices of the system only say when to look, so that losing some costs a moment and no change.
/// </summary>
/// <param name="root">May come and go.</param>
/// <param name="endings">Of the files that matter, with their dots.</param>
/// <param name="unnoticed">Called once where the system gives no notices and the folder is looked at twice a second instead.</param>
internal sealed class FolderWatch(string root, IReadOnlyCollection<string> endings, Action<string> unnoticed) : IDisposable
{
    /// <summary>Programs write a file in several steps; this long without a further one, it is whole.</summary>
    private static readonly TimeSpan calm = TimeSpan.FromMilliseconds(20);

    /// <summary>A folder that is never calm is read all the same.</summary>
    private static readonly TimeSpan longestUnrest = TimeSpan.FromMilliseconds(200);

    /// <summary>How often to look without a notice: some network folders and some overflows give none.</summary>
    private static readonly TimeSpan pause = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan shortPause = TimeSpan.FromMilliseconds(500);

    private static readonly EnumerationOptions visibleFiles = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden, IgnoreInaccessible = true };

#pragma warning disable CA2213 // It holds nothing of the system, and a last notice may come after the end.
    private readonly SemaphoreSlim notices = new(0);
#pragma warning restore CA2213

    private Dictionary<string, (long Length, DateTime Written)> seen = [];

    private FileSystemWatcher? watcher;

    /// <summary>Why the system stopped to give notices.</summary>
    private volatile string? failure;

    private bool isUnnoticed;

    /// <summary>Takes what stands now as seen: only what comes after is a change.</summary>
    public void Begin() => Begin(DateTime.MaxValue);

    /// <summary>Takes what was written before a moment as seen: the rest is a change already.</summary>
    public void Begin(DateTime known)
    {
        Listen();
        seen = Scan().Where(file => file.Value.Written < known).ToDictionary(StringComparer.Ordinal);
        notices.Release();
    }

    /// <summary>Waits until something changed and the folder is calm.</summary>
    /// <returns>Paths below the root, with slashes: written, made or removed.</returns>
    public async Task<IReadOnlyList<string>> NextAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var noticed = await notices.WaitAsync(isUnnoticed ? shortPause : pause, cancellationToken);
            await AwaitCalmAsync(cancellationToken);
            var now = Scan();
            List<string> changed = [.. now.Where(file => !seen.TryGetValue(file.Key, out var before) || before != file.Value).Select(file => file.Key), .. seen.Keys.Where(path => !now.ContainsKey(path))];
            seen = now;
            if (failure is not null)
            {
                StopListening();
            }
            else if (!noticed && !isUnnoticed && changed is not [])
            {
                // The folder itself was replaced, perhaps: what was listened to is not what stands there.
                Listen();
            }

            if (changed is not [])
            {
                return changed;
            }
        }
    }

    public void Dispose() => watcher?.Dispose();

    private async Task AwaitCalmAsync(CancellationToken cancellationToken)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (await notices.WaitAsync(calm, cancellationToken) && TimeProvider.System.GetElapsedTime(started) < longestUnrest)
        {
        }
    }

    private Dictionary<string, (long Length, DateTime Written)> Scan()
    {
        try
        {
            return new DirectoryInfo(root).EnumerateFiles("*", visibleFiles)
                .Where(file => endings.Contains(file.Extension, StringComparer.OrdinalIgnoreCase))
                .ToDictionary(file => Path.GetRelativePath(root, file.FullName).Replace(Path.DirectorySeparatorChar, '/'), file => (file.Length, file.LastWriteTimeUtc), StringComparer.Ordinal);
        }
        catch (DirectoryNotFoundException)
        {
            return [];
        }
        catch (IOException)
        {
            // Something went away while it was looked at: look again.
            notices.Release();
            return seen;
        }
    }

    private void Listen()
    {
        watcher?.Dispose();
        watcher = null;
        if (!Directory.Exists(root))
        {
            return;
        }

        try
        {
            watcher = new FileSystemWatcher(root) { IncludeSubdirectories = true, InternalBufferSize = 64 * 1024 };
            watcher.Created += (_, _) => notices.Release();
            watcher.Changed += (_, _) => notices.Release();
            watcher.Deleted += (_, _) => notices.Release();
            watcher.Renamed += (_, _) => notices.Release();
            watcher.Error += (_, problem) => Note(problem.GetException());
            watcher.EnableRaisingEvents = true;
        }
        catch (IOException problem)
        {
            failure = problem.Message;
            StopListening();
        }
    }

    /// <summary>Too many notices at once are one notice; anything else ends them, such as a limit of the system on how many folders it listens to.</summary>
    private void Note(Exception problem)
    {
        failure = problem is InternalBufferOverflowException ? failure : problem.Message;
        notices.Release();
    }

    private void StopListening()
    {
        watcher?.Dispose();
        watcher = null;
        isUnnoticed = true;
        unnoticed(failure!);
        failure = null;
    }
}
