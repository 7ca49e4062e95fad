using Parents.Domain.Consultations;
using Parents.Domain.Statistics;

namespace Parents.Store.Logs;

/// <summary>Says whether an answer is recorded and since when it is counted, never what it holds.</summary>
public sealed class LookUpReceipt(AnswerLog log)
{
    private static readonly ReceiptFinding unknown = new(ReceiptState.Unknown, null);

    public async Task<ReceiptFinding> RunAsync(Receipt receipt, CancellationToken cancellationToken)
    {
        if ((await log.ReadKeysAsync(cancellationToken))?.Key is not { } key)
        {
            return unknown;
        }

        var line = key.LineId(receipt);
        if (await log.Blobs.ReadAsync(log.Names.Withdrawn(key.WithdrawalId(receipt)), cancellationToken) is not null && !await CameTooLateAsync(line, cancellationToken))
        {
            return new(ReceiptState.Withdrawn, null);
        }

        var found = await new FindLine(log).RunAsync(key, line, cancellationToken);
        return found.Place switch
        {
            LinePlace.Inbox => new(found.Held is { } day ? await StateOfHeldAsync(day, cancellationToken) : ReceiptState.Waiting, null),
            LinePlace.Log => new(ReceiptState.Counted, await FirstReleaseOfAsync(found.Segment, cancellationToken)),
            _ => unknown,
        };
    }

    /// <summary>Whether the log ended without the withdrawal of this line: then it counts, whatever was asked.</summary>
    private async Task<bool> CameTooLateAsync(string line, CancellationToken cancellationToken) =>
        await log.ReadTallyAsync(cancellationToken) is { Tally: { Final: true } tally } && !tally.Withdrawn.Contains(line);

    private async Task<ReceiptState> StateOfHeldAsync(DateOnly day, CancellationToken cancellationToken)
    {
        if (await log.ReadTallyAsync(cancellationToken) is { Tally.Final: true })
        {
            return ReceiptState.NotCounted;
        }

        return await log.ReadReviewAsync(day, cancellationToken) is { } review ? review.Counts ? ReceiptState.Waiting : ReceiptState.NotCounted : ReceiptState.Held;
    }

    /// <summary>The first release that stands on the segment, or null before it.</summary>
    private async Task<Release?> FirstReleaseOfAsync(int segment, CancellationToken cancellationToken)
    {
        for (var number = 1; await log.ReadReleaseAsync(number, cancellationToken) is { } release; number++)
        {
            if (release.Segment >= segment)
            {
                return release;
            }
        }

        return null;
    }
}
