using System.Collections.Immutable;

namespace Parents.Store;

/// <summary>What is written under a name: bytes, the HTTP headers they are served with, and a few words of metadata.</summary>
public sealed record BlobContent(ReadOnlyMemory<byte> Bytes)
{
    public string ContentType { get; init; } = "application/octet-stream";

    /// <summary><c>gzip</c> where the bytes are compressed, else null.</summary>
    public string? ContentEncoding { get; init; }

    public string? CacheControl { get; init; }

    /// <summary>Keys of lower-case ASCII letters and digits that begin with a letter (Azure takes no others), ASCII values.</summary>
    public ImmutableSortedDictionary<string, string> Metadata { get; init; } = ImmutableSortedDictionary<string, string>.Empty;
}
