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

        if (await log.Blobs.ReadAsync(log.Names.Withdrawn(key.WithdrawalId(receipt)), cancellationToken) is not null)
        {
            return ReceiptState.Withdrawn;
        }

        return await new FindLine(log).RunAsync(key, key.LineId(receipt), cancellationToken) switch
        {
            LinePlace.Inbox => ReceiptState.Waiting,
            LinePlace.Log => ReceiptState.Counted,
            _ => ReceiptState.Unknown,
        };
    }
}
