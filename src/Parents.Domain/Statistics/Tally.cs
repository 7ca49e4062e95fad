using System.Collections.Immutable;
using Parents.Domain.Consultations;

namespace Parents.Domain.Statistics;

/// <summary>Counts answers one by one; what is taken away leaves no trace.</summary>
public sealed class Tally
{
    private readonly SortedDictionary<string, SortedDictionary<string, int>> fields = new(StringComparer.Ordinal);

    public Tally(int answers, Counts counts)
    {
        Answers = answers;
        foreach (var (field, options) in counts.ByField)
        {
            fields[field] = new SortedDictionary<string, int>(options, StringComparer.Ordinal);
        }
    }

    /// <summary>How many answers are counted.</summary>
    public int Answers { get; private set; }

    public Counts Counts() => new(fields.ToImmutableSortedDictionary(
        entry => entry.Key,
        entry => entry.Value.ToImmutableSortedDictionary(StringComparer.Ordinal),
        StringComparer.Ordinal));

    public void Add(Answers answers) => Move(answers, 1);

    /// <summary>Takes away answers that were added before.</summary>
    public void Subtract(Answers answers) => Move(answers, -1);

    private void Move(Answers answers, int by)
    {
        Answers += by;
        foreach (var (field, option) in answers.Values)
        {
            if (!fields.TryGetValue(field, out var options))
            {
                fields.Add(field, options = new SortedDictionary<string, int>(StringComparer.Ordinal));
            }

            var count = options.GetValueOrDefault(option) + by;
            if (count == 0)
            {
                options.Remove(option);
            }
            else
            {
                options[option] = count;
            }

            if (options.Count == 0)
            {
                fields.Remove(field);
            }
        }
    }
}
