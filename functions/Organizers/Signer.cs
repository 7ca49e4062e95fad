using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Parents.Store;

namespace Parents.Functions.Organizers;

/// <summary>Signs what a browser keeps for us, under the current master key; takes back what any of them signed, so that a rotation ends no session.</summary>
/// <param name="masters">A key is derived from each.</param>
/// <param name="purpose">What is signed for one purpose counts for no other.</param>
internal sealed class Signer(MasterKeys masters, string purpose)
{
    /// <returns>Base64url of: length and id of the master key, body, HMAC-SHA256 of these.</returns>
    public string Sign(ReadOnlySpan<byte> body)
    {
        byte[] signed = [(byte)masters.CurrentId.Length, .. Encoding.ASCII.GetBytes(masters.CurrentId), .. body];
        return Base64Url.EncodeToString([.. signed, .. MacOf(masters.CurrentId, signed)!]);
    }

    /// <returns>The body; null where we did not sign it, or the key is gone.</returns>
    public byte[]? Open(string? text)
    {
        if (!Base64Url.IsValid(text, out var length) || length <= HMACSHA256.HashSizeInBytes)
        {
            return null;
        }

        var bytes = Base64Url.DecodeFromChars(text);
        var signed = bytes.AsSpan(..^HMACSHA256.HashSizeInBytes);
        var start = 1 + signed[0];
        return signed.Length >= start && MacOf(Encoding.ASCII.GetString(signed[1..start]), signed) is { } expected
            && CryptographicOperations.FixedTimeEquals(bytes.AsSpan(^HMACSHA256.HashSizeInBytes..), expected)
            ? signed[start..].ToArray()
            : null;
    }

    private byte[]? MacOf(string masterId, ReadOnlySpan<byte> signed) => masters.Derive(masterId, [], purpose) is { } key ? HMACSHA256.HashData(key, signed) : null;
}
