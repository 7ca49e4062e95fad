using Parents.Domain.Consultations;
using Parents.Theme.Pages;

namespace Parents.Theme;

/// <summary>The form, the page that checks it, and the receipt.</summary>
public sealed partial class Texts
{
    public string FormTitle => Say();

    public string Optional => Say();

    public string CheckAnswers => Say();

    public string CheckAnswersHint => Say();

    public string KeptOfAnswer => Say();

    public string ErrorSummaryTitle => Say();

    public string CheckTitle => Say();

    public string CheckLead => Say();

    public string NoAnswer => Say();

    public string SendAnswers => Say();

    public string ChangeAnswers => Say();

    public string SendOnce => Say();

    public string WordsName => Say();

    public string WordsCopy => Say();

    public string WordsUse => Say();

    public string WordsKeep => Say();

    public string WordsTitle => Say();

    public string NextTitle => Say();

    public string SeeResults => Say();

    public string Answer(int questions) => Count(nameof(Answer), questions);

    /// <summary>A row of a matrix, before the answer to it.</summary>
    public string Row(string label) => Fill(nameof(Row), label);

    public string QuestionPlace(int place, int all) => Fill(nameof(QuestionPlace), Number(place), Number(all));

    public string NotYetOpen(Consultation consultation) => Fill(nameof(NotYetOpen), Moment(consultation.Opens));

    public string Closed(Consultation consultation) => Fill(nameof(Closed), Moment(consultation.Closes));

    public string OpenUntil(Consultation consultation) => Fill(nameof(OpenUntil), Moment(consultation.Closes));

    public string Problem(ProblemCode code) => SayOf(code);

    /// <summary>A problem as the list at the top names it: « Question 5, Un centre psycho-médico-social : Choisissez une réponse. ».</summary>
    public string ProblemAt(int question, string? row, ProblemCode code) =>
        row is null ? Fill("ProblemAt.Question", Number(question), Problem(code)) : Fill("ProblemAt.Row", Number(question), row, Problem(code));

    public string? Reason(CheckReason reason) => reason == CheckReason.None ? null : SayOf(reason);

    public string ReceiptTitle(ReceiptView view) => SayOf(view);

    /// <summary>What becomes of the answer.</summary>
    public string ReceiptNext(ReceiptView view, Consultation consultation) => view == ReceiptView.Recorded
        ? Fill("ReceiptNext.Recorded", FirstTables(consultation), Number(consultation.MinimumGroup))
        : SayOf(view);

    public string ReceiptOf(string consultation) => Fill(nameof(ReceiptOf), consultation);
}
