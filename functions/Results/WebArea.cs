using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using Parents.Site.Output;
using Parents.Store;

namespace Parents.Functions.Results;

/// <summary>How a file of the site stands in <c>$web</c>: text gzipped, because a static website there does not compress, with the headers that readers get.</summary>
public static class WebArea
{
    /// <summary>Metadata: SHA-256 of the bytes as a reader gets them, in hexadecimal.</summary>
    public const string HashKey = "sha256";

    /// <summary>Metadata of the living pages: the release that they show.</summary>
    public const string ReleaseKey = "release";

    /// <summary>What gains nothing from gzip, or is asked for by programs that may not take it: robots, calendars. The index of the search is gzipped already.</summary>
    private static readonly string[] notZipped = ["image/", "text/plain", "text/calendar", "application/octet-stream"];

    public static string HashOf(SiteFile file) => Convert.ToHexStringLower(SHA256.HashData(file.Bytes.Span));

    public static BlobContent ToContent(SiteFile file, int? release)
    {
        var metadata = ImmutableSortedDictionary<string, string>.Empty.Add(HashKey, HashOf(file));
        var isPlain = notZipped.Any(type => file.ContentType.StartsWith(type, StringComparison.Ordinal));
        return new BlobContent(isPlain ? file.Bytes : Zip(file.Bytes))
        {
            ContentType = file.ContentType,
            ContentEncoding = isPlain ? null : "gzip",

            // Files under assets/ carry their hash in their name. All others are asked for again each time, at the price of a
            // 304: who has just answered must not be shown the count of before.
            CacheControl = file.Path.StartsWith("assets/", StringComparison.Ordinal) ? "public, max-age=31536000, immutable" : "no-cache",
            Metadata = release is { } number ? metadata.Add(ReleaseKey, number.ToString(CultureInfo.InvariantCulture)) : metadata,
        };
    }

    /// <summary>The release that a living page shows; 0 where it shows none yet, or is not there.</summary>
    public static int ReleaseOf(StoredBlob? blob) =>
        blob is not null && blob.Content.Metadata.TryGetValue(ReleaseKey, out var number) ? int.Parse(number, CultureInfo.InvariantCulture) : 0;

    public static byte[] Unzip(BlobContent content)
    {
        if (content.ContentEncoding is null)
        {
            return content.Bytes.ToArray();
        }

        using var zipped = new GZipStream(new MemoryStream(content.Bytes.ToArray()), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        zipped.CopyTo(plain);
        return plain.ToArray();
    }

    private static byte[] Zip(ReadOnlyMemory<byte> bytes)
    {
        using var zipped = new MemoryStream();
        using (var gzip = new GZipStream(zipped, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(bytes.Span);
        }

        return zipped.ToArray();
    }
}
