using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Parents.Domain.Consultations;
using Parents.Store;

namespace Parents.Functions.Answers;

/// <summary>
/// Signs what the check page showed: consultation, version, retry key, second of issue and a hash of the answers. It carries
/// the retry key and the page's age through the page: nothing of it is stored.
/// </summary>
/// <remarks>Base64url of: length and id of the master key, version, second, retry key, answers' hash, HMAC-SHA256 of all these and the slug.</remarks>
internal sealed class ConfirmationTokens(MasterKeys masters, TimeProvider time)
{
    private const int hashSize = 16;
    private const int bodySize = sizeof(int) + sizeof(uint) + RetryKey.Size + hashSize;

    /// <summary>A page left open overnight may still be sent; the retry key survives a renewal, so that it never counts twice.</summary>
    private static readonly TimeSpan lifetime = TimeSpan.FromHours(24);

    /// <summary>Between the clocks of two processes.</summary>
    private static readonly TimeSpan clockSkew = TimeSpan.FromHours(1);

    /// <param name="consultation">That is answered.</param>
    /// <param name="key">Of this submission.</param>
    /// <param name="answers">As the page shows them.</param>
    /// <param name="shown">How long they were shown before.</param>
    public string Issue(Consultation consultation, RetryKey key, Domain.Consultations.Answers answers, TimeSpan shown)
    {
        var id = Encoding.ASCII.GetBytes(masters.CurrentId);
        var body = new byte[bodySize];
        BinaryPrimitives.WriteInt32BigEndian(body, consultation.Version);
        BinaryPrimitives.WriteUInt32BigEndian(body.AsSpan(sizeof(int)), (uint)(time.GetUtcNow() - shown).ToUnixTimeSeconds());
        key.Bytes.CopyTo(body.AsSpan(2 * sizeof(int)));
        HashOf(answers).CopyTo(body.AsSpan(2 * sizeof(int) + RetryKey.Size));
        byte[] signed = [(byte)id.Length, .. id, .. body];
        return Base64Url.EncodeToString([.. signed, .. Sign(masters.CurrentId, consultation.Slug, signed)!]);
    }

    public CheckedToken Check(string text, Consultation consultation, Domain.Consultations.Answers answers)
    {
        if (Split(text) is not var (id, signed, signature) || Sign(id, consultation.Slug, signed) is not { } expected
            || !CryptographicOperations.FixedTimeEquals(signature, expected))
        {
            return new CheckedToken(TokenState.Forged, null);
        }

        var body = signed.AsSpan(1 + id.Length);
        var key = RetryKey.FromBytes(body.Slice(2 * sizeof(int), RetryKey.Size));
        var version = BinaryPrimitives.ReadInt32BigEndian(body);
        var age = TimeSpan.FromSeconds(time.GetUtcNow().ToUnixTimeSeconds() - BinaryPrimitives.ReadUInt32BigEndian(body[sizeof(int)..]));
        var state = version != consultation.Version ? TokenState.OtherVersion
            : age < -clockSkew || age > lifetime ? TokenState.Expired
            : body[(2 * sizeof(int) + RetryKey.Size)..].SequenceEqual(HashOf(answers)) ? TokenState.Valid
            : TokenState.OtherAnswers;
        return new CheckedToken(state, key, age);
    }

    private static (string Id, byte[] Signed, byte[] Signature)? Split(string text)
    {
        if (!Base64Url.IsValid(text, out var length) || length < 1 + bodySize + HMACSHA256.HashSizeInBytes)
        {
            return null;
        }

        var bytes = Base64Url.DecodeFromChars(text);
        var signed = bytes[..^HMACSHA256.HashSizeInBytes];
        return signed.Length == 1 + signed[0] + bodySize ? (Encoding.ASCII.GetString(signed, 1, signed[0]), signed, bytes[^HMACSHA256.HashSizeInBytes..]) : null;
    }

    private static byte[] HashOf(Domain.Consultations.Answers answers) => SHA256.HashData(answers.ToCanonicalBytes())[..hashSize];

    private byte[]? Sign(string id, string slug, byte[] signed) =>
        masters.Derive(id, [], "parents/confirmation-token") is { } key ? HMACSHA256.HashData(key, (byte[])[.. Encoding.UTF8.GetBytes(slug), 0, .. signed]) : null;
}
