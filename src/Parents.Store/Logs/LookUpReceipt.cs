using Parents.Domain.Consultations;

namespace Parents.Store.Logs;

/// <summary>Says whether an answer is recorded, never what it holds.</summary>
public sealed class LookUpReceipt(AnswerLog log)
{
    public async Task<ReceiptState> RunAsync(Receipt receipt, CancellationToken cancellationToken)
    {
        if ((await log.ReadKeysAsync(cancellationToken))?.Key is not { } key)
        {
            return ReceiptState.Unknown;
        }

        var line = key.LineId(receipt);
        if (await log.Blobs.ReadAsync(log.Names.Withdrawn(key.WithdrawalId(receipt)), cancellationToken) is not null && !await CameTooLateAsync(line, cancellationToken))
        {
            return ReceiptState.Withdrawn;
        }

        return await new FindLine(log).RunAsync(key, line, cancellationToken) switch
        {
            LinePlace.Inbox => ReceiptState.Waiting,
            LinePlace.Log => ReceiptState.Counted,
            _ => ReceiptState.Unknown,
        };
    }

    /// <summary>Whether the log ended without the withdrawal of this line: then it counts, whatever was asked.</summary>
    private async Task<bool> CameTooLateAsync(string line, CancellationToken cancellationToken) =>
        await log.ReadTallyAsync(cancellationToken) is { Tally: { Final: true } tally } && !tally.Withdrawn.Contains(line);
}
