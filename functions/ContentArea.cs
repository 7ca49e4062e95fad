using System.Text.Json;
using Parents.Site.Content;
using Parents.Site.Pages;
using Parents.Store;

namespace Parents.Functions;

/// <summary>The snapshot of the content, read again when it is a few seconds old.</summary>
internal sealed class ContentArea(IBlobs content, TimeProvider time)
{
    private static readonly TimeSpan freshness = TimeSpan.FromSeconds(2);

    private volatile Reading? last;

    /// <summary>As it was last read, however old; null where it never was.</summary>
    public Snapshot? Last => last?.Snapshot;

    /// <returns>Null where nothing was ever published.</returns>
    /// <exception cref="BlobCorruptException">The snapshot cannot be read, or is one of another program's.</exception>
    public async Task<Snapshot?> ReadAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (last is { } reading && now - reading.At < freshness && now >= reading.At)
        {
            return reading.Snapshot;
        }

        var blob = await content.ReadAsync(Snapshot.BlobName, cancellationToken);
        var fresh = new Reading(now, blob?.ETag, blob is null ? null : last is { } before && before.ETag == blob.ETag ? before.Snapshot : Parse(blob));
        last = fresh;
        return fresh.Snapshot;
    }

    /// <returns>Null where there is no such consultation.</returns>
    public async Task<(Snapshot Snapshot, PublishedConsultation Published)?> FindAsync(string slug, CancellationToken cancellationToken) =>
        await ReadAsync(cancellationToken) is { } snapshot && snapshot.Consultations.FirstOrDefault(published => published.Consultation.Slug == slug) is { } found ? (snapshot, found) : null;

    /// <summary>Writes the snapshot where it changed.</summary>
    public async Task WriteAsync(Snapshot snapshot, CancellationToken cancellationToken)
    {
        var bytes = snapshot.ToBytes();
        if ((await content.ReadAsync(Snapshot.BlobName, cancellationToken))?.Content.Bytes.Span.SequenceEqual(bytes) != true)
        {
            await content.WriteAsync(Snapshot.BlobName, new BlobContent(bytes) { ContentType = "application/json; charset=utf-8" }, cancellationToken);
        }

        last = null;
    }

    private static Snapshot Parse(StoredBlob blob)
    {
        try
        {
            return Snapshot.Parse(blob.Content.Bytes.Span);
        }
        catch (JsonException problem)
        {
            throw new BlobCorruptException("The content snapshot cannot be read: publish again with the program of this version.", problem);
        }
    }

    private sealed record Reading(DateTimeOffset At, string? ETag, Snapshot? Snapshot);
}
