using Parents.Store;

namespace Parents.Functions;

/// <summary>Where the master keys come from: a setting of the machine, or for a folder store the file beside it.</summary>
public static class MasterKeySource
{
    /// <summary>An application setting or Key Vault reference: <c>id:base64</c>, the current one first.</summary>
    public const string Setting = "PARENTS_MASTER_KEYS";

    /// <exception cref="FormatException">The setting is not as it must be, or is missing where there is no folder to keep a key beside.</exception>
    public static Task<MasterKeys> ReadAsync(Storage storage, CancellationToken cancellationToken) => Environment.GetEnvironmentVariable(Setting) switch
    {
        { Length: > 0 } keys => Task.FromResult(MasterKeys.Parse(keys)),
        _ when storage.Folder is { } folder => MasterKeys.BesideFolderAsync(folder, cancellationToken),
        _ => throw new FormatException($"{Setting} is not set: without it no answer can be stored or read. Make one with: echo \"k1:$(openssl rand -base64 32)\""),
    };
}
