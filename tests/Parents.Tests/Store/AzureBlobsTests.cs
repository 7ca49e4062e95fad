using System.Net;
using System.Net.Sockets;
using Azure.Storage.Blobs.Specialized;
using Parents.Store;
using Xunit;

namespace Parents.Tests.Store;

public sealed class AzureBlobsTests(Azurite azurite) : BlobsContract
{
    [Fact]
    public async Task A_container_is_made_by_the_first_write_only()
    {
        var container = await azurite.NewContainerAsync(Stop);
        var blobs = new AzureBlobs(container);

        await blobs.ReadAsync("a", Stop);
        await NamesAsync(blobs, "");
        await blobs.DeleteAsync("a", Stop);
        Assert.False(await blobs.TryReplaceAsync("a", Text("x"), "0x1", Stop));
        Assert.False(await container.ExistsAsync(Stop));

        await blobs.WriteAsync("a", Text("x"), Stop);
        Assert.True(await container.ExistsAsync(Stop));
    }

    [Fact]
    public async Task A_leased_blob_is_unavailable_and_not_changed_by_another()
    {
        var container = await azurite.NewContainerAsync(Stop);
        var blobs = new AzureBlobs(container);
        await blobs.WriteAsync("a", Text("x"), Stop);
        var etag = await ETagOfAsync(blobs, "a");
        await new BlobLeaseClient(container.GetBlobClient("a")).AcquireAsync(TimeSpan.FromSeconds(15), cancellationToken: Stop);

        await Assert.ThrowsAsync<StoreUnavailableException>(() => blobs.TryReplaceAsync("a", Text("y"), etag, Stop));
    }

    protected override async Task<IBlobs> MakeEmptyAsync() => new AzureBlobs(await azurite.NewContainerAsync(Stop));

    protected override Task<IBlobs> MakeAwayAsync()
    {
        using var closed = new TcpListener(IPAddress.Loopback, 0);
        closed.Start();
        return Task.FromResult<IBlobs>(Azurite.BlobsAt(((IPEndPoint)closed.LocalEndpoint).Port));
    }
}
