using System.Collections.Concurrent;

namespace Parents.Store;

/// <summary>Makes the directories under a root, and sees that their names are on disk before anything in them is promised.</summary>
/// <remarks>No directory is ever removed: a writer could be about to put a file into it.</remarks>
internal sealed class DurableFolders(string root)
{
    private const UnixFileMode ownerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private readonly ConcurrentDictionary<string, bool> durable = new(StringComparer.Ordinal);

    public void Make(string directory)
    {
        if (durable.ContainsKey(directory) && Directory.Exists(directory))
        {
            return;
        }

        if (string.Equals(directory, root, StringComparison.Ordinal))
        {
            MakeRoot();
        }
        else
        {
            var parent = Path.GetDirectoryName(directory)!;
            Make(parent);
            Create(directory);

            // Also where it stands already: another process may have made it a moment ago and not flushed it yet.
            DurableFiles.FlushDirectory(parent);
        }

        durable[directory] = true;
    }

    private void MakeRoot()
    {
        var parents = new List<string>();
        for (var missing = root; !Directory.Exists(missing) && Path.GetDirectoryName(missing) is { } parent; missing = parent)
        {
            parents.Add(parent);
        }

        Create(root);
        foreach (var parent in parents)
        {
            DurableFiles.FlushDirectory(parent);
        }
    }

    private static void Create(string directory)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(directory);
        }
        else
        {
            // Answers are no business of the machine's other users.
            Directory.CreateDirectory(directory, ownerOnly);
        }
    }
}
