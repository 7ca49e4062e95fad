namespace Parents.Store.Logs;

/// <summary>Stores answers that came on paper, each once: the number of a sheet is the key of its retries.</summary>
public sealed class ImportSheets(AnswerLog log)
{
    private const string language = "fr";
    private const string channel = "paper";

    private HashSet<string>? lines;

    /// <summary>Says what would become of a sheet, and writes nothing.</summary>
    public async Task<SheetState> JudgeAsync(PaperSheet sheet, CancellationToken cancellationToken)
    {
        if (await log.ReadKeysAsync(cancellationToken) is not { State: ConsultationState.Open, Key: { } key })
        {
            return SheetState.NotOpen;
        }

        var submission = Submission(key, sheet, default);
        if (await FindFingerprintAsync(key, key.Id(submission), cancellationToken) is { } found)
        {
            var same = found == key.Fingerprint(submission.Key, submission.Answers);
            return same ? SheetState.Stored : sheet.Code is null ? SheetState.NumberUsed : SheetState.CodeUsed;
        }

        if (sheet.Code is null)
        {
            return SheetState.New;
        }

        if (await new LookUpCode(log).RunAsync(sheet.Code, cancellationToken) == CodeState.Unknown)
        {
            return SheetState.CodeUnknown;
        }

        // The answer is stored under its code, so that another code with the same number has another name: its line tells.
        lines ??= await ReadLinesAsync(key, cancellationToken);
        return lines.Contains(key.LineId(key.Receipt(submission.Key))) ? SheetState.NumberUsed : SheetState.New;
    }

    /// <param name="sheet">One that can be stored, or is.</param>
    /// <param name="day">In Brussels.</param>
    /// <param name="cancellationToken">The same sheet may be stored again: see <see cref="AcceptAnswer"/>.</param>
    public async Task<AcceptOutcome> StoreAsync(PaperSheet sheet, DateOnly day, CancellationToken cancellationToken)
    {
        var keys = await log.ReadKeysAsync(cancellationToken);
        return keys?.Key is { } key
            ? (await new AcceptAnswer(log).RunAsync(Submission(key, sheet, day), cancellationToken)).Outcome
            : keys is null ? AcceptOutcome.NotPublished : AcceptOutcome.Erased;
    }

    private static Submission Submission(ConsultationKey key, PaperSheet sheet, DateOnly day) =>
        new(key.SheetKey(sheet.Number), sheet.Code?.Written, sheet.Answers, language, channel, day);

    /// <summary>In the inbox, then among the receipts: in the other order, an answer that is sealed meanwhile would be missed.</summary>
    private async Task<string?> FindFingerprintAsync(ConsultationKey key, string id, CancellationToken cancellationToken) =>
        (await log.ReadInboxAsync(key, id, cancellationToken))?.F ?? (await log.ReadReceiptAsync(id, cancellationToken))?.F;

    private async Task<HashSet<string>> ReadLinesAsync(ConsultationKey key, CancellationToken cancellationToken)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var entry in log.ListInboxAsync(cancellationToken))
        {
            if (await log.ReadInboxAsync(key, entry.Id, cancellationToken) is { } record)
            {
                found.Add(record.Line);
            }
        }

        await foreach (var segment in log.ReadSegmentsAsync(1, int.MaxValue, cancellationToken))
        {
            found.UnionWith(segment.Lines.Select(line => line.Id));
        }

        return found;
    }
}
