using System.Collections.Immutable;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Parents.Store;

/// <summary>Blobs of one container of Azure Blob Storage. A container that is missing reads as empty; the first write makes it.</summary>
/// <remarks>How long it tries before it gives up is the client's: see <see cref="AzureConnection"/>.</remarks>
public sealed class AzureBlobs(BlobContainerClient container) : IBlobs
{
    public async Task<StoredBlob?> ReadAsync(string name, CancellationToken cancellationToken)
    {
        BlobName.Check(name);
        try
        {
            BlobDownloadResult blob = await TryAsync("read", name, () => container.GetBlobClient(name).DownloadContentAsync(cancellationToken), cancellationToken);
            return new StoredBlob(ContentOf(blob), blob.Details.ETag.ToString());
        }
        catch (RequestFailedException e) when (IsAbsent(e))
        {
            return null;
        }
    }

    public IAsyncEnumerable<BlobEntry> ListAsync(string prefix, CancellationToken cancellationToken)
    {
        BlobName.CheckPrefix(prefix);
        return ListContainerAsync(prefix, cancellationToken);
    }

    public async Task<bool> TryCreateAsync(string name, BlobContent content, CancellationToken cancellationToken)
    {
        try
        {
            await UploadAsync("create", name, content, new BlobRequestConditions { IfNoneMatch = ETag.All }, cancellationToken);
            return true;
        }
        catch (RequestFailedException e) when (Is(e, BlobErrorCode.BlobAlreadyExists) || Is(e, BlobErrorCode.ConditionNotMet))
        {
            return false;
        }
    }

    public async Task<bool> TryReplaceAsync(string name, BlobContent content, string etag, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(etag);
        var read = new ETag(etag);
        if (read == ETag.All)
        {
            // To the service it would mean "whatever is there".
            return false;
        }

        try
        {
            await UploadAsync("replace", name, content, new BlobRequestConditions { IfMatch = read }, cancellationToken);
            return true;
        }
        catch (RequestFailedException e) when (Is(e, BlobErrorCode.ConditionNotMet) || IsAbsent(e))
        {
            return false;
        }
    }

    public async Task WriteAsync(string name, BlobContent content, CancellationToken cancellationToken) =>
        await UploadAsync("write", name, content, conditions: null, cancellationToken);

    public async Task DeleteAsync(string name, CancellationToken cancellationToken)
    {
        BlobName.Check(name);
        await TryAsync("delete", name, () => container.GetBlobClient(name).DeleteIfExistsAsync(cancellationToken: cancellationToken), cancellationToken);
    }

    private async Task UploadAsync(string what, string name, BlobContent content, BlobRequestConditions? conditions, CancellationToken cancellationToken)
    {
        BlobName.Check(name);
        BlobHeaders.Check(content);
        var options = new BlobUploadOptions
        {
            Conditions = conditions,
            HttpHeaders = new BlobHttpHeaders
            {
                ContentType = content.ContentType,
                ContentEncoding = content.ContentEncoding,
                CacheControl = content.CacheControl,
            },
            Metadata = content.Metadata,
        };
        Task<Response<BlobContentInfo>> SendAsync() => container.GetBlobClient(name).UploadAsync(BinaryData.FromBytes(content.Bytes), options, cancellationToken);
        try
        {
            await TryAsync(what, name, SendAsync, cancellationToken);
        }
        catch (RequestFailedException e) when (Is(e, BlobErrorCode.ContainerNotFound) && conditions?.IfMatch is null)
        {
            await TryAsync("make the container for", name, () => container.CreateIfNotExistsAsync(cancellationToken: cancellationToken), cancellationToken);
            await TryAsync(what, name, SendAsync, cancellationToken);
        }
    }

    private async IAsyncEnumerable<BlobEntry> ListContainerAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var blobs = container.GetBlobsAsync(BlobTraits.Metadata, BlobStates.None, prefix, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (await NextAsync())
        {
            yield return new BlobEntry(blobs.Current.Name, MetadataOf(blobs.Current.Metadata));
        }

        async Task<bool> NextAsync()
        {
            try
            {
                return await TryAsync("list", prefix, () => blobs.MoveNextAsync().AsTask(), cancellationToken);
            }
            catch (RequestFailedException e) when (Is(e, BlobErrorCode.ContainerNotFound))
            {
                return false;
            }
        }
    }

    private static BlobContent ContentOf(BlobDownloadResult blob) => new(blob.Content.ToMemory())
    {
        ContentType = blob.Details.ContentType,
        ContentEncoding = NullIfEmpty(blob.Details.ContentEncoding),
        CacheControl = NullIfEmpty(blob.Details.CacheControl),
        Metadata = MetadataOf(blob.Details.Metadata),
    };

    private static ImmutableSortedDictionary<string, string> MetadataOf(IDictionary<string, string>? metadata) =>
        (metadata ?? ImmutableSortedDictionary<string, string>.Empty).ToImmutableSortedDictionary(StringComparer.Ordinal);

    private static string? NullIfEmpty(string? value) => string.IsNullOrEmpty(value) ? null : value;

    /// <summary>Lets through the refusals that mean something to a caller; all else is the store being away.</summary>
    private async Task<T> TryAsync<T>(string what, string name, Func<Task<T>> doAsync, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            return await doAsync();
        }
        catch (Exception e) when (IsAway(e, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw new StoreUnavailableException($"Could not {what} {container.Name}/{name} in Azure Blob Storage. {e.Message}", e);
        }
    }

    // By code and not by status: 409 is also a container on its way out, and 412 a lease, neither of which is an answer.
    private static bool IsAway(Exception e, CancellationToken cancellationToken) => e switch
    {
        RequestFailedException refused => !(IsAbsent(refused) || Is(refused, BlobErrorCode.BlobAlreadyExists) || Is(refused, BlobErrorCode.ConditionNotMet)),
        // The service's time, not our caller's, has run out.
        OperationCanceledException => !cancellationToken.IsCancellationRequested,
        _ => e is AggregateException or HttpRequestException or SocketException or IOException or TimeoutException,
    };

    private static bool IsAbsent(RequestFailedException e) => Is(e, BlobErrorCode.BlobNotFound) || Is(e, BlobErrorCode.ContainerNotFound);

    private static bool Is(RequestFailedException e, BlobErrorCode code) => code == e.ErrorCode;
}
