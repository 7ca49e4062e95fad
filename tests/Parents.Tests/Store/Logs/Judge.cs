using System.Globalization;
using Parents.Domain.Consultations;
using Parents.Domain.Statistics;
using Parents.Functions.Results;
using Parents.Site.Pages;
using Parents.Store;
using Parents.Store.Logs;

namespace Parents.Tests.Store.Logs;

/// <summary>
/// The properties P1 to P12 of the protocol's model, judged from what the store holds and what people were told. It folds
/// the log by its own naive way, not with the code under test.
/// </summary>
internal sealed class Judge(Consultation consultation, Mirror data, Mirror web, ConsultationKey key)
{
    private readonly string submissions = $"submissions/{consultation.Slug}/";
    private readonly string resultsPage = LivingPages.Paths(consultation.Slug)[1];
    private readonly List<(Submission Submission, Acceptance Acceptance)> accepted = [];
    private readonly List<(Receipt Receipt, WithdrawOutcome Outcome)> withdrew = [];
    private readonly Dictionary<string, Segment> read = new(StringComparer.Ordinal);
    private int pageRelease;
    private int seen = -1;

    /// <summary>The receipts that people hold.</summary>
    public IReadOnlyList<Receipt> Acknowledged => [.. Acknowledgements.Select(pair => pair.Receipt).Distinct()];

    public IReadOnlyList<(Submission Submission, Receipt Receipt)> Acknowledgements =>
        [.. accepted.Where(pair => pair.Acceptance.Receipt is not null).Select(pair => (pair.Submission, pair.Acceptance.Receipt!))];

    public void Accepted(Submission submission, Acceptance acceptance)
    {
        accepted.Add((submission, acceptance));
        seen = -1;
    }

    public void Withdrew(Receipt receipt, WithdrawOutcome outcome) => withdrew.Add((receipt, outcome));

    /// <summary>What must hold at every moment.</summary>
    public IReadOnlyList<string> Look()
    {
        if (seen == data.Changes + web.Changes)
        {
            return [];
        }

        seen = data.Changes + web.Changes;
        var broken = new List<string>();
        var erased = data[$"tallies/{consultation.Slug}"] is null && Segments() is [] && Releases() is not [];
        LookAtLines(broken);
        LookAtReleases(broken, erased);
        if (!erased)
        {
            LookAtAcknowledged(broken);
        }

        var page = web[resultsPage] is { } content ? WebArea.ReleaseOf(new StoredBlob(content, "")) : 0;
        if (page < pageRelease)
        {
            broken.Add("P8 an older page replaces a newer one");
        }

        pageRelease = page;
        return broken;
    }

    /// <summary>What must hold when all is over and a healthy tick has run.</summary>
    public IReadOnlyList<string> LookAtTheEnd()
    {
        var broken = new List<string>();
        var lines = Lines();
        var withdrawn = Withdrawn(Segments());
        foreach (var (submission, receipt) in Acknowledgements)
        {
            if (lines.Count(line => line.Id == key.LineId(receipt) && line.Answers.Equals(submission.Answers)) != 1)
            {
                broken.Add("P3 an acknowledged answer is not counted once");
            }
        }

        foreach (var (receipt, outcome) in withdrew)
        {
            var gone = withdrawn.Contains(key.LineId(receipt));
            if (outcome == WithdrawOutcome.Withdrawn != gone && outcome is WithdrawOutcome.Withdrawn or WithdrawOutcome.TooLate)
            {
                broken.Add($"P6 a withdrawal was answered {outcome}, and it is {(gone ? "" : "not ")}applied");
            }

            if (outcome == WithdrawOutcome.Unknown)
            {
                broken.Add("P6 an acknowledged receipt is unknown to the withdrawal");
            }
        }

        LookAtRefused(broken, lines);
        LookAtWhatRemains(broken);
        return broken;
    }

    public static IReadOnlyList<string> JudgeRetry(Receipt receipt, Acceptance retried) =>
        Equals(retried.Receipt, receipt) ? [] : ["P10 a retry after sealing does not return the same words"];

