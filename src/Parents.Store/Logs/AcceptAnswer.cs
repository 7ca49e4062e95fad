namespace Parents.Store.Logs;

/// <summary>Stores a submission exactly once, however often and wherever it is tried again.</summary>
public sealed class AcceptAnswer(AnswerLog log)
{
    /// <summary>Whether a write was begun. Where <see cref="RunAsync"/> throws after that, the submission may be stored; before it, this run stored nothing.</summary>
    public bool HasBegunToWrite { get; private set; }

    /// <exception cref="StoreUnavailableException">The same submission may be sent again: see <see cref="HasBegunToWrite"/>.</exception>
    public async Task<Acceptance> RunAsync(Submission submission, CancellationToken cancellationToken)
    {
        while (true)
        {
            var keys = await log.ReadKeysAsync(cancellationToken);
            if (keys?.Key is null)
            {
                return new Acceptance(keys is null ? AcceptOutcome.NotPublished : AcceptOutcome.Erased, null);
            }

            var attempt = new Attempt(log, keys.Key, submission, () => HasBegunToWrite = true);
            var acceptance = keys.State == ConsultationState.Closed
                ? await attempt.JudgeAfterCloseAsync(cancellationToken)
                : await attempt.StoreAsync(cancellationToken);
            if (acceptance is not null)
            {
                return acceptance;
            }
        }
    }

    /// <summary>One pass through the protocol under the keys read at its start; null means: the world moved, start again.</summary>
    private sealed class Attempt(AnswerLog log, ConsultationKey key, Submission submission, Action beginToWrite)
    {
        private static readonly Acceptance alreadyAnswered = new(AcceptOutcome.AlreadyAnswered, null);

        private readonly string id = key.Id(submission);
        private readonly string fingerprint = key.Fingerprint(submission.Key, submission.Answers);

        public async Task<Acceptance?> JudgeAfterCloseAsync(CancellationToken cancellationToken)
        {
            if (await log.ReadReceiptAsync(id, cancellationToken) is { } early)
            {
                return Judge(early);
            }

            if (await log.ReadTallyAsync(cancellationToken) is not { Tally.Final: true })
            {
                return new Acceptance(AcceptOutcome.TryAgain, null);
            }

            // Once the tally is final every receipt stands: only now does a missing one mean that the answer came too late.
            return await log.ReadReceiptAsync(id, cancellationToken) is { } late ? Judge(late) : new Acceptance(AcceptOutcome.Closed, null);
        }

        public async Task<Acceptance?> StoreAsync(CancellationToken cancellationToken)
        {
            if (await log.ReadReceiptAsync(id, cancellationToken) is { } earlier)
            {
                return Judge(earlier);
            }

            beginToWrite();
            var created = await log.Blobs.TryCreateAsync(log.Names.Inbox(id), key.Seal(log.Names.Inbox(id), Record()), cancellationToken);
            var found = created ? null : await log.ReadInboxAsync(key, id, cancellationToken);
            if (!created && found is null)
            {
                return null;
            }

            // After the write: a compactor may have sealed an answer of this id meanwhile, and then its receipt alone decides.
            if (await log.ReadReceiptAsync(id, cancellationToken) is { } receipt)
            {
                if (created && receipt.F != fingerprint)
                {
                    await log.Blobs.DeleteAsync(log.Names.Inbox(id), cancellationToken);
                }

                return Judge(receipt);
            }

            // And after that: an answer written once the last batch was listed would be acknowledged and never counted.
            if (await log.ReadStateAsync(cancellationToken) != ConsultationState.Open)
            {
                return null;
            }

            return found is not null && found.F != fingerprint ? alreadyAnswered : Acknowledge();
        }

        private Acceptance Judge(ReceiptRecord receipt) => receipt.F == fingerprint ? Acknowledge() : alreadyAnswered;

        private Acceptance Acknowledge() => new(AcceptOutcome.Recorded, key.Receipt(submission.Key));

        private InboxRecord Record() => new(
            Records.Version,
            log.Consultation.Version,
            id,
            fingerprint,
            key.LineId(key.Receipt(submission.Key)),
            submission.Answers,
            submission.Language,
            submission.Channel,
            submission.Day);
    }
}
