using System.IO.Compression;

namespace Parents.Site.Output;

/// <summary>How the site's files are made small for the way to the reader.</summary>
public static class Gzip
{
    /// <summary>What gains nothing from gzip, or is asked for by programs that may not take it: robots, calendars. The index of the search is gzipped already.</summary>
    private static readonly string[] notZipped = ["image/", "text/plain", "text/calendar", "application/octet-stream"];

    public static bool IsServed(SiteFile file) => !notZipped.Any(type => file.ContentType.StartsWith(type, StringComparison.Ordinal));

    /// <summary>The bytes that travel.</summary>
    public static ReadOnlyMemory<byte> Served(SiteFile file) => IsServed(file) ? Zip(file.Bytes) : file.Bytes;

    public static int ServedSize(SiteFile file) => Served(file).Length;

    public static byte[] Zip(ReadOnlyMemory<byte> bytes)
    {
        using var zipped = new MemoryStream();
        using (var gzip = new GZipStream(zipped, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(bytes.Span);
        }

        return zipped.ToArray();
    }

    public static byte[] Unzip(ReadOnlyMemory<byte> bytes)
    {
        using var zipped = new GZipStream(new MemoryStream(bytes.ToArray()), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        zipped.CopyTo(plain);
        return plain.ToArray();
    }
}
