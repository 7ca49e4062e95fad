using Microsoft.Extensions.Logging;
using Parents.Functions;
using Parents.Functions.Results;
using Parents.Store;

namespace Parents.Cli;

/// <summary>Does every second or so what the timers do on Azure every minute, until the command is stopped.</summary>
internal sealed partial class Ticker(ApiServices services, ILogger logger)
{
    private static readonly TimeSpan pause = TimeSpan.FromSeconds(1);

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

    private async Task TickAsync(CancellationToken cancellationToken)
    {
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
        catch (StoreException problem)
        {
            TickFailed(logger, problem.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A tick failed and the next one tries again: {Reason}")]
    private static partial void TickFailed(ILogger logger, string reason);
}
