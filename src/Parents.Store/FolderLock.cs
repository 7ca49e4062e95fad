namespace Parents.Store;

/// <summary>One at a time, in this process and among all that use the folder.</summary>
#pragma warning disable CA1001 // A SemaphoreSlim whose wait handle is never asked for holds nothing that must be released.
internal sealed class FolderLock(string root, DurableFolders folders)
#pragma warning restore CA1001
{
    // What File.OpenHandle throws where another has the file: EWOULDBLOCK on Linux and macOS, ERROR_SHARING_VIOLATION.
    private const int linuxHeld = 11;
    private const int macHeld = 35;
    private const int windowsHeld = unchecked((int)0x80070020);

    // About twenty seconds: whoever holds the lock renames one file, so it is stopped or the disk is stuck.
    private const int attempts = 2000;
    private static readonly TimeSpan pause = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan shortPause = TimeSpan.FromMilliseconds(1);

    private readonly SemaphoreSlim inside = new(1);
    private readonly string path = Path.Combine(root, ".lock");

    public async Task<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        await inside.WaitAsync(cancellationToken);
        try
        {
            return new Entered(await HoldFileAsync(cancellationToken), inside);
        }
        catch
        {
            inside.Release();
            throw;
        }
    }

    private async Task<IDisposable> HoldFileAsync(CancellationToken cancellationToken)
    {
        folders.Make(root);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                // The system lets go of it when the process ends, however it ends. The file itself stays: were it deleted,
                // two processes could hold two files of the same name.
                return File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException e) when (e.HResult is linuxHeld or macHeld or windowsHeld && attempt < attempts)
            {
                await Task.Delay(attempt < 10 ? shortPause : pause, cancellationToken);
            }
        }
    }

    private sealed class Entered(IDisposable file, SemaphoreSlim inside) : IDisposable
    {
        public void Dispose()
        {
            file.Dispose();
            inside.Release();
        }
    }
}
