using System.Buffers.Binary;
using Parents.Domain.Organizers;
using Parents.Store;

namespace Parents.Functions.Organizers;

/// <summary>Sessions that the server does not keep: the cookie says who, signed, with when it began and when it was last used.</summary>
internal sealed class Sessions(MasterKeys masters, TimeProvider time)
{
    /// <summary>Unused for longer, a session is over.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);

    /// <summary>However much it is used: a copied cookie must not live for ever.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    private const int idSize = 16;
    private const int bodySize = idSize + sizeof(int) + (2 * sizeof(long));

    private readonly Signer signer = new(masters, "parents/organizer/session");

    public string Begin(Organizer organizer) => Renew(new Session(organizer.Id, organizer.Generation, time.GetUtcNow()));

    /// <summary>The same session, used now.</summary>
    public string Renew(Session session)
    {
        var body = new byte[bodySize];
        Convert.FromHexString(session.Organizer).CopyTo(body, 0);
        BinaryPrimitives.WriteInt32BigEndian(body.AsSpan(idSize), session.Generation);
        BinaryPrimitives.WriteInt64BigEndian(body.AsSpan(idSize + sizeof(int)), session.Begun.ToUnixTimeSeconds());
        BinaryPrimitives.WriteInt64BigEndian(body.AsSpan(idSize + sizeof(int) + sizeof(long)), time.GetUtcNow().ToUnixTimeSeconds());
        return signer.Sign(body);
    }

    /// <returns>Null where the cookie is not ours, or its time is over.</returns>
    public Session? Read(string? cookie)
    {
        if (signer.Open(cookie) is not { Length: bodySize } body)
        {
            return null;
        }

        var begun = MomentAt(body, idSize + sizeof(int));
        var used = MomentAt(body, idSize + sizeof(int) + sizeof(long));
        var now = time.GetUtcNow();
        return now - used <= Idle && now - begun <= Longest
            ? new Session(Convert.ToHexStringLower(body.AsSpan(0, idSize)), BinaryPrimitives.ReadInt32BigEndian(body.AsSpan(idSize)), begun)
            : null;
    }

    private static DateTimeOffset MomentAt(byte[] body, int place) => DateTimeOffset.FromUnixTimeSeconds(BinaryPrimitives.ReadInt64BigEndian(body.AsSpan(place)));
}
