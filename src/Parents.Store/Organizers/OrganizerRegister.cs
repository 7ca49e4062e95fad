using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Parents.Domain.Organizers;
using Parents.Store.Logs;

namespace Parents.Store.Organizers;

/// <summary>Who may enter the console: one record for each name, changed only where it is still what was read.</summary>
public sealed class OrganizerRegister(IBlobs data, MasterKeys masters)
{
    private const string prefix = "organizers/";
    private const int idSize = 16;

    private readonly KeyedHash hash = new(masters);

    /// <summary>Invites somebody. Who was invited before and has not used the link, or was revoked, is invited anew: earlier links and sessions end.</summary>
    /// <param name="name">As the list shows it; capitals do not make another name.</param>
    /// <param name="role">What they may do.</param>
    /// <param name="account">Name or identifier of their account on the platform, or null.</param>
    /// <param name="until">The last day of the link.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>What the link holds; null where somebody of this name is there already.</returns>
    public async Task<InvitationToken?> InviteAsync(string name, Role role, string? account, DateOnly until, CancellationToken cancellationToken)
    {
        var blob = prefix + IdOf(name);
        var token = InvitationToken.Create();
        var fresh = new OrganizerRecord(
            Records.Version, name.Trim(), role, 1, hash.OfInvitation(masters.CurrentId, token.Bytes)!, until, null, account is null ? null : hash.OfAccount(masters.CurrentId, account), Revoked: false);
        while (true)
        {
            var standing = await ReadAsync(blob, cancellationToken);
            if (standing?.Record.ToOrganizer("").State == OrganizerState.Active)
            {
                // Our own write, where its reply was lost.
                return KeyedHash.Same(standing.Record.Invitation, fresh.Invitation) ? token : null;
            }

            if (standing is null
                ? await data.TryCreateAsync(blob, Records.ToContent(fresh), cancellationToken)
                : await data.TryReplaceAsync(blob, Records.ToContent(fresh with { Generation = standing.Record.Generation + 1 }), standing.ETag, cancellationToken))
            {
                return token;
            }
        }
    }

    /// <summary>Everybody, in the order of their ids, those revoked too.</summary>
    public IAsyncEnumerable<Organizer> ListAsync(CancellationToken cancellationToken) => ReadAllAsync(cancellationToken).Select(standing => standing.Organizer);

    /// <summary>From now on nothing that this person has opens the console: link, phrase, account, session.</summary>
    /// <returns>The person; null where nobody has this name, or who has it was revoked before.</returns>
    public async Task<Organizer?> RevokeAsync(string name, CancellationToken cancellationToken)
    {
        var id = IdOf(name);
        Organizer? revoked = null;
        while (await ReadAsync(prefix + id, cancellationToken) is { Record.Revoked: false } standing)
        {
            // Where the reply to our own write is lost, the next look finds it done.
            var record = standing.Record with { Revoked = true };
            revoked = record.ToOrganizer(id);
            if (await data.TryReplaceAsync(standing.Blob, Records.ToContent(record), standing.ETag, cancellationToken))
            {
                break;
            }
        }

        return revoked;
    }

    /// <summary>Takes an invitation for good, and makes the phrase. Of two at once, one gets it.</summary>
    public async Task<Redemption> RedeemAsync(InvitationToken token, DateOnly today, CancellationToken cancellationToken)
    {
        var phrase = Passphrase.Create();
        var phraseHash = hash.OfPhrase(masters.CurrentId, phrase.Written)!;
        while (await FindAsync(standing => IsOf(standing.Record.Invitation, master => hash.OfInvitation(master, token.Bytes)), cancellationToken) is { Record: { Revoked: false } record } found)
        {
            if (record.Phrase is not null)
            {
                return KeyedHash.Same(record.Phrase, phraseHash) ? new(RedemptionOutcome.Taken, found.Organizer, phrase) : new(RedemptionOutcome.UsedBefore, null, null);
            }

            if (today > record.InvitedUntil)
            {
                return new(RedemptionOutcome.Expired, null, null);
            }

            await data.TryReplaceAsync(found.Blob, Records.ToContent(record with { Phrase = phraseHash }), found.ETag, cancellationToken);
        }

        return new(RedemptionOutcome.Unknown, null, null);
    }

    /// <summary>Who signs in with this phrase; null where nobody does. A phrase kept under an earlier master key is kept under the current one from now on.</summary>
    public async Task<Organizer?> FindByPhraseAsync(Passphrase phrase, CancellationToken cancellationToken)
    {
        // One slow hash for each master key, not for each organizer.
        var hashes = new Dictionary<string, string?>(StringComparer.Ordinal) { [masters.CurrentId] = hash.OfPhrase(masters.CurrentId, phrase.Written) };
        var found = await FindAsync(
            standing => standing.Organizer.State == OrganizerState.Active && IsOf(standing.Record.Phrase, master => hashes.TryGetValue(master, out var known) ? known : hashes[master] = hash.OfPhrase(master, phrase.Written)),
            cancellationToken);
        if (found is not null && KeyedHash.MasterOf(found.Record.Phrase!) != masters.CurrentId)
        {
            await data.TryReplaceAsync(found.Blob, Records.ToContent(found.Record with { Phrase = hashes[masters.CurrentId] }), found.ETag, cancellationToken);
        }

        return found?.Organizer;
    }

    /// <summary>Who was added with this account of the platform; null where nobody was.</summary>
    /// <param name="account">Its name or identifier; capitals do not matter.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<Organizer?> FindByAccountAsync(string account, CancellationToken cancellationToken) =>
        (await FindAsync(standing => standing.Organizer.State == OrganizerState.Active && IsOf(standing.Record.Account, master => hash.OfAccount(master, account)), cancellationToken))?.Organizer;

    /// <summary>Who has this id; null where nobody has.</summary>
    public async Task<Organizer?> FindAsync(string id, CancellationToken cancellationToken) => (await ReadAsync(prefix + id, cancellationToken))?.Organizer;

    private static bool IsOf(string? stored, Func<string, string?> hashUnder) => stored is not null && KeyedHash.Same(stored, hashUnder(KeyedHash.MasterOf(stored)));

    /// <summary>The name stands in the record; its hash only makes a name for the blob, and lets nobody be there twice.</summary>
    private static string IdOf(string name) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name.Trim().Normalize().ToUpperInvariant()))[..idSize]);

    private async Task<Standing?> FindAsync(Func<Standing, bool> isIt, CancellationToken cancellationToken) => await ReadAllAsync(cancellationToken).FirstOrDefaultAsync(isIt, cancellationToken);

    private async IAsyncEnumerable<Standing> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var entry in data.ListAsync(prefix, cancellationToken))
        {
            if (await ReadAsync(entry.Name, cancellationToken) is { } standing)
            {
                yield return standing;
            }
        }
    }

    private async Task<Standing?> ReadAsync(string blob, CancellationToken cancellationToken) => await data.ReadAsync(blob, cancellationToken) is { } stored
        ? new Standing(blob, Records.Read<OrganizerRecord>(blob, stored.Content.Bytes.Span), stored.ETag)
        : null;

    /// <summary>A record as it was read.</summary>
    private sealed record Standing(string Blob, OrganizerRecord Record, string ETag)
    {
        public Organizer Organizer => Record.ToOrganizer(Blob[prefix.Length..]);
    }
}
