using Parents.Store;
using Parents.Store.Logs;

namespace Parents.Functions.Results;

/// <summary>The timer <c>compter</c>: seals what waits and counts it, in every consultation.</summary>
public sealed class CompactAll(ApiServices services)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        BlobCorruptException? corrupt = null;
        foreach (var published in (await services.Content.ReadAsync(cancellationToken))?.Editions ?? [])
        {
            try
            {
                await new CompactInbox(services.LogOf(published), services.Time).RunAsync(cancellationToken);
            }
            catch (BlobCorruptException problem)
            {
                // One consultation's damage must not stop the others; the timer fails all the same, so that somebody looks.
                corrupt = problem;
            }
        }

        if (corrupt is not null)
        {
            throw new BlobCorruptException($"A consultation could not be counted: {corrupt.Message}", corrupt);
        }
    }
}
