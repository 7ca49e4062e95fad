using Parents.Domain.Consultations;
using Parents.Domain.Statistics;
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

    /// <param name="id">One of <see cref="Domain.Consultations.Decline"/>.</param>
    public string Decline(string id) => Say($"{nameof(Decline)}.{id}");

    public string Answer(int questions) => Count(nameof(Answer), questions);

    /// <summary>A row of a matrix, before the answer to it.</summary>
    public string Row(string label) => Fill(nameof(Row), label);

    public string QuestionPlace(int place, int all) => Fill(nameof(QuestionPlace), Number(place), Number(all));

    public string NotYetOpen(Consultation consultation) => Fill(nameof(NotYetOpen), Moment(consultation.Opens));

    public string Closed(Consultation consultation) => Fill(nameof(Closed), Moment(consultation.Closes));

    public string OpenUntil(Consultation consultation) => Fill(nameof(OpenUntil), Moment(consultation.Closes));

    public string Problem(Problem problem) => problem.Bound is { } bound ? Fill($"{nameof(Problem)}.{problem.Code}", BoundOf(bound)) : SayOf(problem.Code);

    /// <summary>A problem as the list at the top names it: « Question 5, Un centre psycho-médico-social : Choisissez une réponse. ».</summary>
    public string ProblemAt(int question, string? row, Problem problem) =>
        row is null ? Fill("ProblemAt.Question", Number(question), Problem(problem)) : Fill("ProblemAt.Row", Number(question), row, Problem(problem));

    /// <summary>The button on the check page that leads back to a step. Two of one part have one title.</summary>
    public string ChangeStep(FormStep step, int all) => all == 1 ? ChangeAnswers : Fill(nameof(ChangeStep), step.Title is null ? StepPlace(step.Number, all) : $"{StepPlace(step.Number, all)}, {step.Title}");

    public string CodeTitle => Say();

    public string CodeHelp => Say();

    public string KeptOnDevice => Say();

    public string WipeAnswers => Say();

    public string AnswersWiped => Say();

    public string NotYetSent => Say();

    public string NotYetSentHint => Say();

    /// <summary>Only where the device keeps something.</summary>
    public string NotYetSentKept => Say();

    public string Sending => Say();

    public string SendAgain => Say();

    public string Continue => Say();

    public string Back => Say();

    public string StepPlace(int step, int all) => Fill(nameof(StepPlace), Number(step), Number(all));

    public string HowManyTicks(MultipleChoice question) => (question.Fewest, question.Most) switch
    {
        (1, null) => Say("HowManyTicks.Any"),
        (_, null) => Fill("HowManyTicks.AtLeast", Number(question.Fewest)),
        (1, { } most) => Fill("HowManyTicks.AtMost", Number(most)),
        var (fewest, most) when fewest == most => Fill("HowManyTicks.Exactly", Number(fewest)),
        var (fewest, most) => Fill("HowManyTicks.Between", Number(fewest), Number(most.Value)),
    };

    public string HowToRank(Ranking question) => Fill(nameof(HowToRank), Number(question.Ranks));

    public string HowMuchText(TextQuestion question) => Fill(nameof(HowMuchText), Number(question.Longest));

    public string DatePartDay => Say();

    public string DatePartMonth => Say();

    public string DatePartYear => Say();

    /// <summary>What was typed, as people read it.</summary>
    /// <param name="question">That it answers.</param>
    /// <param name="typed">In its canonical form.</param>
    public string Typed(Question question, string typed) => question switch
    {
        NumberQuestion number => $"{Number(decimal.Parse(typed, System.Globalization.CultureInfo.InvariantCulture))}\u00a0{number.Unit}".TrimEnd('\u00a0'),
        DateQuestion => Date(typed),
        _ => typed,
    };

    public string Rank(int rank, string item) => Fill(nameof(Rank), Number(rank), item);

    public string? Reason(CheckReason reason) => reason == CheckReason.None ? null : SayOf(reason);

    public string ReceiptTitle(ReceiptView view) => SayOf(view);

    /// <summary>What becomes of the answer.</summary>
    public string ReceiptNext(ReceiptView view, Consultation consultation) => (view, consultation.Visibility) switch
    {
        (ReceiptView.Recorded, Visibility.Live) => Fill("ReceiptNext.Recorded", FirstTables(consultation), Number(consultation.MinimumGroup)),
        (ReceiptView.Recorded, _) => Fill("ReceiptNext.Later", WhenTables(consultation)),
        _ => SayOf(view),
    };

    /// <summary>Of an answer that a release counts: in its tables, or in its total alone where too few came with it.</summary>
    public string CountedSince(Release release) =>
        Fill(release.Tabulated == release.Answers && release.Tables is not null ? "CountedSince.Tables" : "CountedSince.Total", Number(release.Number), Day(release.Day));

    /// <summary>Of the field that people do not see, for who sees it all the same.</summary>
    public string TrapLabel => Say();

    public string Withdraw => Say();

    public string KeepAnswer => Say();

    public string WithdrawalTitle => Say();

    public string WithdrawalOut => Say();

    public string WithdrawalForGood => Say();

    public string WithdrawalCode => Say();

    /// <summary>A bound as a problem has it: a number or a day.</summary>
    private string BoundOf(string bound) => decimal.TryParse(bound, System.Globalization.CultureInfo.InvariantCulture, out var number) ? Number(number) : Date(bound);

    public string ReceiptOf(string consultation) => Fill(nameof(ReceiptOf), consultation);
}
