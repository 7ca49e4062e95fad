using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Parents.Domain.Consultations;

namespace Parents.Store.Logs;

/// <summary>Answers as one object: <c>{"dossier":"oui"}</c>.</summary>
internal sealed class AnswersConverter : JsonConverter<Answers>
{
    public override Answers Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var values = ImmutableSortedDictionary.CreateBuilder<string, string>(Answers.Order);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var field = reader.GetString()!;
            values.Add(field, reader.Read() && reader.TokenType == JsonTokenType.String ? reader.GetString()! : throw new JsonException());
        }

        return new Answers(values.ToImmutable());
    }

    public override void Write(Utf8JsonWriter writer, Answers value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (field, answer) in value.Values)
        {
            writer.WriteString(field, answer);
        }

        writer.WriteEndObject();
    }
}
