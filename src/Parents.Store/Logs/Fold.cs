using System.Collections.Immutable;
using Parents.Domain.Consultations;
using Parents.Domain.Statistics;

namespace Parents.Store.Logs;

/// <summary>Adds segments to a tally, one after the other. The same log always makes the same bytes.</summary>
internal sealed class Fold(AnswerLog log)
{
    private readonly Dictionary<string, Field> typed = log.Consultation.Fields.Where(field => field.IsTyped).ToDictionary(field => field.Name, StringComparer.Ordinal);

    /// <summary>The tally of the whole log, made from nothing but the log.</summary>
    public async Task<TallyRecord> RebuildAsync(CancellationToken cancellationToken)
    {
        var tally = TallyRecord.Start(log.Consultation.Version);
        await foreach (var segment in log.ReadSegmentsAsync(1, int.MaxValue, cancellationToken))
        {
            tally = await AddAsync(tally, segment, cancellationToken);
        }

        return tally;
    }

    /// <summary>The tally with the segment that follows it.</summary>
    public async Task<TallyRecord> AddAsync(TallyRecord before, Segment segment, CancellationToken cancellationToken)
    {
        var tally = new Tally(before.Answers, before.Counts);
        foreach (var line in segment.Lines)
        {
            tally.Add(line.Answers.Countable(typed));
        }

        // A line that two segments list is subtracted once.
        var withdrawn = segment.Header.Withdrawn.Where(line => !before.Withdrawn.Contains(line)).ToHashSet(StringComparer.Ordinal);
        await foreach (var line in FindLinesAsync(withdrawn, before.N, segment, cancellationToken))
        {
            tally.Subtract(line.Answers.Countable(typed));
        }

        return before with
        {
            C = segment.Header.C,
            N = before.N + 1,
            Final = segment.Header.Final,
            Answers = tally.Answers,
            Counts = tally.Counts(),
            Withdrawn = before.Withdrawn.Union(withdrawn),
            Channels = Sum(before.Channels, segment.Header.Channels),
            Languages = Sum(before.Languages, segment.Header.Languages),
            Days = Sum(before.Days, segment.Header.Days),
        };
    }

    private async IAsyncEnumerable<Line> FindLinesAsync(HashSet<string> ids, int segments, Segment last, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var missing = ids.Count;
        foreach (var line in last.Lines.Where(line => ids.Contains(line.Id)))
        {
            missing--;
            yield return line;
        }

        // Segments are immutable: reading earlier ones again gives the same answers at every rebuild.
        for (var number = segments; number > 0 && missing > 0; number--)
        {
            var segment = await log.ReadSegmentAsync(number, cancellationToken) ?? throw new BlobCorruptException($"{log.Names.Segment(number)} is missing in the middle of the log.");
            foreach (var line in segment.Lines.Where(line => ids.Contains(line.Id)))
            {
                missing--;
                yield return line;
            }
        }
    }

    private static ImmutableSortedDictionary<string, int> Sum(ImmutableSortedDictionary<string, int> some, ImmutableSortedDictionary<string, int> more) =>
        some.SetItems(more.Select(entry => KeyValuePair.Create(entry.Key, entry.Value + some.GetValueOrDefault(entry.Key))));
}
