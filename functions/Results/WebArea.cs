using System.Collections.Immutable;
using System.Globalization;
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

    public static string HashOf(SiteFile file) => Convert.ToHexStringLower(SHA256.HashData(file.Bytes.Span));

    public static BlobContent ToContent(SiteFile file, int? release)
    {
        var metadata = ImmutableSortedDictionary<string, string>.Empty.Add(HashKey, HashOf(file));
        return new BlobContent(Gzip.Served(file))
        {
            ContentType = file.ContentType,
            ContentEncoding = Gzip.IsServed(file) ? "gzip" : null,

            // Files under assets/ carry their hash in their name. All others are asked for again each time, at the price of a
            // 304: who has just answered must not be shown the count of before.
            CacheControl = file.Path.StartsWith("assets/", StringComparison.Ordinal) ? "public, max-age=31536000, immutable" : "no-cache",
            Metadata = release is { } number ? metadata.Add(ReleaseKey, number.ToString(CultureInfo.InvariantCulture)) : metadata,
        };
    }

    /// <summary>The release that a living page shows; 0 where it shows none yet, or is not there.</summary>
    public static int ReleaseOf(StoredBlob? blob) =>
        blob is not null && blob.Content.Metadata.TryGetValue(ReleaseKey, out var number) ? int.Parse(number, CultureInfo.InvariantCulture) : 0;

    public static byte[] Unzip(BlobContent content) => content.ContentEncoding is null ? content.Bytes.ToArray() : Gzip.Unzip(content.Bytes);
}
