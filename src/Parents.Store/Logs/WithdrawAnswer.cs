using System.Collections.Immutable;
using Parents.Domain.Consultations;

namespace Parents.Store.Logs;

/// <summary>Takes an answer out of the next release, by the words of its receipt; the same reply however often it is asked.</summary>
public sealed class WithdrawAnswer(AnswerLog log)
{
    private static readonly ImmutableSortedDictionary<string, string> emptied = ImmutableSortedDictionary<string, string>.Empty.Add("emptied", "1");

    public async Task<WithdrawOutcome> RunAsync(Receipt receipt, CancellationToken cancellationToken)
    {
        var keys = await log.ReadKeysAsync(cancellationToken);
        if (keys?.Key is not { } key)
        {
            return keys is null ? WithdrawOutcome.Unknown : WithdrawOutcome.Erased;
        }

        var line = key.LineId(receipt);
        if (keys.State == ConsultationState.Closed)
        {
            return await JudgeAfterCloseAsync(line, cancellationToken);
        }

        var name = log.Names.Withdrawn(key.WithdrawalId(receipt));
        if (await log.Blobs.ReadAsync(name, cancellationToken) is null)
        {
            if ((await new FindLine(log).RunAsync(key, line, cancellationToken)).Place == LinePlace.Nowhere)
            {
                return WithdrawOutcome.Unknown;
            }

            await log.Blobs.TryCreateAsync(name, Content(log, key, name, line), cancellationToken);
        }

        // After the write: a withdrawal written once the last batch was made would be acknowledged and never applied.
        return await log.ReadStateAsync(cancellationToken) == ConsultationState.Open ? WithdrawOutcome.Withdrawn : await JudgeAfterCloseAsync(line, cancellationToken);
    }

    /// <summary>A pending withdrawal, or with a null line one that a segment lists. Both have the same length.</summary>
    internal static BlobContent Content(AnswerLog log, ConsultationKey key, string name, string? line)
    {
        var content = key.Seal(name, new WithdrawnRecord(Records.Version, log.Consultation.Version, line));
        return line is null ? content with { Metadata = emptied } : content;
    }

    internal static bool IsEmptied(BlobEntry entry) => entry.Metadata.ContainsKey("emptied");

    private async Task<WithdrawOutcome> JudgeAfterCloseAsync(string line, CancellationToken cancellationToken)
    {
        if (await log.ReadStateAsync(cancellationToken) == ConsultationState.Erased)
        {
            return WithdrawOutcome.Erased;
        }

        if (await log.ReadTallyAsync(cancellationToken) is not { Tally: { Final: true } tally })
        {
            return WithdrawOutcome.TryAgain;
        }

        return tally.Withdrawn.Contains(line) ? WithdrawOutcome.Withdrawn : WithdrawOutcome.TooLate;
    }
}
