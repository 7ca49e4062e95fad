using Microsoft.Extensions.Logging;
using Parents.Cli.Preview;
using Parents.Functions;
using Parents.Functions.Results;
using Parents.Site.Content;
using Parents.Site.Search;
using Parents.Store;

namespace Parents.Cli;

/// <summary>
/// Does every second or so what the timers do on Azure every minute, until the command is stopped; before it, publishes what
/// was saved meanwhile. One after the other, so that nothing else writes to the site.
/// </summary>
internal sealed partial class Ticker(ApiServices services, ContentPreview preview, ILogger logger)
{
    private static readonly TimeSpan pause = TimeSpan.FromSeconds(1);

    private SiteContent? published;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(pause);
        try
        {
            while (await timer.WaitForNextTickAsync(cancellationToken))
            {
                await TickAsync(cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Ctrl+C: nothing is lost, for everything acknowledged is in the store.
        }
    }

    /// <summary>Brings the published site to the last content without an error, where it is not there yet.</summary>
    public async Task PublishAsync(CancellationToken cancellationToken)
    {
        if (preview.Published is { } content && !ReferenceEquals(content, published))
        {
            await new PublishSite(services) { Search = await SearchIndex.MakeAsync(content, cancellationToken) }.RunAsync(content, cancellationToken);
            published = content;
        }
    }

    private async Task TickAsync(CancellationToken cancellationToken)
    {
        await TryAsync(PublishAsync, cancellationToken);
        await TryAsync(new CompactAll(services).RunAsync, cancellationToken);
        await TryAsync(new PublishAll(services).RunAsync, cancellationToken);
    }

    /// <summary>What one of them cannot do must not keep the other from its work.</summary>
    private async Task TryAsync(Func<CancellationToken, Task> run, CancellationToken cancellationToken)
    {
        try
        {
            await run(cancellationToken);
        }
        catch (Exception problem) when (problem is StoreException or IOException or UnauthorizedAccessException)
        {
            TickFailed(logger, problem.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A tick failed and the next one tries again: {Reason}")]
    private static partial void TickFailed(ILogger logger, string reason);
}
