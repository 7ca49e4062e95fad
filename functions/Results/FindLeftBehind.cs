using System.Collections.Immutable;
using Parents.Domain.Consultations;
using Parents.Site.Content;
using Parents.Store.Logs;

namespace Parents.Functions.Results;

/// <summary>Finds what must not vanish from the content yet: the day on which answers are erased comes only for a consultation that is published.</summary>
public sealed class FindLeftBehind(ApiServices services)
{
    /// <param name="consultations">About to be published.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The first published version that is not among them while the store still has answers to it; null where there is none.</returns>
    public async Task<Consultation?> RunAsync(ImmutableArray<PublishedConsultation> consultations, CancellationToken cancellationToken)
    {
        var kept = consultations.SelectMany(published => published.Versions).Select(version => version.LogName).ToHashSet(StringComparer.Ordinal);
        var snapshot = await services.Content.ReadAsync(cancellationToken);
        foreach (var (version, log) in (snapshot?.Editions ?? []).Select(edition => (edition.Consultation, services.LogOf(edition))).Where(edition => !kept.Contains(edition.Consultation.LogName)))
        {
            if (await log.ReadErasureAsync(cancellationToken) is null && await new CountReceived(log).RunAsync(cancellationToken) > 0)
            {
                return version;
            }
        }

        return null;
    }
}
