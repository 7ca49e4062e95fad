using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Win32.SafeHandles;

namespace Parents.Store;

/// <summary>The format of one file of <see cref="FolderBlobs"/>: a line of JSON (<see cref="BlobHead"/>), then the bytes.</summary>
internal static class BlobFile
{
    private const int format = 1;
    private const int headStep = 1024;

    // Azure takes 8 kB of metadata: a first line longer than this was never ours.
    private const int longestHead = 64 * 1024;

    public static byte[] HeadOf(BlobContent content, string etag)
    {
        var head = new BlobHead(
            format,
            etag,
            Hash(content.Bytes.Span),
            content.Bytes.Length,
            content.ContentType,
            content.ContentEncoding,
            content.CacheControl,
            new SortedDictionary<string, string>(content.Metadata, StringComparer.Ordinal));
        return [.. JsonSerializer.SerializeToUtf8Bytes(head, BlobHeadJson.Default.BlobHead), (byte)'\n'];
    }

    /// <exception cref="BlobCorruptException">Names the blob by <paramref name="label"/>.</exception>
    public static async Task<StoredBlob> ReadAsync(SafeFileHandle file, string label, CancellationToken cancellationToken)
    {
        var all = new byte[RandomAccess.GetLength(file)];
        var end = await FillAsync(file, all, 0, cancellationToken);
        var line = all.AsSpan(0, end).IndexOf((byte)'\n');
        if (line < 0)
        {
            throw new BlobCorruptException($"The blob {label} has no first line: its file was cut or is not ours.");
        }

        var head = Parse(all.AsSpan(0, line), label);
        var bytes = all.AsMemory(line + 1, end - line - 1);
        if (bytes.Length != head.Length)
        {
            throw new BlobCorruptException($"The blob {label} has {bytes.Length} bytes where {head.Length} were written.");
        }

        if (!string.Equals(Hash(bytes.Span), head.Sha256, StringComparison.Ordinal))
        {
            throw new BlobCorruptException($"The bytes of the blob {label} are not those that were written: their checksum differs.");
        }

        return new StoredBlob(ContentOf(head, bytes), head.ETag);
    }

    /// <summary>Reads the first line and leaves the bytes, however many, where they are.</summary>
    public static async Task<BlobHead> ReadHeadAsync(SafeFileHandle file, string label, CancellationToken cancellationToken)
    {
        var read = Array.Empty<byte>();
        while (read.Length < longestHead)
        {
            var known = read.Length;
            Array.Resize(ref read, known + headStep);
            var end = await FillAsync(file, read, known, cancellationToken);
            var line = read.AsSpan(0, end).IndexOf((byte)'\n');
            if (line >= 0)
            {
                return Parse(read.AsSpan(0, line), label);
            }

            if (end < read.Length)
            {
                break;
            }
        }

        throw new BlobCorruptException($"The blob {label} has no first line: its file was cut or is not ours.");
    }

    private static async Task<int> FillAsync(SafeFileHandle file, byte[] buffer, int position, CancellationToken cancellationToken)
    {
        while (position < buffer.Length)
        {
            var count = await RandomAccess.ReadAsync(file, buffer.AsMemory(position), position, cancellationToken);
            if (count == 0)
            {
                break;
            }

            position += count;
        }

        return position;
    }

    private static BlobHead Parse(ReadOnlySpan<byte> line, string label)
    {
        try
        {
            var head = JsonSerializer.Deserialize(line, BlobHeadJson.Default.BlobHead);
            return head is { Format: format } ? head : throw new BlobCorruptException($"The blob {label} is in a format that this version does not know.");
        }
        catch (JsonException e)
        {
            throw new BlobCorruptException($"The first line of the blob {label} cannot be read.", e);
        }
    }

    private static BlobContent ContentOf(BlobHead head, ReadOnlyMemory<byte> bytes) => new(bytes)
    {
        ContentType = head.ContentType,
        ContentEncoding = head.ContentEncoding,
        CacheControl = head.CacheControl,
        Metadata = head.Metadata.ToImmutableSortedDictionary(StringComparer.Ordinal),
    };

    private static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
