
namespace Parents.Store.Logs;

/// <summary>How many answers were received and not withdrawn, sealed or not; without those that are held.</summary>
public sealed class CountReceived(AnswerLog log)
{
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var keys = await log.ReadKeysAsync(cancellationToken);
            if (keys?.Key is null)
            {
                return (await log.ReadLastReleaseAsync(cancellationToken))?.Answers ?? 0;
            }

            var before = (await log.ReadTallyAsync(cancellationToken))?.Tally ?? TallyRecord.Start(log.Consultation.Version);
            var unfolded = await CountUnfoldedAsync(before.N, cancellationToken);
            var after = (await log.ReadTallyAsync(cancellationToken))?.Tally.N ?? 0;
            if (after == before.N && await log.ReadStateAsync(cancellationToken) != ConsultationState.Erased)
            {
                return before.Answers + unfolded;
            }
        }
    }

    /// <summary>Answers that the tally does not hold: in the inbox, or in a segment that nobody has folded yet.</summary>
    private async Task<int> CountUnfoldedAsync(int folded, CancellationToken cancellationToken)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        IReadOnlyDictionary<DateOnly, bool>? reviews = null;
        await foreach (var (id, held) in log.ListInboxAsync(cancellationToken))
        {
            if (held is { } day && !(reviews ??= await log.ReadReviewsAsync(cancellationToken)).GetValueOrDefault(day))
            {
                continue;
            }

            if (await log.ReadReceiptAsync(id, cancellationToken) is null)
            {
                ids.Add(id);
            }
        }

        await foreach (var segment in log.ReadSegmentsAsync(folded + 1, int.MaxValue, cancellationToken))
        {
            ids.UnionWith(segment.Header.Sealed.Select(entry => entry.Id));
        }

        return ids.Count;
    }
}
