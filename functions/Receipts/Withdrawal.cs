using Parents.Domain.Consultations;
using Parents.Store;
using Parents.Store.Logs;
using Parents.Theme;
using Parents.Theme.Pages;

namespace Parents.Functions.Receipts;

/// <summary><c>/api/recus/{words}/retrait</c>: a page that says what a withdrawal means, and the withdrawal that its button posts.</summary>
internal sealed class Withdrawal(ApiServices services, FindReceipt receipts)
{
    /// <summary>Until the grace after the close is over. The store has the last word: it ends when the last batch is made.</summary>
    public static bool IsPossible(FoundReceipt found, DateTimeOffset now) =>
        !IsOut(found) && now < found.Published.Consultation.Closes + Consultation.Grace;

    private static bool IsOut(FoundReceipt found) => found.Finding.State is ReceiptState.Withdrawn or ReceiptState.NotCounted;

    /// <summary>Changes nothing: a program that looks at links sees a button.</summary>
    public Task<IResult> AskAsync(string words, HttpRequest request, CancellationToken cancellationToken) => receipts.AnswerAsync(
        words,
        request,
        (reply, found) => IsOut(found) ? Task.FromResult(HttpResults.Redirect(found.Address))
            : !IsPossible(found, services.Time.GetUtcNow()) ? RefuseAsync(reply, found, WithdrawOutcome.TooLate)
            : reply.PageAsync<WithdrawalPage>(StatusCodes.Status200OK, new()
            {
                [nameof(WithdrawalPage.ConsultationTitle)] = found.Published.Page.Title,
                [nameof(WithdrawalPage.Consultation)] = found.Published.Consultation,
                [nameof(WithdrawalPage.Action)] = found.WithdrawalAddress,
                [nameof(WithdrawalPage.ReceiptAddress)] = found.Address,
            }),
        cancellationToken);

    /// <summary>Alone or again: the same answer.</summary>
    public Task<IResult> WithdrawAsync(string words, HttpRequest request, CancellationToken cancellationToken) =>
        receipts.AnswerAsync(words, request, (reply, found) => WithdrawAsync(reply, found, cancellationToken), cancellationToken);

    private async Task<IResult> WithdrawAsync(Reply reply, FoundReceipt found, CancellationToken cancellationToken)
    {
        if (IsOut(found))
        {
            return reply.Out(found);
        }

        WithdrawOutcome outcome;
        try
        {
            outcome = await new WithdrawAnswer(services.LogOf(found.Published)).RunAsync(found.Receipt, cancellationToken);
        }
        catch (StoreException)
        {
            return await reply.UnavailableAsync(Texts.French.WithdrawalMaybeStored());
        }

        return outcome == WithdrawOutcome.Withdrawn ? reply.Out(found with { Finding = new(ReceiptState.Withdrawn, null) }) : await RefuseAsync(reply, found, outcome);
    }

    private static Task<IResult> RefuseAsync(Reply reply, FoundReceipt found, WithdrawOutcome outcome) => outcome switch
    {
        WithdrawOutcome.TooLate => reply.MessageAsync(StatusCodes.Status409Conflict, Texts.French.WithdrawalTooLate(found.Published.Consultation), (found.Address, Texts.French.BackToReceipt)),
        WithdrawOutcome.TryAgain => reply.UnavailableAsync(Texts.French.WithdrawalTryAgain()),
        WithdrawOutcome.Erased => reply.MessageAsync(StatusCodes.Status410Gone, Texts.French.WithdrawalOfErased()),
        _ => reply.MessageAsync(StatusCodes.Status404NotFound, Texts.French.ReceiptUnknown()),
    };
}
