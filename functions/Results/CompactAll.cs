using Parents.Store.Logs;

namespace Parents.Functions.Results;

/// <summary>The timer <c>compter</c>: seals what waits and counts it, in every consultation.</summary>
public sealed class CompactAll(ApiServices services)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var published in (await services.Content.ReadAsync(cancellationToken))?.Consultations ?? [])
        {
            await new CompactInbox(services.LogOf(published), services.Time).RunAsync(cancellationToken);
        }
    }
}
