using System.Buffers;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Parents.Store.Logs;

/// <summary>
/// <c>log/&lt;n&gt;</c>: a batch of answers, sealed in one write. Text: the header, one line for each answer, and the SHA-256
/// of all bytes before it in hexadecimal.
/// </summary>
/// <param name="Header">Says how many lines there are.</param>
/// <param name="Lines">Sorted by id.</param>
internal sealed record Segment(SegmentHeader Header, ImmutableArray<Line> Lines)
{
    public static Segment Of(ImmutableArray<InboxRecord> batch, IEnumerable<string> withdrawn, bool final, int consultationVersion) => new(
        new SegmentHeader(
            Records.Version,
            consultationVersion,
            final,
            batch.Length,
            [.. batch.Select(record => new SealedId(record.Id, record.F)).OrderBy(entry => entry.Id, StringComparer.Ordinal)],
            [.. withdrawn.Order(StringComparer.Ordinal)],
            Count(batch, record => record.Channel),
            Count(batch, record => record.Language),
            Count(batch, record => record.Day.ToString("O", System.Globalization.CultureInfo.InvariantCulture))),
        [.. batch.Select(record => new Line(record.C, record.Line, record.Answers)).OrderBy(line => line.Id, StringComparer.Ordinal)]);

    public BlobContent ToContent()
    {
        var bytes = new ArrayBufferWriter<byte>();
        Records.WriteLine(bytes, Header);
        foreach (var line in Lines)
        {
            Records.WriteLine(bytes, line);
        }

        bytes.Write(Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(bytes.WrittenSpan))));
        return new BlobContent(bytes.WrittenMemory) { ContentType = "text/plain; charset=utf-8" };
    }

    /// <exception cref="BlobCorruptException">The checksum does not fit, or the lines are not those that the header announces.</exception>
    public static Segment Read(string name, ReadOnlyMemory<byte> bytes)
    {
        const int checksum = 2 * SHA256.HashSizeInBytes;
        var body = bytes.Length > checksum ? bytes[..^checksum] : throw new BlobCorruptException($"{name} is too short for a segment.");
        if (Convert.ToHexStringLower(SHA256.HashData(body.Span)) != Encoding.ASCII.GetString(bytes[^checksum..].Span))
        {
            throw new BlobCorruptException($"{name} is not what was sealed: its checksum is wrong.");
        }

        var header = Records.ReadLine<SegmentHeader>(name, ref body);
        var lines = ImmutableArray.CreateBuilder<Line>(header.Lines);
        while (body.Length > 0)
        {
            lines.Add(Records.ReadLine<Line>(name, ref body));
        }

        return lines.Count == header.Lines ? new Segment(header, lines.ToImmutable()) : throw new BlobCorruptException($"{name} has {lines.Count} lines, not {header.Lines}.");
    }

    private static ImmutableSortedDictionary<string, int> Count(ImmutableArray<InboxRecord> batch, Func<InboxRecord, string> by) =>
        batch.CountBy(by).ToImmutableSortedDictionary(StringComparer.Ordinal);
}
