using System.Collections.Immutable;
using System.Security.Cryptography;

namespace Parents.Store;

/// <summary>
/// The keys that the store must not hold: every consultation's key is derived from one of them and its salt. The first is
/// given to new consultations; the others stay for those that were opened under them.
/// </summary>
/// <remarks>Written as <c>id:base64</c>, several separated by semicolons or line ends. An id is lower-case ASCII letters and digits.</remarks>
public sealed class MasterKeys
{
    /// <summary>In bytes.</summary>
    public const int Size = 32;

    private readonly ImmutableArray<(string Id, byte[] Key)> keys;

    private MasterKeys(ImmutableArray<(string Id, byte[] Key)> keys) => this.keys = keys;

    /// <summary>The id of the key that new consultations, tokens and sessions get.</summary>
    public string CurrentId => keys[0].Id;

    /// <exception cref="FormatException">Not as written above; the text itself is never repeated.</exception>
    public static MasterKeys Parse(string text)
    {
        var parsed = text.Split([';', '\n', '\r', ' '], StringSplitOptions.RemoveEmptyEntries).Select(ParseOne).ToImmutableArray();
        if (parsed is [] || parsed.DistinctBy(key => key.Id).Count() < parsed.Length)
        {
            throw new FormatException("The master keys must be at least one « id:base64 », each id once.");
        }

        return new(parsed);
    }

    /// <summary>Reads the keys of a folder store from the file beside it, <c>&lt;folder&gt;.key</c>; makes one, for the owner's eyes only, where there is none.</summary>
    /// <exception cref="StoreUnavailableException">The file cannot be read or made.</exception>
    public static async Task<MasterKeys> BesideFolderAsync(string folder, CancellationToken cancellationToken)
    {
        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + ".key";
        try
        {
            if (!File.Exists(path))
            {
                RefuseToReplaceLost(folder, path);
                await CreateFileAsync(path, cancellationToken);
            }

            return Parse(await File.ReadAllTextAsync(path, cancellationToken));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException($"The key file {path} cannot be read or made.", problem);
        }
    }

    /// <returns>The key, or null where none has that id: it was removed too early, or the store comes from elsewhere.</returns>
    internal byte[]? Find(string id) => keys.FirstOrDefault(key => key.Id == id).Key;

    /// <summary>A key for one purpose, from the master key of this id; null where none has it.</summary>
    public byte[]? Derive(string id, ReadOnlySpan<byte> salt, string purpose)
    {
        if (Find(id) is not { } master)
        {
            return null;
        }

        var derived = new byte[Size];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, master, derived, salt, System.Text.Encoding.UTF8.GetBytes(purpose));
        return derived;
    }

    /// <summary>A new key beside old consultations would open none of them: their answers would be asked again and count twice.</summary>
    private static void RefuseToReplaceLost(string folder, string path)
    {
        var opened = Path.Combine(folder, "data", "keys");
        if (Directory.Exists(opened) && Directory.EnumerateFiles(opened).Any())
        {
            throw new StoreUnavailableException($"The key file {path} is missing, and the store beside it has consultations that were opened under it. Put the file back.");
        }
    }

    private static async Task CreateFileAsync(string path, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        // Under another name first: two programs that start at once must not read half a key.
        var draft = $"{path}.{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}";
        await using (var file = new FileStream(draft, options))
        {
            await file.WriteAsync(System.Text.Encoding.ASCII.GetBytes($"k{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4))}:{Convert.ToBase64String(RandomNumberGenerator.GetBytes(Size))}\n"), cancellationToken);
            await file.FlushAsync(cancellationToken);
            RandomAccess.FlushToDisk(file.SafeFileHandle);
        }

        try
        {
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(draft);
        }
    }

    private static (string Id, byte[] Key) ParseOne(string text)
    {
        var key = new byte[Size];
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 1 || !text[..colon].All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))
            || !Convert.TryFromBase64String(text[(colon + 1)..], key, out var size) || size != Size)
        {
            throw new FormatException($"A master key is written « id:base64 » with {Size} bytes.");
        }

        return (text[..colon], key);
    }
}
