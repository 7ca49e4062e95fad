using Parents.Domain;
using Parents.Domain.Consultations;
using Parents.Domain.Statistics;

namespace Parents.Store.Logs;

/// <summary>Stores the next release where enough answers came since the last one, or the log is at its end.</summary>
public sealed class MakeRelease(AnswerLog log, TimeProvider time)
{
    /// <returns>The last release, new or not; null before the first.</returns>
    public async Task<Release?> RunAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var keys = await log.ReadKeysAsync(cancellationToken);
            var last = await log.ReadLastReleaseAsync(cancellationToken);
            if (keys is null or { State: ConsultationState.Erased } || last is { Final: true })
            {
                return last;
            }

            if (await log.ReadTallyAsync(cancellationToken) is not { Tally: var tally } || await NextAsync(last, tally, cancellationToken) is not { } next)
            {
                return last;
            }

            var record = new ReleaseRecord(Records.Version, log.Consultation.Version, next);
            if (await log.Blobs.TryCreateAsync(log.Names.Release(next.Number), Records.ToContent(record), cancellationToken))
            {
                return next;
            }
        }
    }

    private async Task<Release?> NextAsync(Release? last, TallyRecord tally, CancellationToken cancellationToken)
    {
        if (!tally.Final && (tally.N <= (last?.Segment ?? 0) || log.Consultation.Visibility != Visibility.Live))
        {
            return null;
        }

        var k = log.Consultation.MinimumGroup;
        var fresh = await CountFreshAsync(last?.Segment ?? 0, tally, cancellationToken);
        var enough = fresh >= Math.Max(k, ((last?.Answers ?? 0) + 9) / 10);
        if (!enough && !tally.Final)
        {
            return null;
        }

        // Fewer than k new ones at the end would show themselves by subtraction: the total moves, the tables stay.
        var tabulate = fresh >= k && log.Consultation.Visibility != Visibility.Never;
        return new Release(
            (last?.Number ?? 0) + 1,
            tally.N,
            tally.Answers,
            tabulate ? tally.Answers : last?.Tabulated ?? 0,
            tabulate ? tally.Counts : last?.Tables,
            tally.Final,
            Brussels.Day(time.GetUtcNow()));
    }

    /// <summary>Live lines that the last release did not hold.</summary>
    private async Task<int> CountFreshAsync(int after, TallyRecord tally, CancellationToken cancellationToken)
    {
        var fresh = 0;
        await foreach (var segment in log.ReadSegmentsAsync(after + 1, tally.N, cancellationToken))
        {
            fresh += segment.Lines.Count(line => !tally.Withdrawn.Contains(line.Id));
        }

        return fresh;
    }
}
