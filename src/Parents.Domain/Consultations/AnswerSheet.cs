using System.Collections.Immutable;

namespace Parents.Domain.Consultations;

/// <summary>What a form or a program sent, before it is known to be an answer: the values received for each input name.</summary>
public sealed class AnswerSheet(IReadOnlyDictionary<string, ImmutableArray<string>> values)
{
    public static AnswerSheet Empty { get; } = new(ImmutableDictionary<string, ImmutableArray<string>>.Empty);

    /// <summary>What a form sends that says the same as these answers.</summary>
    public static AnswerSheet Of(Consultation consultation, Answers answers) =>
        new(consultation.Questions.SelectMany(question => question.Write(answers)).ToLookup(input => input.Name, input => input.Value, StringComparer.Ordinal)
            .ToImmutableDictionary(inputs => inputs.Key, inputs => inputs.ToImmutableArray(), StringComparer.Ordinal));

    /// <summary>The values received under a name, in the order in which they came; empty where there are none.</summary>
    public ImmutableArray<string> this[string name] => values.TryGetValue(name, out var received) ? received : [];

    /// <summary>All that was received, by input name in ordinal order.</summary>
    public IEnumerable<(string Name, string Value)> Inputs =>
        values.OrderBy(input => input.Key, StringComparer.Ordinal).SelectMany(input => input.Value.Select(value => (input.Key, value)));

    /// <summary>What was filled in under a name: an empty value is what a form sends for an input left alone.</summary>
    public ImmutableArray<string> Filled(string name) => [.. this[name].Where(value => !string.IsNullOrEmpty(value))];

    /// <summary>Whether anything was sent for a question, be it wrong.</summary>
    public bool Has(Question question) => question.Inputs.Any(name => Filled(name) is not []);

    /// <summary>Only what the consultation asks: of a form that was made of an earlier version.</summary>
    public AnswerSheet For(Consultation consultation)
    {
        var known = consultation.Questions.SelectMany(question => question.Inputs).ToHashSet(StringComparer.Ordinal);
        return new(values.Where(input => known.Contains(input.Key)).ToImmutableDictionary(StringComparer.Ordinal));
    }

    /// <summary>Reads the sheet as an answer to a consultation, reporting every problem at once. What was sent for a question that these answers do not lead to is left out.</summary>
    public Checked<Answers> Check(Consultation consultation) => Read(consultation, consultation.Questions.Length).ToChecked();

    /// <summary>Reads only the first questions, of a form that goes on.</summary>
    /// <param name="consultation">What was asked.</param>
    /// <param name="count">How many of its questions.</param>
    public SheetReading Read(Consultation consultation, int count)
    {
        var reading = new SheetReading(this);
        foreach (var question in consultation.Questions.Take(count).Where(question => question.IsAsked(reading.Answers)))
        {
            question.Read(reading);
        }

        var known = consultation.Questions.SelectMany(question => question.Inputs).ToHashSet(StringComparer.Ordinal);
        foreach (var name in values.Keys.Where(name => !known.Contains(name)).Order(StringComparer.Ordinal))
        {
            reading.Refuse(name, ProblemCode.FieldUnknown);
        }

        return reading;
    }
}