    public static IReadOnlyList<string> JudgeChangedRetry(Acceptance retried) =>
        retried.Receipt is null ? [] : ["P3 a changed answer is acknowledged and dropped"];

    /// <summary>The stored tally is what the log alone makes, to the byte.</summary>
    public IReadOnlyList<string> JudgeRebuild(TallyRecord rebuilt) =>
        data[$"tallies/{consultation.Slug}"]!.Bytes.Span.SequenceEqual(Records.ToBytes(rebuilt)) ? [] : ["P7 the tally rebuilt from the log differs"];

    public static IReadOnlyList<string> JudgeAfterErasure(Acceptance late) =>
        late.Outcome == AcceptOutcome.Erased ? [] : ["P3 an answer is acknowledged after the erasure"];

    public IReadOnlyList<string> LookAfterErasure() =>
        data.Names.All(name => name.StartsWith("releases/", StringComparison.Ordinal) || name.StartsWith("keys/", StringComparison.Ordinal)) ? [] : ["P9 something is left after the erasure"];

    private void LookAtLines(List<string> broken)
    {
        var segments = Segments();
        var lines = Lines();
        if (lines.DistinctBy(line => line.Id).Count() != lines.Count)
        {
            broken.Add("P1 an answer is in two lines of the log");
        }

        var ids = segments.SelectMany(segment => segment.Header.Sealed).ToList();
        if (ids.DistinctBy(entry => entry.Id).Count() != ids.Count || ids.Count != lines.Count)
        {
            broken.Add("P5 two answers sealed under one key or code");
        }

        if (segments is [.., { Header.Final: true }] && lines.Count >= consultation.MinimumGroup && segments.Any(segment => segment.Lines.Length > 0 && segment.Lines.Length < consultation.MinimumGroup))
        {
            broken.Add("P11 a sealed batch of fewer than k");
        }
    }

    private void LookAtAcknowledged(List<string> broken)
    {
        var lines = Lines().ToDictionary(line => line.Id, line => line.Answers, StringComparer.Ordinal);
        foreach (var (submission, receipt) in Acknowledgements)
        {
            var id = submission.Code is { } code ? key.Id(code) : key.Id(submission.Key);
            var line = key.LineId(receipt);
            var waits = data[$"{submissions}inbox/{id}"] is { } blob && key.Open<InboxRecord>($"{submissions}inbox/{id}", blob.Bytes.Span) is var record
                && record.Line == line && record.Answers.Equals(submission.Answers);
            if (!waits && !(lines.TryGetValue(line, out var answers) && answers.Equals(submission.Answers)))
            {
                broken.Add("P2 an acknowledged answer is nowhere in the store");
            }
        }

        foreach (var person in Acknowledgements.GroupBy(pair => Convert.ToHexString(pair.Submission.Key.Bytes), StringComparer.Ordinal))
        {
            if (person.Distinct().Select(pair => pair.Receipt).Distinct().Count() > 1)
            {
                broken.Add("P4 two receipts for one key");
            }
        }

        foreach (var code in Acknowledgements.Where(pair => pair.Submission.Code is not null).GroupBy(pair => pair.Submission.Code, StringComparer.Ordinal))
        {
            if (code.Select(pair => (pair.Receipt, pair.Submission.Answers)).Distinct().Count() > 1)
            {
                broken.Add("P5 two answers acknowledged under one code");
            }
        }
    }

    private void LookAtReleases(List<string> broken, bool erased)
    {
        Release? before = null;
        foreach (var release in Releases())
        {
            if (before is not null && release.Segment < before.Segment)
            {
                broken.Add("P7 a release goes back");
            }

            if (!erased)
            {
                CheckAgainstLog(broken, before, release);
            }

            before = release;
        }
    }

