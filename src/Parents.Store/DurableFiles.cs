using System.Runtime.InteropServices;

namespace Parents.Store;

/// <summary>The steps on files that .NET has no call for: to give a file a name only where the name is free, and to flush a directory.</summary>
internal static partial class DurableFiles
{
    // The same on Linux and macOS.
    private const int readOnly = 0;
    private const int existence = 0;
    private const int noEntry = 2;
    private const int interrupted = 4;
    private const int exists = 17;
    private const int invalidArgument = 22;

    // ERROR_FILE_EXISTS and ERROR_ALREADY_EXISTS.
    private const int windowsFileExists = unchecked((int)0x80070050);
    private const int windowsAlreadyExists = unchecked((int)0x800700B7);

    /// <summary>Whether the system says that nothing has this name. False where there is something, or nobody can tell.</summary>
    /// <remarks>Most reads of a blob that is about to be made find nothing; without this each of them costs an exception.</remarks>
    public static bool IsAbsent(string path) =>
        !OperatingSystem.IsWindows() && Access(path, existence) != 0 && Marshal.GetLastPInvokeError() == noEntry;

    /// <summary>Gives the file its name in one step, only where nothing has that name. On Unix the temporary name stays, to be deleted.</summary>
    public static bool TryName(string temporary, string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return TryMove(temporary, path);
        }

        // Not File.Move, which falls back to "look, then rename" where it may not link.
        if (Link(temporary, path) == 0)
        {
            return true;
        }

        var error = Marshal.GetLastPInvokeError();
        if (error != exists)
        {
            throw Failed($"link to {path}", error);
        }

        return Directory.Exists(path) ? throw new IOException($"{path} is a folder: a blob cannot have a name that others go through.") : false;
    }

    /// <summary>Gives the file its name in one step, in place of what has it.</summary>
    public static void Name(string temporary, string path)
    {
        if (OperatingSystem.IsWindows())
        {
            File.Move(temporary, path, overwrite: true);
        }

        // Not File.Move, which copies where the two are on different file systems.
        else if (Rename(temporary, path) != 0)
        {
            throw Failed($"rename to {path}", Marshal.GetLastPInvokeError());
        }
    }

    /// <summary>Makes the names in a directory survive a power failure. Windows has no such call and writes them in order.</summary>
    public static void FlushDirectory(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var directory = Open(path, readOnly);
        if (directory < 0)
        {
            throw Failed($"open the folder {path}", Marshal.GetLastPInvokeError());
        }

        try
        {
            Flush(directory, path);
        }
        finally
        {
            _ = Close(directory);
        }
    }

    private static void Flush(int directory, string path)
    {
        while (Synchronize(directory) != 0)
        {
            var error = Marshal.GetLastPInvokeError();
            if (error == invalidArgument)
            {
                // A file system that knows no such thing (some network ones): it gives what it can.
                return;
            }

            if (error != interrupted)
            {
                throw Failed($"flush the folder {path}", error);
            }
        }
    }

    private static bool TryMove(string temporary, string path)
    {
        try
        {
            File.Move(temporary, path, overwrite: false);
            return true;
        }
        catch (IOException e) when (e.HResult is windowsFileExists or windowsAlreadyExists)
        {
            return false;
        }
    }

    private static IOException Failed(string what, int error) => new($"Could not {what}: {Marshal.GetPInvokeErrorMessage(error)}.", error);

    [LibraryImport("libc", EntryPoint = "access", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Access(string path, int mode);

    [LibraryImport("libc", EntryPoint = "link", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Link(string from, string to);

    [LibraryImport("libc", EntryPoint = "rename", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Rename(string from, string to);

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Synchronize(int descriptor);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Close(int descriptor);
}
