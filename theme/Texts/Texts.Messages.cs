using Parents.Domain.Consultations;
using Parents.Domain.Statistics;

namespace Parents.Theme;

/// <summary>Pages that only tell something, and the links under them.</summary>
public sealed partial class Texts
{
    public string BackHome => Say();

    public string BackToConsultation => Say();

    public string BackToResults => SeeResults;

    /// <summary>404.</summary>
    public Message PageNotFound() => Tell();

    /// <summary>404.</summary>
    public Message ConsultationUnknown() => Tell();

    /// <summary>403, before the opening.</summary>
    public Message ConsultationNotOpen(Consultation consultation) => Tell().And(NotYetOpen(consultation));

    /// <summary>410.</summary>
    public Message ConsultationClosed(Consultation consultation) => Tell().And(Closed(consultation));

    /// <summary>400 or 408, where the body broke off or made no sense on the way.</summary>
    public Message BodyCut() => Tell();

    /// <summary>413.</summary>
    public Message BodyTooLarge() => Tell();

    /// <summary>415.</summary>
    public Message MediaTypeUnknown() => Tell();

    /// <summary>429, for programs; people see their answers again.</summary>
    public Message AnswersPause(TimeSpan wait) => Tell().And(PauseOf(wait));

    /// <summary>429: codes that were never given out.</summary>
    public Message CodePause(TimeSpan wait) => Tell().And(PauseOf(wait));

    /// <summary>409: another answer with the same code.</summary>
    public Message CodeAlreadyUsed() => Tell();

    /// <summary>409: other answers under the same key.</summary>
    public Message AlreadyAnswered() => Tell();

    /// <summary>503, where it is certain that nothing was written.</summary>
    public Message AnswerNotStored() => Tell();

    /// <summary>503, where the store may have written before it failed.</summary>
    public Message AnswerMaybeStored() => Tell();

    /// <summary>503, for pages that store nothing.</summary>
    public Message ServiceUnavailable() => Tell();

    public string BackToReceipt => Say();

    /// <summary>404.</summary>
    public Message ReceiptUnknown() => Tell();

    /// <summary>410: the words may be of one of these consultations, whose answers are erased.</summary>
    public Message ReceiptErased(IEnumerable<(string Title, Erasure Erasure)> erased) =>
        erased.Aggregate(Tell(), (message, one) => message.And(Fill("ReceiptErased.One", one.Title, Day(one.Erasure.Day)))).And(Say("ReceiptErased.Else"));

    /// <summary>429, for words that stand for nothing.</summary>
    public Message ReceiptPause(TimeSpan wait) => Tell().And(PauseOf(wait));

    /// <summary>409.</summary>
    public Message WithdrawalTooLate(Consultation consultation) => Tell().And(Closed(consultation));

    /// <summary>503, while the last batch is made.</summary>
    public Message WithdrawalTryAgain() => Tell();

    /// <summary>410.</summary>
    public Message WithdrawalOfErased() => Tell();

    /// <summary>503, where the store may have written before it failed.</summary>
    public Message WithdrawalMaybeStored() => Tell();

    private string PauseOf(TimeSpan wait) => Fill("DeskPause.Wait", Number((int)Math.Ceiling(wait.TotalMinutes)));
}
