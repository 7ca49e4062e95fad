using Parents.Domain.Consultations;
using Parents.Store.Logs;

namespace Parents.Functions.Results;

/// <summary>What the pages of a version of a consultation show of its answers at this moment.</summary>
public sealed class ReadResults(ApiServices services)
{
    public async Task<Domain.Statistics.Results> RunAsync(Consultation consultation, CancellationToken cancellationToken)
    {
        var log = services.LogOf(consultation);
        var release = await log.ReadLastReleaseAsync(cancellationToken);
        return new Domain.Statistics.Results(
            await new CountReceived(log).RunAsync(cancellationToken),
            release,
            await log.ReadErasureAsync(cancellationToken),
            (await new ReviewHeld(log).ListAsync(cancellationToken)).Sum(day => day.Answers));
    }
}
