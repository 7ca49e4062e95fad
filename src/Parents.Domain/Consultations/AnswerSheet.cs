using System.Collections.Immutable;

namespace Parents.Domain.Consultations;

/// <summary>What a form or a program sent, before it is known to be an answer: the values received for each field name.</summary>
public sealed class AnswerSheet(IReadOnlyDictionary<string, ImmutableArray<string>> values)
{
    public static AnswerSheet Empty { get; } = new(ImmutableDictionary<string, ImmutableArray<string>>.Empty);

    /// <summary>The values received for a field, in the order in which they came; empty where there are none.</summary>
    public ImmutableArray<string> this[string field] => values.TryGetValue(field, out var received) ? received : [];

    /// <summary>Reads the sheet as an answer to a consultation, reporting every problem at once.</summary>
    public Checked<Answers> Check(Consultation consultation)
    {
        var choices = ImmutableSortedDictionary.CreateBuilder<string, string>(Answers.Order);
        var problems = new List<Problem>();
        foreach (var field in consultation.Fields)
        {
            if (Judge(field) is { } problem)
            {
                problems.Add(new Problem(field.Name, problem));
            }
            else if (Chosen(field) is { } option)
            {
                choices.Add(field.Name, option);
            }
        }

        var known = consultation.Fields.Select(field => field.Name).ToHashSet(StringComparer.Ordinal);
        problems.AddRange(values.Keys.Where(name => !known.Contains(name)).Order(StringComparer.Ordinal).Select(name => new Problem(name, ProblemCode.FieldUnknown)));
        return problems is [] ? new Checked<Answers>(new Answers(choices.ToImmutable()), []) : new Checked<Answers>(null, [.. problems]);
    }

    /// <summary>An empty value is what a form sends for a question left alone.</summary>
    private string? Chosen(Field field) => this[field.Name] is [{ Length: > 0 } only] ? only : null;

    private ProblemCode? Judge(Field field)
    {
        if (this[field.Name].Length > 1)
        {
            return ProblemCode.ChoiceRepeated;
        }

        if (Chosen(field) is not { } chosen)
        {
            return field.Required ? ProblemCode.ChoiceMissing : null;
        }

        return field.Options.Any(option => option.Id == chosen) ? null : ProblemCode.OptionUnknown;
    }
}
