using Parents.Domain;
using Parents.Domain.Statistics;

namespace Parents.Store.Logs;

/// <summary>Ends all linking once the final release is on its pages: the salt goes first, then everything that it protected. Releases stay, and how much was erased.</summary>
/// <param name="log">The consultation's log.</param>
/// <param name="time">Dates the erasure.</param>
/// <param name="releaseOnPages">Reads the number of the release that the results page shows; 0 where there is none.</param>
public sealed class EraseAnswers(AnswerLog log, TimeProvider time, Func<CancellationToken, Task<int>> releaseOnPages)
{
    /// <returns>False where it is too early: there is no final release, or its page is not written.</returns>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        while (await log.ReadKeysAsync(cancellationToken) is { } keys)
        {
            if (keys.State == ConsultationState.Erased)
            {
                await WipeAsync(cancellationToken);
                return true;
            }

            var last = await log.ReadLastReleaseAsync(cancellationToken);
            if (last is not { Final: true } || await releaseOnPages(cancellationToken) != last.Number)
            {
                return false;
            }

            // How many is written in the same write that makes them unreadable: whoever is killed after it, the number stands.
            var erased = keys.Record with { Salt = null, State = ConsultationState.Erased, Erasure = await CountAsync(cancellationToken) };
            await log.Blobs.TryReplaceAsync(log.Names.Keys, Records.ToContent(erased), keys.ETag, cancellationToken);
        }

        return false;
    }

    /// <summary>After the final release the log is at its end, and nothing that counts moves any more.</summary>
    private async Task<Erasure> CountAsync(CancellationToken cancellationToken)
    {
        var lines = 0;
        await foreach (var segment in log.ReadSegmentsAsync(1, int.MaxValue, cancellationToken))
        {
            lines += segment.Lines.Length;
        }

        // What never counted is erased too.
        lines += await log.ListInboxAsync(cancellationToken).CountAsync(entry => entry.Held is not null, cancellationToken);
        var receipts = await log.Blobs.ListAsync(log.Names.ReceiptsPrefix, cancellationToken).CountAsync(cancellationToken);
        var codes = await log.Blobs.ListAsync(log.Names.CodesPrefix, cancellationToken).CountAsync(cancellationToken);
        return new Erasure(Brussels.Day(time.GetUtcNow()), lines, receipts, codes);
    }

    /// <summary>Deletes again what a process wrote that slept through the erasure.</summary>
    private async Task WipeAsync(CancellationToken cancellationToken)
    {
        await foreach (var entry in log.Blobs.ListAsync(log.Names.SubmissionsPrefix, cancellationToken))
        {
            await log.Blobs.DeleteAsync(entry.Name, cancellationToken);
        }

        await log.Blobs.DeleteAsync(log.Names.Tally, cancellationToken);
    }
}
