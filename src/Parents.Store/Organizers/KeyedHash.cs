using System.Security.Cryptography;
using System.Text;

namespace Parents.Store.Organizers;

/// <summary>
/// What the store keeps of a secret: <c>&lt;id of the master key&gt;:&lt;hexadecimal&gt;</c>. Without the master key it says nothing;
/// with it, a guess can be tried, so the secret must be one that nobody can guess.
/// </summary>
internal sealed class KeyedHash(MasterKeys masters)
{
    /// <summary>About 30 ms: with the store and the master key, the 2^66 phrases would take 2^83 steps.</summary>
    private const int rounds = 100_000;

    /// <summary>Of a passphrase: slow.</summary>
    /// <returns>Null where there is no key of this id any more.</returns>
    public string? OfPhrase(string masterId, string phrase) => masters.Derive(masterId, [], "parents/organizer/phrase") is { } key
        ? Write(masterId, Rfc2898DeriveBytes.Pbkdf2(Encoding.ASCII.GetBytes(phrase), key, rounds, HashAlgorithmName.SHA256, SHA256.HashSizeInBytes))
        : null;

    /// <summary>Of 128 random bits: at once.</summary>
    /// <returns>Null where there is no key of this id any more.</returns>
    public string? OfInvitation(string masterId, ReadOnlySpan<byte> token) => masters.Derive(masterId, [], "parents/organizer/invitation") is { } key
        ? Write(masterId, HMACSHA256.HashData(key, token))
        : null;

    /// <summary>Of the name or the identifier of an account: it can be guessed, and is asked for at each request.</summary>
    /// <returns>Null where there is no key of this id any more.</returns>
    public string? OfAccount(string masterId, string account) => masters.Derive(masterId, [], "parents/organizer/account") is { } key
        ? Write(masterId, HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(account.Trim().ToUpperInvariant())))
        : null;

    /// <summary>Of the master key under which it was made.</summary>
    public static string MasterOf(string hash) => hash[..hash.IndexOf(':', StringComparison.Ordinal)];

    public static bool Same(string? one, string? other) =>
        one is not null && other is not null && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(one), Encoding.ASCII.GetBytes(other));

    private static string Write(string masterId, byte[] hash) => $"{masterId}:{Convert.ToHexStringLower(hash)}";
}
