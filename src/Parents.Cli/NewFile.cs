using System.Security.Cryptography;
using System.Text;

namespace Parents.Cli;

/// <summary>A file that only its owner may read, and that is there whole or not at all.</summary>
internal sealed class NewFile : IAsyncDisposable
{
    private readonly string path;
    private readonly string draft;
    private readonly FileStream stream;

    private NewFile(string path)
    {
        this.path = path;
        draft = $"{path}.{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4))}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        stream = new FileStream(draft, options);
    }

    /// <summary>Begins the file, so that a place where nothing can be written is known before there is something to lose.</summary>
    /// <returns>Null where a file of this name is there and may not be replaced, which is printed.</returns>
    public static NewFile? Begin(string path, bool replaces)
    {
        var whole = Path.GetFullPath(path);
        if (Directory.Exists(whole) || (File.Exists(whole) && !replaces))
        {
            Console.Error.WriteLine($"{path} existe déjà : donnez un autre nom avec --out, ou remplacez-le avec --force.");
            return null;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(whole)!);
        return new NewFile(whole);
    }

    public async Task FinishAsync(string text, CancellationToken cancellationToken)
    {
        await stream.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken);
        await stream.FlushAsync(cancellationToken);
        RandomAccess.FlushToDisk(stream.SafeFileHandle);
        await stream.DisposeAsync();
        File.Move(draft, path, overwrite: true);
    }

    public async ValueTask DisposeAsync()
    {
        await stream.DisposeAsync();
        File.Delete(draft);
    }
}
