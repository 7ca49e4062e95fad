namespace Parents.Store;

/// <summary>
/// One area of the store (<c>content</c>, <c>data</c> or <c>$web</c>): named blobs, strongly consistent one by one, with no
/// transaction over several. Two implementations keep the same promises: FolderBlobs and AzureBlobs.
/// </summary>
/// <remarks>
/// A write is durable when its task ends. A conditional write that answers <c>false</c> may all the same be our own, done by
/// an earlier attempt whose reply was lost: callers read before they conclude.
/// Every method throws <see cref="StoreUnavailableException"/> where the store cannot be reached or refuses.
/// </remarks>
public interface IBlobs
{
    /// <returns>The blob as it stands, or null where there is none.</returns>
    /// <exception cref="BlobCorruptException">What is stored is not what was written.</exception>
    Task<StoredBlob?> ReadAsync(string name, CancellationToken cancellationToken);

    /// <summary>The blobs whose name begins with <paramref name="prefix"/>, in ordinal order of name. Not atomic: a blob written or deleted meanwhile may or may not be there.</summary>
    IAsyncEnumerable<BlobEntry> ListAsync(string prefix, CancellationToken cancellationToken);

    /// <summary>Writes the blob only where there is none of that name.</summary>
    /// <returns>False where there is one (HTTP 409).</returns>
    Task<bool> TryCreateAsync(string name, BlobContent content, CancellationToken cancellationToken);

    /// <summary>Replaces the blob only where it still is the one that was read with this <paramref name="etag"/>.</summary>
    /// <returns>False where it was changed or deleted since (HTTP 412).</returns>
    Task<bool> TryReplaceAsync(string name, BlobContent content, string etag, CancellationToken cancellationToken);

    /// <summary>Writes the blob whether or not there is one.</summary>
    Task WriteAsync(string name, BlobContent content, CancellationToken cancellationToken);

    /// <summary>Deletes the blob; one that is gone already is no error. May come back after a power failure of the machine.</summary>
    Task DeleteAsync(string name, CancellationToken cancellationToken);
}