    private void CheckAgainstLog(List<string> broken, Release? before, Release release)
    {
        var segments = Segments().Take(release.Segment).ToList();
        var withdrawn = Withdrawn(segments);
        var live = segments.SelectMany(segment => segment.Lines).Where(line => !withdrawn.Contains(line.Id)).ToList();
        var fresh = segments.Skip(before?.Segment ?? 0).SelectMany(segment => segment.Lines).Count(line => !withdrawn.Contains(line.Id));
        var needed = Math.Max(consultation.MinimumGroup, (int)Math.Ceiling((before?.Answers ?? 0) / 10m));
        if (fresh < needed && !release.Final)
        {
            broken.Add("P11 a release with fewer than k new answers");
        }

        var expected = fresh >= consultation.MinimumGroup ? (live.Count, Count(live)) : (before?.Tabulated ?? 0, before?.Tables);
        if (release.Answers != live.Count || release.Tabulated != expected.Item1 || !Equals(release.Tables, expected.Item2))
        {
            broken.Add("P7 a rebuild contradicts a release");
        }
    }

    private void LookAtRefused(List<string> broken, List<Line> lines)
    {
        foreach (var (submission, acceptance) in accepted.Where(pair => pair.Acceptance.Outcome is AcceptOutcome.AlreadyAnswered or AcceptOutcome.Closed))
        {
            var receipt = key.Receipt(submission.Key);
            var counted = lines.Any(line => line.Id == key.LineId(receipt) && line.Answers.Equals(submission.Answers));
            var acknowledged = Acknowledgements.Any(pair => pair.Receipt.Equals(receipt) && pair.Submission.Answers.Equals(submission.Answers));
            if (counted && !acknowledged)
            {
                broken.Add($"P12 refused ({acceptance.Outcome}) but counted");
            }
        }
    }

    private void LookAtWhatRemains(List<string> broken)
    {
        if (data.Names.Any(name => name.StartsWith($"{submissions}inbox/", StringComparison.Ordinal)))
        {
            broken.Add("P9 something stays in the inbox for ever");
        }

        if (Segments() is not [.., { Header.Final: true }] || Records.Read<TallyRecord>("tally", data[$"tallies/{consultation.Slug}"]!.Bytes.Span).N != Segments().Count)
        {
            broken.Add("P9 a segment is adopted by nobody, or the last is not final");
        }

        if (Releases() is not [.., { Final: true }] || pageRelease != Releases().Count)
        {
            broken.Add("P9 the last release is not final, or never reaches its page");
        }
    }

    private static Counts Count(IEnumerable<Line> lines)
    {
        var counts = new SortedDictionary<string, SortedDictionary<string, int>>(StringComparer.Ordinal);
        foreach (var (field, option) in lines.SelectMany(line => line.Answers.Choices))
        {
            counts.TryAdd(field, new(StringComparer.Ordinal));
            counts[field][option] = counts[field].GetValueOrDefault(option) + 1;
        }

        return new(System.Collections.Immutable.ImmutableSortedDictionary.CreateRange(
            StringComparer.Ordinal,
            counts.Select(field => KeyValuePair.Create(field.Key, System.Collections.Immutable.ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, field.Value)))));
    }

    private static HashSet<string> Withdrawn(IEnumerable<Segment> segments) => segments.SelectMany(segment => segment.Header.Withdrawn).ToHashSet(StringComparer.Ordinal);

    private List<Line> Lines() => [.. Segments().SelectMany(segment => segment.Lines)];

    private List<Segment> Segments()
    {
        var segments = new List<Segment>();
        while (data[Name("log", segments.Count + 1)] is { } content)
        {
            var name = Name("log", segments.Count + 1);
            if (!read.TryGetValue(name, out var segment))
            {
                read[name] = segment = Segment.Read(name, content.Bytes);
            }

            segments.Add(segment);
        }

        return segments;
    }

    private List<Release> Releases()
    {
        var releases = new List<Release>();
        while (data[string.Create(CultureInfo.InvariantCulture, $"releases/{consultation.Slug}/{releases.Count + 1:000000}")] is { } content)
        {
            releases.Add(Records.Read<ReleaseRecord>("release", content.Bytes.Span).Release);
        }

        return releases;
    }

    private string Name(string kind, int number) => string.Create(CultureInfo.InvariantCulture, $"{submissions}{kind}/{number:000000}");
}
