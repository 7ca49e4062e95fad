using System.Runtime.CompilerServices;
using Parents.Domain.Consultations;
using Parents.Domain.Statistics;

namespace Parents.Store.Logs;

/// <summary>
/// The stored answers of one consultation: what its steps (<see cref="AcceptAnswer"/>, <see cref="CompactInbox"/>,
/// <see cref="WithdrawAnswer"/>, <see cref="MakeRelease"/>, <see cref="EraseAnswers"/>) read and write. The order of their
/// operations is a checked protocol: see docs/decisions/0004-store-protocol.md before changing one.
/// </summary>
public sealed class AnswerLog(IBlobs data, MasterKeys masters, Consultation consultation)
{
    internal IBlobs Blobs => data;

    internal Consultation Consultation => consultation;

    internal LogNames Names { get; } = new(consultation.LogName);

    /// <summary>Gives the consultation its key, where it has none yet. Nothing else ever makes a salt.</summary>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        var salt = Convert.ToBase64String(System.Security.Cryptography.RandomNumberGenerator.GetBytes(MasterKeys.Size));
        var record = new KeyRecord(Records.Version, consultation.Version, masters.CurrentId, salt, ConsultationState.Open);
        await data.TryCreateAsync(Names.Keys, Records.ToContent(record), cancellationToken);
    }

    /// <returns>Null where the consultation was never published.</returns>
    public async Task<ConsultationState?> ReadStateAsync(CancellationToken cancellationToken) => (await ReadKeysAsync(cancellationToken))?.State;

    /// <returns>What was erased at the end of the consultation's time; null before.</returns>
    public async Task<Erasure?> ReadErasureAsync(CancellationToken cancellationToken) => (await ReadKeysAsync(cancellationToken))?.Record.Erasure;

    internal async Task<Keys?> ReadKeysAsync(CancellationToken cancellationToken)
    {
        if (await data.ReadAsync(Names.Keys, cancellationToken) is not { } blob)
        {
            return null;
        }

        var record = Records.Read<KeyRecord>(Names.Keys, blob.Content.Bytes.Span);
        return new Keys(record, blob.ETag, record.Salt is null ? null : DeriveKey(record));
    }

    internal async Task<ReceiptRecord?> ReadReceiptAsync(string id, CancellationToken cancellationToken) =>
        await ReadAsync<ReceiptRecord>(Names.Receipt(id), cancellationToken);

    internal async Task<InboxRecord?> ReadInboxAsync(ConsultationKey key, string id, CancellationToken cancellationToken) =>
        await data.ReadAsync(Names.Inbox(id), cancellationToken) is { } blob ? key.Open<InboxRecord>(Names.Inbox(id), blob.Content.Bytes.Span) : null;

    /// <returns>The inbox record of this id where it is held, else null.</returns>
    internal async Task<InboxRecord?> ReadHeldAsync(ConsultationKey key, string id, CancellationToken cancellationToken) =>
        await data.ReadAsync(Names.Inbox(id), cancellationToken) is { } blob && InboxEntry.HeldIn(blob.Content.Metadata) is not null ? key.Open<InboxRecord>(Names.Inbox(id), blob.Content.Bytes.Span) : null;

    internal async Task<Segment?> ReadSegmentAsync(int number, CancellationToken cancellationToken) =>
        await data.ReadAsync(Names.Segment(number), cancellationToken) is { } blob ? Segment.Read(Names.Segment(number), blob.Content.Bytes) : null;

    /// <summary>Segments from <paramref name="first"/> to <paramref name="last"/>, or to the end of the log.</summary>
    internal async IAsyncEnumerable<Segment> ReadSegmentsAsync(int first, int last, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var number = first; number <= last && await ReadSegmentAsync(number, cancellationToken) is { } segment; number++)
        {
            yield return segment;
        }
    }

    /// <returns>The tally with its ETag, or null where nothing is folded yet.</returns>
    internal async Task<(TallyRecord Tally, string ETag)?> ReadTallyAsync(CancellationToken cancellationToken) =>
        await data.ReadAsync(Names.Tally, cancellationToken) is { } blob ? (Records.Read<TallyRecord>(Names.Tally, blob.Content.Bytes.Span), blob.ETag) : null;

    /// <returns>The last release, or null before the first.</returns>
    public async Task<Release?> ReadLastReleaseAsync(CancellationToken cancellationToken)
    {
        // Releases are numbered without gaps, so the last name of a listing is the last release that stood when it began.
        string? last = null;
        await foreach (var entry in data.ListAsync(Names.ReleasesPrefix, cancellationToken))
        {
            last = entry.Name;
        }

        return last is null ? null : (await ReadAsync<ReleaseRecord>(last, cancellationToken))?.Release;
    }

    internal async Task<Release?> ReadReleaseAsync(int number, CancellationToken cancellationToken) =>
        (await ReadAsync<ReleaseRecord>(Names.Release(number), cancellationToken))?.Release;

    /// <summary>The line that a pending withdrawal names; null where there is none, or a segment lists it already.</summary>
    internal async Task<string?> ReadWithdrawalAsync(ConsultationKey key, string name, CancellationToken cancellationToken) =>
        await data.ReadAsync(name, cancellationToken) is { } blob ? key.Open<WithdrawnRecord>(name, blob.Content.Bytes.Span).Line : null;

    internal IAsyncEnumerable<InboxEntry> ListInboxAsync(CancellationToken cancellationToken) =>
        data.ListAsync(Names.InboxPrefix, cancellationToken).Select(entry => new InboxEntry(entry.Name[Names.InboxPrefix.Length..], InboxEntry.HeldIn(entry.Metadata)));

    internal Task<ReviewRecord?> ReadReviewAsync(DateOnly day, CancellationToken cancellationToken) => ReadAsync<ReviewRecord>(Names.Review(day), cancellationToken);

    /// <summary>The days on whose held answers a person decided, and whether they count.</summary>
    internal async Task<IReadOnlyDictionary<DateOnly, bool>> ReadReviewsAsync(CancellationToken cancellationToken)
    {
        var reviews = new Dictionary<DateOnly, bool>();
        await foreach (var entry in data.ListAsync(Names.ReviewsPrefix, cancellationToken))
        {
            var day = DateOnly.ParseExact(entry.Name[Names.ReviewsPrefix.Length..], "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
            if (await ReadReviewAsync(day, cancellationToken) is { } review)
            {
                reviews[day] = review.Counts;
            }
        }

        return reviews;
    }

    private async Task<T?> ReadAsync<T>(string name, CancellationToken cancellationToken)
        where T : class =>
        await data.ReadAsync(name, cancellationToken) is { } blob ? Records.Read<T>(name, blob.Content.Bytes.Span) : null;

    private ConsultationKey DeriveKey(KeyRecord record) => new(
        masters.Derive(record.Master, Convert.FromBase64String(record.Salt!), $"parents/consultation/{consultation.Slug}")
        ?? throw new StoreUnavailableException($"The consultation {consultation.Slug} was opened under the master key « {record.Master} », which is not among those given: add it back."));
}
