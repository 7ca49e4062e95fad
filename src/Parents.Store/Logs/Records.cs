using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace Parents.Store.Logs;

/// <summary>Reads and writes the log's records as JSON, property by property in the order of their declaration: the same bytes for the same record.</summary>
internal static class Records
{
    /// <summary>The format that is written. Raise it with a reader for the one before.</summary>
    public const int Version = 1;

    private static readonly RecordsContext context = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new AnswersConverter(), new CountsConverter() },
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    });

    public static BlobContent ToContent<T>(T record) => new(ToBytes(record)) { ContentType = "application/json; charset=utf-8" };

    public static byte[] ToBytes<T>(T record) => JsonSerializer.SerializeToUtf8Bytes(record, TypeOf<T>());

    /// <exception cref="BlobCorruptException">Not such a record, or of a version that this program does not know.</exception>
    public static T Read<T>(string name, ReadOnlySpan<byte> bytes)
    {
        try
        {
            var record = JsonSerializer.Deserialize(bytes, TypeOf<T>()) ?? throw new BlobCorruptException($"{name} is empty.");

            // A record of a later format may well read as one of ours, with another meaning.
            return record is IVersioned { V: not Version and var other }
                ? throw new BlobCorruptException($"{name} has format {other}, and this program knows {Version}: run the program that wrote it, or a later one.")
                : record;
        }
        catch (JsonException problem)
        {
            throw new BlobCorruptException($"{name} is not a {typeof(T).Name}.", problem);
        }
    }

    public static void WriteLine<T>(ArrayBufferWriter<byte> bytes, T record)
    {
        bytes.Write(ToBytes(record));
        bytes.Write("\n"u8);
    }

    /// <summary>Reads up to the first line end, and moves <paramref name="rest"/> behind it.</summary>
    public static T ReadLine<T>(string name, ref ReadOnlyMemory<byte> rest)
    {
        var end = rest.Span.IndexOf((byte)'\n');
        if (end < 0)
        {
            throw new BlobCorruptException($"{name} ends in the middle of a line.");
        }

        var record = Read<T>(name, rest[..end].Span);
        rest = rest[(end + 1)..];
        return record;
    }

    private static JsonTypeInfo<T> TypeOf<T>() => (JsonTypeInfo<T>)context.GetTypeInfo(typeof(T))!;
}
