using Parents.Domain.Consultations;
using Parents.Domain.Statistics;
using Parents.Functions.Results;
using Parents.Store;
using Parents.Store.Logs;

namespace Parents.Tests.Store.Logs;

/// <summary>The properties P1 to P12 of the protocol's model, judged from what the store holds and what people were told.</summary>
internal sealed class Judge(Consultation consultation, Mirror data, Mirror web, ConsultationKey key)
{
    private readonly string submissions = $"submissions/{consultation.Slug}/";
    private readonly MirroredLog log = new(data, consultation.Slug);
    private readonly List<(Submission Submission, Acceptance Acceptance)> accepted = [];
    private readonly List<(Receipt Receipt, WithdrawOutcome Outcome)> withdrew = [];
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);
    private readonly HashSet<Receipt> askedToWithdraw = [];
    private int releases;
    private int pageRelease;
    private int seen = -1;

    /// <summary>The receipts that people hold.</summary>
    public IReadOnlyList<Receipt> Acknowledged => [.. Acknowledgements.Select(pair => pair.Receipt).Distinct()];

    public IReadOnlyList<(Submission Submission, Receipt Receipt)> Acknowledgements =>
        [.. accepted.Where(pair => pair.Acceptance.Receipt is not null).Select(pair => (pair.Submission, pair.Acceptance.Receipt!))];

    /// <summary>Whether nothing but the releases is left to judge by.</summary>
    public bool IsErased => log.IsErased;

    /// <summary>Somebody sends an answer: from now on it may count.</summary>
    public void Asks(Submission submission) => asked.Add(IdOf(submission));

    /// <summary>Somebody withdraws: from now on it may be gone.</summary>
    public void AsksToWithdraw(Receipt receipt) => askedToWithdraw.Add(receipt);

    public void Accepted(Submission submission, Acceptance acceptance)
    {
        accepted.Add((submission, acceptance));
        seen = -1;
    }

    public void Withdrew(Receipt receipt, WithdrawOutcome outcome) => withdrew.Add((receipt, outcome));

    /// <summary>How many answers people know to be recorded.</summary>
    public int CountAcknowledged() => Acknowledgements.Select(pair => IdOf(pair.Submission)).Distinct(StringComparer.Ordinal).Count();

    /// <summary>A count that began when <paramref name="acknowledged"/> were known and ended now.</summary>
    public IReadOnlyList<string> JudgeCount(int acknowledged, int counted) =>
        counted >= acknowledged - askedToWithdraw.Count && counted <= asked.Count
            ? []
            : [$"P1 {counted} are said to be received, {acknowledged} were acknowledged, {asked.Count} sent and {askedToWithdraw.Count} withdrawn"];

    /// <summary>At the end the number received is that of the log.</summary>
    public IReadOnlyList<string> JudgeEndingCount(int counted) =>
        counted == log.Lines.Count - MirroredLog.Withdrawn(log.Segments).Count ? [] : [$"P1 {counted} are said to be received, and the log has {log.Lines.Count} less {MirroredLog.Withdrawn(log.Segments).Count}"];

    /// <summary>What must hold at every moment.</summary>
    public IReadOnlyList<string> Look()
    {
        if (seen == data.Changes + web.Changes)
        {
            return [];
        }

        seen = data.Changes + web.Changes;
        var broken = new List<string>();
        LookAtLines(broken);
        if (broken is not [])
        {
            return broken;
        }

        LookAtReleases(broken);
        LookAtAcknowledged(broken);
        var page = web[TinyPoll.ResultsPage] is { } content ? WebArea.ReleaseOf(new StoredBlob(content, "")) : 0;
        if (page < pageRelease)
        {
            broken.Add("P8 an older page replaces a newer one");
        }

        pageRelease = page;
        return broken;
    }

    /// <summary>What must hold when all is over and a healthy tick has run, before the erasure or after it.</summary>
    public IReadOnlyList<string> LookAtTheEnd()
    {
        var broken = new List<string>();
        var withdrawn = MirroredLog.Withdrawn(log.Segments);
        foreach (var (submission, receipt) in Acknowledgements)
        {
            if (log.Lines.Count(line => line.Id == key.LineId(receipt) && line.Answers.Equals(submission.Answers)) != 1)
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

            if (outcome == WithdrawOutcome.Unknown && !log.IsErased)
            {
                broken.Add("P6 an acknowledged receipt is unknown to the withdrawal");
            }
        }

        LookAtRefused(broken);
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

    private string IdOf(Submission submission) => submission.Code is { } code ? key.Id(code) : key.Id(submission.Key);

    private void LookAtLines(List<string> broken)
    {
        var lines = log.Lines;
        if (lines.DistinctBy(line => line.Id).Count() != lines.Count)
        {
            broken.Add("P1 an answer is in two lines of the log");
        }

        var ids = log.Segments.SelectMany(segment => segment.Header.Sealed).ToList();
        if (ids.DistinctBy(entry => entry.Id).Count() != ids.Count || ids.Count != lines.Count)
        {
            broken.Add("P5 two answers sealed under one key or code");
        }

        if (log.Segments is [.., { Header.Final: true }] && lines.Count >= consultation.MinimumGroup && log.Segments.Any(segment => segment.Lines.Length > 0 && segment.Lines.Length < consultation.MinimumGroup))
        {
            broken.Add("P11 a sealed batch of fewer than k");
        }
    }

    private void LookAtAcknowledged(List<string> broken)
    {
        var lines = log.Lines.ToDictionary(line => line.Id, line => line.Answers, StringComparer.Ordinal);
        foreach (var (submission, receipt) in Acknowledgements)
        {
            var name = $"{submissions}inbox/{IdOf(submission)}";
            var line = key.LineId(receipt);
            var waits = !log.IsErased && data[name] is { } blob && key.Open<InboxRecord>(name, blob.Bytes.Span) is var record && record.Line == line && record.Answers.Equals(submission.Answers);
            if (!waits && !(lines.TryGetValue(line, out var answers) && answers.Equals(submission.Answers)))
            {
                broken.Add("P2 an acknowledged answer is nowhere in the store");
            }
        }

        foreach (var person in Acknowledgements.GroupBy(pair => Convert.ToHexString(pair.Submission.Key.Bytes), StringComparer.Ordinal))
        {
            if (person.Select(pair => pair.Receipt).Distinct().Count() > 1)
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

    private void LookAtReleases(List<string> broken)
    {
        var stored = log.Releases;
        if (stored.Count < releases || (log.IsErased && stored.Count != releases))
        {
            broken.Add("P7 a release goes away, or appears after the erasure");
        }

        releases = stored.Count;
        foreach (var (before, release) in stored.Prepend(null).Zip(stored))
        {
            if (before is not null && release.Segment < before.Segment)
            {
                broken.Add("P7 a release goes back");
            }

            CheckAgainstLog(broken, before, release);
        }
    }

    private void CheckAgainstLog(List<string> broken, Release? before, Release release)
    {
        var segments = log.Segments.Take(release.Segment).ToList();
        var withdrawn = MirroredLog.Withdrawn(segments);
        var live = segments.SelectMany(segment => segment.Lines).Where(line => !withdrawn.Contains(line.Id)).ToList();
        var fresh = segments.Skip(before?.Segment ?? 0).SelectMany(segment => segment.Lines).Count(line => !withdrawn.Contains(line.Id));
        var needed = Math.Max(consultation.MinimumGroup, (int)Math.Ceiling((before?.Answers ?? 0) / 10m));
        if (fresh < needed && !release.Final)
        {
            broken.Add("P11 a release with fewer than k new answers, or than one in ten");
        }

        var expected = fresh >= consultation.MinimumGroup ? (live.Count, MirroredLog.Count(live)) : (before?.Tabulated ?? 0, before?.Tables);
        if (release.Answers != live.Count || release.Tabulated != expected.Item1 || !Equals(release.Tables, expected.Item2))
        {
            broken.Add("P7 a rebuild contradicts a release");
        }
    }

    private void LookAtRefused(List<string> broken)
    {
        foreach (var (submission, acceptance) in accepted.Where(pair => pair.Acceptance.Outcome is AcceptOutcome.AlreadyAnswered or AcceptOutcome.Closed))
        {
            var receipt = key.Receipt(submission.Key);
            var counted = log.Lines.Any(line => line.Id == key.LineId(receipt) && line.Answers.Equals(submission.Answers));
            var acknowledged = Acknowledgements.Any(pair => pair.Receipt.Equals(receipt) && pair.Submission.Answers.Equals(submission.Answers));
            if (counted && !acknowledged)
            {
                broken.Add($"P12 refused ({acceptance.Outcome}) but counted");
            }

            if (acceptance.Outcome == AcceptOutcome.AlreadyAnswered && !log.Segments.Any(segment => segment.Header.Sealed.Any(entry => entry.Id == IdOf(submission))))
            {
                broken.Add("P12 refused as used, yet nothing is counted for it");
            }
        }
    }

    private void LookAtWhatRemains(List<string> broken)
    {
        if (!log.IsErased && data.Names.Any(name => name.StartsWith($"{submissions}inbox/", StringComparison.Ordinal)))
        {
            broken.Add("P9 something stays in the inbox for ever");
        }

        if (log.Segments is not [.., { Header.Final: true }] || (!log.IsErased && log.Tally?.N != log.Segments.Count))
        {
            broken.Add("P9 a segment is adopted by nobody, or the last is not final");
        }

        if (log.Releases is not [.., { Final: true }] || pageRelease != log.Releases.Count)
        {
            broken.Add("P9 the last release is not final, or never reaches its page");
        }
    }
}
