namespace Parents.Store.Logs;

/// <summary>Ends all linking once the final release is on its pages: the salt goes first, then everything that it protected. Releases stay.</summary>
/// <param name="log">The consultation's log.</param>
/// <param name="releaseOnPages">Reads the number of the release that the results page shows; 0 where there is none.</param>
public sealed class EraseAnswers(AnswerLog log, Func<CancellationToken, Task<int>> releaseOnPages)
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

            var erased = keys.Record with { Salt = null, State = ConsultationState.Erased };
            await log.Blobs.TryReplaceAsync(log.Names.Keys, Records.ToContent(erased), keys.ETag, cancellationToken);
        }

        return false;
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
