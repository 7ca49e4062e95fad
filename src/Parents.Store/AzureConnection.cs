using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;

namespace Parents.Store;

/// <summary>A client that gives up in about ten seconds where the service is down: three attempts of three seconds, less than two between them.</summary>
internal static class AzureConnection
{
    private static readonly TimeSpan attempt = TimeSpan.FromSeconds(3);

    public static BlobServiceClient Open(string connectionString)
    {
        var options = new BlobClientOptions
        {
            Retry =
            {
                Mode = RetryMode.Exponential,
                MaxRetries = 2,
                Delay = TimeSpan.FromSeconds(0.4),
                MaxDelay = TimeSpan.FromSeconds(1),
                NetworkTimeout = attempt,
            },
        };
        options.AddPolicy(new TimeForTheBody(), HttpPipelinePosition.PerCall);
        return new BlobServiceClient(connectionString, options);
    }

    /// <summary>
    /// An attempt's time covers the upload of its body: a snapshot of some megabytes from a home line needs more.
    /// A download does not, as its time is counted from one piece that arrives to the next.
    /// </summary>
    private sealed class TimeForTheBody : HttpPipelineSynchronousPolicy
    {
        private const double bytesPerSecond = 100_000;

        public override void OnSendingRequest(HttpMessage message)
        {
            if (message.Request.Content?.TryComputeLength(out var length) == true)
            {
                message.NetworkTimeout = attempt + TimeSpan.FromSeconds(length / bytesPerSecond);
            }
        }
    }
}
