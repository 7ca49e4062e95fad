using System.Collections.Immutable;
using System.Globalization;

namespace Parents.Domain.Consultations;

/// <summary>A sheet while its questions read it one after the other: the answers so far, and what is wrong so far.</summary>
public sealed class SheetReading(AnswerSheet sheet)
{
    private readonly ImmutableArray<Problem>.Builder problems = ImmutableArray.CreateBuilder<Problem>();

    public AnswerSheet Sheet => sheet;

    public Answers Answers { get; private set; } = Answers.None;

    public ImmutableArray<Problem> Problems => problems.ToImmutable();

    public void Accept(string field, string value) => Answers = new Answers(Answers.Values.Add(field, value));

    /// <param name="field">Where it stands.</param>
    /// <param name="code">What is wrong.</param>
    /// <param name="bound">What would have been right, where the code is about a bound.</param>
    public void Refuse(string field, ProblemCode code, string? bound = null) => problems.Add(new Problem(field, code, bound));

    /// <inheritdoc cref="Refuse(string, ProblemCode, string?)"/>
    public void Refuse(string field, ProblemCode code, int bound) => Refuse(field, code, bound.ToString(CultureInfo.InvariantCulture));

    /// <summary>Reads one option among several.</summary>
    public void ReadOption(Field field)
    {
        switch (sheet.Filled(field.Name))
        {
            case []:
                RefuseWhereRequired(field.Name, field.Required, ProblemCode.ChoiceMissing);
                break;
            case [var only] when field.Options.Any(option => option.Id == only):
                Accept(field.Name, only);
                break;
            case [_]:
                Refuse(field.Name, ProblemCode.OptionUnknown);
                break;
            default:
                Refuse(field.Name, ProblemCode.ChoiceRepeated);
                break;
        }
    }

    public void RefuseWhereRequired(string field, bool required, ProblemCode code)
    {
        if (required)
        {
            Refuse(field, code);
        }
    }

    public Checked<Answers> ToChecked() => problems.Count == 0 ? new Checked<Answers>(Answers, []) : new Checked<Answers>(null, Problems);
}
