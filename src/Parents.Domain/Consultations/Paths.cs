using System.Collections.Immutable;

namespace Parents.Domain.Consultations;

/// <summary>Every way through a consultation: which questions are asked, for each combination of the answers that decide it.</summary>
/// <param name="All">Each way once, as the questions that it asks, in their order.</param>
/// <param name="Unreachable">Questions on no way: no answers lead to them.</param>
public sealed record Paths(ImmutableArray<ImmutableArray<Question>> All, ImmutableArray<Question> Unreachable)
{
    /// <summary>More combinations than this are more than an editor could read.</summary>
    public const int Most = 2048;

    /// <returns>Null where there are more than <see cref="Most"/> combinations.</returns>
    public static Paths? Of(Consultation consultation)
    {
        var deciding = consultation.Questions.Select(question => question.When).OfType<Condition>().SelectMany(when => when.All).SelectMany(any => any).ToHashSet();
        var ways = new List<Way> { new(Answers.None, []) };
        foreach (var question in consultation.Questions)
        {
            ways = [.. ways.SelectMany(way => Continue(way, question, deciding)).Take(Most + 1)];
            if (ways.Count > Most)
            {
                return null;
            }
        }

        var all = ways.Select(way => way.Asked).DistinctBy(asked => string.Join(' ', asked.Select(question => question.Id)), StringComparer.Ordinal).ToImmutableArray();
        return new Paths(all, [.. consultation.Questions.Where(question => !all.Any(asked => asked.Contains(question)))]);
    }

    private static IEnumerable<Way> Continue(Way way, Question question, HashSet<Match> deciding)
    {
        if (!question.IsAsked(way.Answers))
        {
            return [way];
        }

        var asked = way.Asked.Add(question);
        var answers = question is MultipleChoice multiple ? AnswersTo(multiple, deciding) : AnswersTo(question, deciding);
        return answers.Select(given => new Way(Answers.Of([.. way.Answers.Values.Select(value => (value.Key, value.Value)), .. given]), asked));
    }

    /// <summary>For each field, the values that decide something, and one that decides nothing where there is another value or none need be given.</summary>
    private static IEnumerable<ImmutableArray<(string Field, string Value)>> AnswersTo(Question question, HashSet<Match> deciding)
    {
        IEnumerable<ImmutableArray<(string, string)>> answers = [[]];
        foreach (var field in question.Fields)
        {
            var values = field.Options.Select(option => option.Id).Where(id => deciding.Contains(new Match(field.Name, id))).ToList();
            if (values is not [])
            {
                var mayBeOther = !field.Required || values.Count < field.Options.Length;
                var before = answers;
                answers = before.SelectMany(given => values.Select(value => given.Add((field.Name, value))).Concat(mayBeOther ? [given] : []));
            }
        }

        return answers;
    }

    /// <summary>Every set of options that decide something and can be ticked together.</summary>
    private static IEnumerable<ImmutableArray<(string Field, string Value)>> AnswersTo(MultipleChoice question, HashSet<Match> deciding)
    {
        var fields = question.Options.Select(question.FieldOf).Where(field => deciding.Contains(new Match(field, MultipleChoice.Ticked))).ToList();
        var others = question.Options.Length - fields.Count;
        IEnumerable<ImmutableArray<(string, string)>> sets = [[]];
        foreach (var field in fields)
        {
            var before = sets;
            sets = before.SelectMany(set => new[] { set.Add((field, MultipleChoice.Ticked)), set });
        }

        return sets.Where(set => set.Length <= (question.Most ?? int.MaxValue)
            && (set.Length + others >= question.Fewest || (set is [] && (!question.Required || question.Declines is not []))));
    }

    /// <param name="Answers">Those that decide something.</param>
    /// <param name="Asked">So far.</param>
    private sealed record Way(Answers Answers, ImmutableArray<Question> Asked);
}
