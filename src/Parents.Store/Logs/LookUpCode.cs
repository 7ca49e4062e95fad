using Parents.Domain.Consultations;

namespace Parents.Store.Logs;

/// <summary>Says what a code is worth, and writes nothing. Whether the consultation is open is another question, which <see cref="AcceptAnswer"/> answers.</summary>
public sealed class LookUpCode(AnswerLog log)
{
    public async Task<CodeState> RunAsync(AccessCode code, CancellationToken cancellationToken)
    {
        var keys = await log.ReadKeysAsync(cancellationToken);
        if (keys?.Key is not { } key)
        {
            return keys is null ? CodeState.Unknown : CodeState.Erased;
        }

        var id = key.Id(code.Written);
        var wasIssued = await log.Blobs.ReadAsync(log.Names.Code(id), cancellationToken) is not null;

        // The inbox first: in the other order, an answer that is sealed meanwhile would be missed.
        var wasUsed = wasIssued && (await log.Blobs.ReadAsync(log.Names.Inbox(id), cancellationToken) is not null || await log.ReadReceiptAsync(id, cancellationToken) is not null);
        if (wasUsed)
        {
            return CodeState.Used;
        }

        // What is missing may have been erased since the keys were read.
        return await log.ReadStateAsync(cancellationToken) == ConsultationState.Erased ? CodeState.Erased : wasIssued ? CodeState.Unused : CodeState.Unknown;
    }
}
