using System.Collections.Immutable;
using Parents.Domain.Consultations;
using Parents.Domain.Statistics;
using Parents.Functions.Guarding;
using Parents.Site.Pages;
using Parents.Store.Logs;
using Parents.Theme;

namespace Parents.Functions.Receipts;

/// <summary>Finds what four words stand for. Who tries words that stand for nothing is slowed down.</summary>
internal sealed class FindReceipt(ApiServices services)
{
    /// <summary>Wrong words in ten minutes, for each network: far more than a room full of people mistypes, far too few for 48 bits.</summary>
    public const int Guesses = 60;

    private const int networks = 10_000;

    private readonly Throttle guesses = new(Guesses, TimeSpan.FromMinutes(10), networks, services.Time);

    /// <summary>Answers with what <paramref name="answer"/> makes of the receipt; where there is none, says so.</summary>
    public async Task<IResult> AnswerAsync(string words, HttpRequest request, Func<Reply, FoundReceipt, Task<IResult>> answer, CancellationToken cancellationToken)
    {
        var snapshot = await services.Content.ReadAsync(cancellationToken);
        var reply = new Reply(request, snapshot);
        if (snapshot is null || !Receipt.TryParse(words, out var receipt))
        {
            // Anybody can tell a slip from four words of ours: it is no guess.
            return await reply.MessageAsync(StatusCodes.Status404NotFound, Texts.French.ReceiptUnknown());
        }

        var network = services.Networks.Of(request.HttpContext);
        if (guesses.Take(network) is { } wait)
        {
            return await reply.PauseAsync(wait, Texts.French.ReceiptPause(wait));
        }

        if (await FindAsync(snapshot, receipt, cancellationToken) is not { } found)
        {
            return await ReadErasedAsync(snapshot, cancellationToken) is [_, ..] erased
                ? await reply.MessageAsync(StatusCodes.Status410Gone, Texts.French.ReceiptErased(erased))
                : await reply.MessageAsync(StatusCodes.Status404NotFound, Texts.French.ReceiptUnknown());
        }

        guesses.GiveBack(network);
        return await answer(reply, found);
    }

    /// <summary>Once the salt is gone nobody can tell whether words were of a consultation: every one that was erased may be meant.</summary>
    private async Task<ImmutableArray<(string Title, Erasure Erasure)>> ReadErasedAsync(Snapshot snapshot, CancellationToken cancellationToken)
    {
        var erased = ImmutableArray.CreateBuilder<(string, Erasure)>();
        foreach (var published in snapshot.Editions)
        {
            if (await services.LogOf(published).ReadErasureAsync(cancellationToken) is { } erasure)
            {
                erased.Add((published.Page.Title, erasure));
            }
        }

        return erased.ToImmutable();
    }

    /// <summary>The words do not say which consultation they are from: that would cost words.</summary>
    private async Task<FoundReceipt?> FindAsync(Snapshot snapshot, Receipt receipt, CancellationToken cancellationToken)
    {
        foreach (var published in snapshot.Editions)
        {
            var finding = await new LookUpReceipt(services.LogOf(published)).RunAsync(receipt, cancellationToken);
            if (finding.State != ReceiptState.Unknown)
            {
                return new FoundReceipt(published, receipt, finding);
            }
        }

        return null;
    }
}
