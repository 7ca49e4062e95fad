using System.Collections.Immutable;

namespace Parents.Domain.Statistics;

/// <summary>How many chose each option of each field.</summary>
/// <param name="ByField">Field name, then option id, then how many; options that nobody chose may be missing.</param>
public sealed record Counts(ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, int>> ByField)
{
    public static Counts None { get; } = new(ImmutableSortedDictionary.Create<string, ImmutableSortedDictionary<string, int>>(StringComparer.Ordinal));

    public int this[string field, string option] => ByField.TryGetValue(field, out var options) ? options.GetValueOrDefault(option) : 0;

    /// <summary>How many answered the field.</summary>
    public int Of(string field) => ByField.TryGetValue(field, out var options) ? options.Values.Sum() : 0;

    /// <summary>Without the fields that fewer than <paramref name="minimum"/> answered: the few who did would be shown one by one.</summary>
    public Counts AnsweredByAtLeast(int minimum) => new(ByField.RemoveRange(ByField.Keys.Where(field => Of(field) < minimum)));

    public bool Equals(Counts? other) =>
        other is not null && ByField.Count == other.ByField.Count
        && ByField.All(field => other.ByField.TryGetValue(field.Key, out var options) && field.Value.SequenceEqual(options));

    public override int GetHashCode() => ByField.Aggregate(0, (hash, field) => HashCode.Combine(hash, field.Key, field.Value.Count));
}
