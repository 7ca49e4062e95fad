using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;

namespace Parents.Domain.Consultations;

/// <summary>What one person chose: for each field answered, the id of the option.</summary>
public sealed record Answers(ImmutableSortedDictionary<string, string> Choices)
{
    /// <summary>The order of fields and options everywhere that bytes must not depend on the machine.</summary>
    public static IComparer<string> Order => StringComparer.Ordinal;

    public static Answers None { get; } = new(ImmutableSortedDictionary.Create<string, string>(Order));

    /// <summary>The same bytes for the same choices, whatever their order was: what fingerprints are taken of.</summary>
    public byte[] ToCanonicalBytes()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        foreach (var (field, option) in Choices)
        {
            json.WriteString(field, option);
        }

        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    public bool Equals(Answers? other) => other is not null && Choices.SequenceEqual(other.Choices);

    public override int GetHashCode() => Choices.Aggregate(0, (hash, choice) => HashCode.Combine(hash, choice.Key, choice.Value));
}
