using Parents.Domain.Consultations;
using Parents.Store.Logs;
using Parents.Theme;

namespace Parents.Functions.Receipts;

/// <summary><c>GET /api/recus/{words}</c>: whether an answer is recorded, never what it holds.</summary>
internal sealed class GetReceipt(ApiServices services)
{
    public async Task<IResult> HandleAsync(string words, HttpRequest request, CancellationToken cancellationToken)
    {
        var snapshot = await services.Content.ReadAsync(cancellationToken);
        var reply = new Reply(request, snapshot);
        if (snapshot is null || !Receipt.TryParse(words, out var receipt))
        {
            return await reply.MessageAsync(StatusCodes.Status404NotFound, Texts.French.ReceiptUnknown());
        }

        // The words do not say which consultation they are from: that would cost words.
        foreach (var (published, consultation) in snapshot.Consultations.SelectMany(published => published.Versions.Select(version => (published, version))))
        {
            var state = await new LookUpReceipt(services.LogOf(consultation)).RunAsync(receipt, cancellationToken);
            if (state != ReceiptState.Unknown)
            {
                return await reply.ReceiptAsync(published, receipt, state);
            }
        }

        return await reply.MessageAsync(StatusCodes.Status404NotFound, Texts.French.ReceiptUnknown());
    }
}
