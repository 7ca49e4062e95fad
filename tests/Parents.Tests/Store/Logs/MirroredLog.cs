using System.Collections.Immutable;
using System.Globalization;
using Parents.Domain.Statistics;
using Parents.Store;
using Parents.Store.Logs;

namespace Parents.Tests.Store.Logs;

/// <summary>The log and the releases as a mirror shows them. What was sealed stays known after the erasure: segments never change.</summary>
internal sealed class MirroredLog(Mirror data, string slug)
{
    private readonly List<Segment> known = [];
    private (BlobContent Blob, bool Erased)? keys;

    public bool IsErased
    {
        get
        {
            if (data[$"keys/{slug}"] is { } blob && !ReferenceEquals(keys?.Blob, blob))
            {
                keys = (blob, Records.Read<KeyRecord>("keys", blob.Bytes.Span).State == ConsultationState.Erased);
            }

            return keys is { Erased: true };
        }
    }

    public TallyRecord? Tally => data[$"tallies/{slug}"] is { } blob ? Records.Read<TallyRecord>("tally", blob.Bytes.Span) : null;

    public IReadOnlyList<Segment> Segments
    {
        get
        {
            var number = IsErased ? known.Count : 0;
            while (data[NameOf(number + 1)] is { } content)
            {
                number++;
                if (known.Count < number)
                {
                    known.Add(Segment.Read(NameOf(number), content.Bytes));
                }
            }

            return known[..number];
        }
    }

    public IReadOnlyList<Line> Lines => [.. Segments.SelectMany(segment => segment.Lines)];

    public IReadOnlyList<Release> Releases
    {
        get
        {
            var releases = new List<Release>();
            while (data[string.Create(CultureInfo.InvariantCulture, $"releases/{slug}/{releases.Count + 1:000000}")] is { } content)
            {
                releases.Add(Records.Read<ReleaseRecord>("release", content.Bytes.Span).Release);
            }

            return releases;
        }
    }

    public static HashSet<string> Withdrawn(IEnumerable<Segment> segments) => segments.SelectMany(segment => segment.Header.Withdrawn).ToHashSet(StringComparer.Ordinal);

    /// <summary>By its own naive way, not with the code under test.</summary>
    public static Counts Count(IEnumerable<Line> lines) => new(lines
        .SelectMany(line => line.Answers.Values)
        .GroupBy(choice => choice.Key, StringComparer.Ordinal)
        .ToImmutableSortedDictionary(
            field => field.Key,
            field => field.CountBy(choice => choice.Value).ToImmutableSortedDictionary(StringComparer.Ordinal),
            StringComparer.Ordinal));

    private string NameOf(int number) => string.Create(CultureInfo.InvariantCulture, $"submissions/{slug}/log/{number:000000}");
}
