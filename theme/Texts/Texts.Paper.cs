using Parents.Domain;
using Parents.Domain.Consultations;
using Parents.Theme.Rendering;

namespace Parents.Theme;

/// <summary>This part: forms on paper, slips with codes, and what is wrong with a sheet that was keyed in.</summary>
public sealed partial class Texts
{
    public string CodeSheetHow => Say();

    public string CodeSlipHow => Say();

    public string PaperNumber => Say();

    public string PaperCode => Say();

    public string PaperCopied => Say();

    public string PaperHow => Say();

    /// <summary>Above the rows of a table.</summary>
    public string PaperRows => Say();

    public string CodeSheetTitle(string consultation) => Fill(nameof(CodeSheetTitle), consultation);

    public string PaperTitle(string consultation) => Fill(nameof(PaperTitle), consultation);

    public string PaperReturn(Consultation consultation) => Fill(nameof(PaperReturn), Day(Brussels.Day(consultation.Closes)));

    public string PaperOnline(string address) => Fill(nameof(PaperOnline), address);

    /// <summary>A condition in words: nobody hides on paper what need not be answered.</summary>
    public string PaperOnlyIf(Consultation consultation, Condition when)
    {
        var groups = when.All.Select(any => any.Select(match => PaperMatch(consultation, match)).Aggregate((one, other) => Fill("PaperOnlyIf.Or", one, other)));
        return Fill(nameof(PaperOnlyIf), groups.Aggregate((one, other) => Fill("PaperOnlyIf.And", one, other)));
    }

    /// <summary>A problem with the question that it is about, where it is about one.</summary>
    public string ProblemAt(Consultation consultation, Problem problem) =>
        FieldPlace.Of(consultation, problem.Field) is { } place ? ProblemAt(place.Number, place.Row, problem) : Problem(problem);

    private string PaperMatch(Consultation consultation, Match match)
    {
        var (index, question) = consultation.Questions.Index().Single(asked => asked.Item.Fields.Any(field => field.Name == match.Field));
        var field = question.Fields.Single(known => known.Name == match.Field);
        var (number, chosen) = (Number(index + 1), field.Options.Single(option => option.Id == match.Value).Label);
        return question switch
        {
            MultipleChoice when field.Name != question.Id => Fill(match.Value == MultipleChoice.Ticked ? "PaperMatch.Chosen" : "PaperMatch.NotTicked", field.Label, number),
            Ranking when field.Name != question.Id => Fill("PaperMatch.Rank", chosen, number, field.Label),
            Matrix => Fill("PaperMatch.Row", chosen, number, field.Label),
            _ => Fill("PaperMatch.Chosen", chosen, number),
        };
    }
}
