using System.Security.Cryptography;

namespace Parents.Store;

/// <summary>Files that are being written, in a folder of their own on the same file system.</summary>
internal sealed class TemporaryFiles(string root, DurableFolders folders)
{
    // No write takes an hour. Where a machine slept in the middle of one, that write fails and its caller tries again.
    private static readonly TimeSpan leftOver = TimeSpan.FromHours(1);

    private readonly string folder = Path.Combine(root, ".tmp");
    private int cleaned;

    /// <returns>The path of a file that is whole and on disk; only its name is not.</returns>
    public async Task<string> WriteAsync(BlobContent content, CancellationToken cancellationToken)
    {
        folders.Make(folder);
        var path = Path.Combine(folder, RandomNumberGenerator.GetHexString(32, lowercase: true));
        try
        {
            using var file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write);
            var head = BlobFile.HeadOf(content, RandomNumberGenerator.GetHexString(16, lowercase: true));
            await RandomAccess.WriteAsync(file, head, 0, cancellationToken);
            await RandomAccess.WriteAsync(file, content.Bytes, head.Length, cancellationToken);
            RandomAccess.FlushToDisk(file);
        }
        catch
        {
            Remove(path);
            throw;
        }

        if (Interlocked.Exchange(ref cleaned, 1) == 0)
        {
            // The time of the file just written is now by the file system's own clock; no other is needed.
            RemoveOlderThan(File.GetLastWriteTimeUtc(path) - leftOver);
        }

        return path;
    }

    /// <summary>Never fails: a file that stays here harms nobody.</summary>
    public static void Remove(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (IOException)
        {
        }
        catch (UnauthorizedAccessException)
        {
        }
    }

    private void RemoveOlderThan(DateTime time)
    {
        foreach (var path in Directory.EnumerateFiles(folder))
        {
            if (File.GetLastWriteTimeUtc(path) < time)
            {
                Remove(path);
            }
        }
    }
}
