using System.Collections.Immutable;

namespace Parents.Store.Logs;

/// <summary>
/// Answers beyond a day's budget: how many wait, and the one decision on each day. A held answer has its blob in the inbox, so that
/// its identity is that of all others; its metadata keep it out of every batch until <c>reviews/&lt;day&gt;</c> lets it in.
/// </summary>
public sealed class ReviewHeld(AnswerLog log)
{
    /// <summary>The days whose answers do not count, in order: undecided ones, and those that were decided against.</summary>
    public async Task<ImmutableArray<HeldDay>> ListAsync(CancellationToken cancellationToken)
    {
        var held = await log.ListInboxAsync(cancellationToken).Where(entry => entry.Held is not null).ToListAsync(cancellationToken);
        if (held is [])
        {
            return [];
        }

        var reviews = await log.ReadReviewsAsync(cancellationToken);
        return [.. held
            .CountBy(entry => entry.Held!.Value)
            .Where(day => !reviews.GetValueOrDefault(day.Key))
            .OrderBy(day => day.Key)
            .Select(day => new HeldDay(day.Key, day.Value, reviews.ContainsKey(day.Key)))];
    }

    /// <summary>One write decides on the whole day: alone or again, the same; who is killed after it has decided.</summary>
    /// <param name="day">In Brussels.</param>
    /// <param name="counts">Whether its held answers count, those too that may still come under this day.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<ReviewOutcome> DecideAsync(DateOnly day, bool counts, CancellationToken cancellationToken)
    {
        if (await log.ReadStateAsync(cancellationToken) != ConsultationState.Open)
        {
            return ReviewOutcome.TooLate;
        }

        var record = new ReviewRecord(Records.Version, log.Consultation.Version, counts);
        await log.Blobs.TryCreateAsync(log.Names.Review(day), Records.ToContent(record), cancellationToken);
        if (await log.ReadReviewAsync(day, cancellationToken) is { } stands && stands.Counts != counts)
        {
            return ReviewOutcome.DecidedOtherwise;
        }

        // After the write, as with a withdrawal: the last batch reads the decisions once the consultation is closed.
        return await log.ReadStateAsync(cancellationToken) == ConsultationState.Open ? ReviewOutcome.Decided : ReviewOutcome.TooLate;
    }
}
