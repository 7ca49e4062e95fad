namespace Parents.Store.Logs;

/// <summary>Stores a submission exactly once, however often and wherever it is tried again.</summary>
public sealed class AcceptAnswer(AnswerLog log)
{
    /// <summary>Whether a write was begun. Where the run throws after that, the submission may be stored; before it, this run stored nothing.</summary>
    public bool HasBegunToWrite { get; private set; }

    /// <summary>Whether this run stored a submission that was not there, and acknowledged it.</summary>
    public bool HasStored { get; private set; }

    /// <inheritdoc cref="RunAsync(Submission, bool, CancellationToken)"/>
    public Task<Acceptance> RunAsync(Submission submission, CancellationToken cancellationToken) => RunAsync(submission, isLate: false, cancellationToken);

    /// <param name="submission">What is to be stored.</param>
    /// <param name="isLate">Whether only what is stored already is taken: the closing moment is over, and the store is still open while a person decides on held answers.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="StoreUnavailableException">The same submission may be sent again: see <see cref="HasBegunToWrite"/>.</exception>
    public async Task<Acceptance> RunAsync(Submission submission, bool isLate, CancellationToken cancellationToken)
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
                : await attempt.StoreAsync(isLate, cancellationToken);
            if (acceptance is not null)
            {
                HasStored = attempt.HasStored && acceptance.Outcome == AcceptOutcome.Recorded;
                return acceptance;
            }
        }
    }

    /// <summary>One pass through the protocol under the keys read at its start; null means: the world moved, start again.</summary>
    private sealed class Attempt(AnswerLog log, ConsultationKey key, Submission submission, Action beginToWrite)
    {
        private static readonly Acceptance alreadyAnswered = new(AcceptOutcome.AlreadyAnswered, null);
        private static readonly Acceptance closed = new(AcceptOutcome.Closed, null);

        private readonly string id = key.Id(submission);
        private readonly string fingerprint = key.Fingerprint(submission.Key, submission.Answers);

        /// <summary>Whether this attempt put the blob.</summary>
        public bool HasStored { get; private set; }

        public async Task<Acceptance?> JudgeAfterCloseAsync(CancellationToken cancellationToken)
        {
            if (await log.ReadReceiptAsync(id, cancellationToken) is { } early)
            {
                return Judge(early.F);
            }

            if (await log.ReadTallyAsync(cancellationToken) is not { Tally.Final: true })
            {
                return new Acceptance(AcceptOutcome.TryAgain, null);
            }

            // Once the tally is final every receipt stands: only now does a missing one mean that the answer came too late, or was held and does not count.
            return await log.ReadReceiptAsync(id, cancellationToken) is { } late ? Judge(late.F) : await JudgeHeldAsync(cancellationToken);
        }

        /// <param name="isLate">Whether to write nothing: what is not stored by now comes too late.</param>
        /// <param name="cancellationToken">Stops waiting.</param>
        public async Task<Acceptance?> StoreAsync(bool isLate, CancellationToken cancellationToken)
        {
            if (await log.ReadReceiptAsync(id, cancellationToken) is { } earlier)
            {
                return Judge(earlier.F);
            }

            var created = !isLate && await CreateAsync(cancellationToken);
            var found = created ? null : await log.ReadInboxAsync(key, id, cancellationToken);
            if (!created && !isLate && found is null)
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

                return Judge(receipt.F);
            }

            if (!created && found is null)
            {
                return closed;
            }

            // And after that: an answer written once the last batch was listed would be acknowledged and never counted.
            if (await log.ReadStateAsync(cancellationToken) != ConsultationState.Open)
            {
                return null;
            }

            return found is not null && found.F != fingerprint ? alreadyAnswered : Acknowledge();
        }

        private async Task<bool> CreateAsync(CancellationToken cancellationToken)
        {
            beginToWrite();
            return HasStored = await log.Blobs.TryCreateAsync(log.Names.Inbox(id), Content(), cancellationToken);
        }

        /// <summary>Nothing else in the inbox was ever acknowledged once the log is at its end.</summary>
        private async Task<Acceptance> JudgeHeldAsync(CancellationToken cancellationToken) =>
            await log.ReadHeldAsync(key, id, cancellationToken) is { } held ? Judge(held.F) : closed;

        private Acceptance Judge(string stored) => stored == fingerprint ? Acknowledge() : alreadyAnswered;

        private Acceptance Acknowledge() => new(AcceptOutcome.Recorded, key.Receipt(submission.Key));

        private BlobContent Content() => key.Seal(log.Names.Inbox(id), Record()) with { Metadata = InboxEntry.MetadataOf(submission.IsHeld ? submission.Day : null) };

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
