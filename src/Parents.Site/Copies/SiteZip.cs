using System.IO.Compression;
using Parents.Site.Output;

namespace Parents.Site.Copies;

/// <summary>Files as one zip: the same files of the same day make the same bytes.</summary>
public static class SiteZip
{
    /// <summary>What a phone gets over a slow line, and a school's mailbox takes.</summary>
    public const int MostBytes = 5 * 1000 * 1000;

    /// <summary>Whoever unpacks it may read and write, whichever system packed it.</summary>
    private const int ordinaryFile = 0b1000_000_110_100_100 << 16;

    /// <param name="files">In their order in the zip.</param>
    /// <param name="today">The day that each file bears.</param>
    public static byte[] Of(IEnumerable<SiteFile> files, DateOnly today)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in files)
            {
                var entry = zip.CreateEntry(file.Path, CompressionLevel.SmallestSize);
                entry.LastWriteTime = new DateTimeOffset(today.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
                entry.ExternalAttributes = ordinaryFile;
                using var content = entry.Open();
                content.Write(file.Bytes.Span);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>Whole or not at all: a build that is stopped leaves the last zip.</summary>
    public static async Task WriteAsync(string path, byte[] zip, CancellationToken cancellationToken)
    {
        var whole = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(whole)!);
        var staged = whole + ".tmp";
        await File.WriteAllBytesAsync(staged, zip, cancellationToken);
        File.Move(staged, whole, overwrite: true);
    }
}
