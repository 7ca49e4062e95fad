namespace Parents.Functions.Receipts;

/// <summary><c>GET /api/recus/{words}</c>: whether an answer is recorded and since when it is counted, never what it holds.</summary>
internal sealed class GetReceipt(ApiServices services, FindReceipt receipts)
{
    public Task<IResult> HandleAsync(string words, HttpRequest request, CancellationToken cancellationToken) =>
        receipts.AnswerAsync(words, request, (reply, found) => reply.ReceiptAsync(found, Withdrawal.IsPossible(found, services.Time.GetUtcNow())), cancellationToken);
}
