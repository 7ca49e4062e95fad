using Parents.Domain.Consultations;
using Parents.Domain.Library;
using Parents.Domain.Statistics;

namespace Parents.Theme;

/// <summary>The results of a consultation.</summary>
public sealed partial class Texts
{
    public string ColumnAnswer => Say();

    public string ColumnNumber => Say();

    public string Here => Say();

    public string Missing => Say();

    public string NotAsked => Say();

    public string ComparisonTitle => Say();

    public string Comparison => Say();

    public string TooFewAnswered(int minimum) => Count(nameof(TooFewAnswered), minimum);

    public string ResultsTitle(string consultation) => Fill(nameof(ResultsTitle), consultation);

    public string ResultsSummary(string consultation) => Fill(nameof(ResultsSummary), consultation);

    public string Received(int received) => Count(nameof(Received), received);

    /// <summary>Of a question that is answered in words or numbers of one's own.</summary>
    public string Typed(int answered) => Count(nameof(Typed), answered);

    public string ColumnTicked => Say();

    public string ColumnFirst => Say();

    public string ColumnRank => Say();

    public string Answered(int answered) => Count(nameof(Answered), answered);

    public string FirstTables(Consultation consultation) => Count(nameof(FirstTables), consultation.FirstTablesAt);

    public string TablesMove(Consultation consultation) => Count(nameof(TablesMove), consultation.MinimumGroup, FirstTables(consultation));

    public string Tabulated(int tabulated, int waiting) =>
        waiting == 0 ? Count("Tabulated.All", tabulated) : Fill("Tabulated.AndWaiting", Count("Tabulated.Part", tabulated), Count("Tabulated.Waiting", waiting));

    public string WhyGroups(Consultation consultation) => Count(nameof(WhyGroups), consultation.MinimumGroup);

    public string SetAside(int answers, Consultation consultation) => Count(nameof(SetAside), answers, Number(consultation.DailyBudget));

    public string Erased(Erasure erasure) => $"{Count(nameof(Erased), erasure.Answers, Day(erasure.Day))} {ErasedBesides}";

    private string ErasedBesides => Say();

    public string Published(Release release) => Fill(release.Final ? "Published.Last" : "Published.Next", Number(release.Number), Day(release.Day));

    public string NoTablesYet(Consultation consultation) =>
        consultation.Visibility == Visibility.Live ? Fill(nameof(NoTablesYet), FirstTables(consultation)) : WhenTables(consultation);

    public string NoTablesEver(Consultation consultation) =>
        consultation.Visibility == Visibility.Never ? WhenTables(consultation) : Count(nameof(NoTablesEver), consultation.MinimumGroup);

    public string LastTooFew(Release release) => Count(nameof(LastTooFew), release.Answers - release.Tabulated);

    /// <summary>A row of a matrix, named so that no other row has the same name.</summary>
    public string RowOf(string question, string row) => Fill(nameof(RowOf), question, row);

    /// <summary>After the name of the group that stands beside « Ici ».</summary>
    public string ComparedGroup(Figure figure) => Fill(nameof(ComparedGroup), figure.Group ?? NotSaid, figure.Place ?? NotSaid, Date(figure.Date));

    /// <summary>The link to a synthesis, and whom it speaks of: « Lire la synthèse (Hannut 2018) ».</summary>
    public string ReadSynthesis(IEnumerable<Figure> figures) => Fill(nameof(ReadSynthesis), string.Join(", ", figures.Select(ComparedName).Distinct(StringComparer.Ordinal)));
}
