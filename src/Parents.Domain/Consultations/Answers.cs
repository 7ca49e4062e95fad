using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;

namespace Parents.Domain.Consultations;

/// <summary>What one person answered: for each field, the id of the option chosen, or what was typed in its canonical form.</summary>
public sealed record Answers(ImmutableSortedDictionary<string, string> Values)
{
    /// <summary>The order of fields and options everywhere that bytes must not depend on the machine.</summary>
    public static IComparer<string> Order => StringComparer.Ordinal;

    public static Answers None { get; } = new(ImmutableSortedDictionary.Create<string, string>(Order));

    public static Answers Of(params IEnumerable<(string Field, string Value)> values) =>
        new(None.Values.AddRange(values.Select(value => KeyValuePair.Create(value.Field, value.Value))));

    /// <summary>What the field holds; null where it has no answer.</summary>
    public string? this[string field] => Values.GetValueOrDefault(field);

    /// <summary>The same bytes for the same answers, whatever their order was: what fingerprints are taken of.</summary>
    public byte[] ToCanonicalBytes()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        foreach (var (field, value) in Values)
        {
            json.WriteString(field, value);
        }

        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>What tables count of them: options, and of what was typed only that it was.</summary>
    /// <param name="typed">The fields that hold what was typed, by name.</param>
    public Answers Countable(IReadOnlyDictionary<string, Field> typed) =>
        new(Values.SetItems(Values.Where(answer => typed.ContainsKey(answer.Key)).Select(answer => KeyValuePair.Create(answer.Key, typed[answer.Key].CountedAs(answer.Value)))));

    public bool Equals(Answers? other) => other is not null && Values.SequenceEqual(other.Values);

    public override int GetHashCode() => Values.Aggregate(0, (hash, answer) => HashCode.Combine(hash, answer.Key, answer.Value));
}
