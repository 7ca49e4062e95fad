namespace Parents.Store;

/// <summary>The three areas of the store, in a folder or in a storage account.</summary>
#pragma warning disable CA1724 // Azure has a namespace of this name; only this room sees it.
public sealed class Storage
#pragma warning restore CA1724
{
    private static readonly string[] signsOfConnectionString =
        ["UseDevelopmentStorage=", "DefaultEndpointsProtocol=", "AccountName=", "AccountKey=", "BlobEndpoint=", "SharedAccessSignature="];

    internal Storage(IBlobs content, IBlobs data, IBlobs web, string? folder)
    {
        Content = content;
        Data = data;
        Web = web;
        Folder = folder;
    }

    /// <summary>The checked snapshot of <c>content/</c>.</summary>
    public IBlobs Content { get; }

    /// <summary>What people sent, and what is made of it.</summary>
    public IBlobs Data { get; }

    /// <summary>The published site.</summary>
    public IBlobs Web { get; }

    /// <summary>The full path of the folder; null where the store is a storage account.</summary>
    public string? Folder { get; }

    /// <param name="location">The path of a folder, or the connection string of a storage account.</param>
    public static Storage Open(string location)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(location);
        if (signsOfConnectionString.Any(sign => location.Contains(sign, StringComparison.OrdinalIgnoreCase)))
        {
            return OpenAccount(location);
        }

        if (location.Contains("://", StringComparison.Ordinal))
        {
            throw new ArgumentException("The store's location is an address: give the path of a folder, or the account's connection string.", nameof(location));
        }

        var folder = Path.GetFullPath(location);
        return new Storage(new FolderBlobs(folder, "content"), new FolderBlobs(folder, "data"), new FolderBlobs(folder, "$web"), folder);
    }

    private static Storage OpenAccount(string connectionString)
    {
        try
        {
            var account = AzureConnection.Open(connectionString);
            return new Storage(
                new AzureBlobs(account.GetBlobContainerClient("content")),
                new AzureBlobs(account.GetBlobContainerClient("data")),
                new AzureBlobs(account.GetBlobContainerClient("$web")),
                folder: null);
        }
        catch (Exception e) when (e is FormatException or ArgumentException or InvalidOperationException or KeyNotFoundException)
        {
#pragma warning disable MA0054 // The reason may quote the string, which holds the account's key, and this is logged.
            throw new ArgumentException("The store's connection string cannot be read: copy it again from the storage account's page \"Access keys\".", nameof(connectionString));
#pragma warning restore MA0054
        }
    }
}
