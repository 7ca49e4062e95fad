using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Parents.Domain.Statistics;

namespace Parents.Store.Logs;

/// <summary>Counts as an object of objects: <c>{"dossier":{"non":2,"oui":3}}</c>.</summary>
internal sealed class CountsConverter : JsonConverter<Counts>
{
    public override Counts Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var fields = ImmutableSortedDictionary.CreateBuilder<string, ImmutableSortedDictionary<string, int>>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var field = reader.GetString()!;
            reader.Read();
            var counts = ImmutableSortedDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var option = reader.GetString()!;
                counts.Add(option, reader.Read() ? reader.GetInt32() : throw new JsonException());
            }

            fields.Add(field, counts.ToImmutable());
        }

        return new Counts(fields.ToImmutable());
    }

    public override void Write(Utf8JsonWriter writer, Counts value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (field, counts) in value.ByField)
        {
            writer.WriteStartObject(field);
            foreach (var (option, count) in counts)
            {
                writer.WriteNumber(option, count);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }
}
