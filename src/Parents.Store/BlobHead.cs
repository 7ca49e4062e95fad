using System.Text.Json.Serialization;

namespace Parents.Store;

/// <summary>The first line of a blob's file. The order of the parameters is the order in the file.</summary>
internal sealed record BlobHead(
    int Format,
    [property: JsonPropertyName("etag")] string ETag,
    string Sha256,
    long Length,
    string ContentType,
    string? ContentEncoding,
    string? CacheControl,
    SortedDictionary<string, string> Metadata);
