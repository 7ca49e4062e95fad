using System.Net;
using System.Net.Sockets;
using Parents.Store;
using Xunit;

namespace Parents.Tests.Store;

public sealed class AzureConnectionTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_service_that_never_answers_is_given_up_in_about_ten_seconds()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var blobs = Azurite.BlobsAt(((IPEndPoint)silent.LocalEndpoint).Port);

        var read = Assert.ThrowsAsync<StoreUnavailableException>(() => blobs.ReadAsync("a", Stop));
        var write = Assert.ThrowsAsync<StoreUnavailableException>(() => blobs.WriteAsync("a", new BlobContent(new byte[10]), Stop));

        await Task.WhenAll(read, write).WaitAsync(TimeSpan.FromSeconds(15), Stop);
    }
}
