using System.Buffers.Binary;
using System.Net;
using System.Security.Cryptography;
using Parents.Domain;

namespace Parents.Functions.Guarding;

/// <summary>Tells networks apart without keeping one: an IPv4 address whole, an IPv6 address by its first 64 bits, which one household or school has.</summary>
/// <param name="platform">Behind it the last entry of <c>X-Forwarded-For</c> is who asked, for the platform wrote it; elsewhere anybody may have.</param>
/// <param name="time">Changes the salt at midnight in Brussels.</param>
internal sealed class ClientNetworks(Platform platform, TimeProvider time)
{
    private const int bytesOfIPv6Network = 8;

    private volatile DaySalt salt = DaySalt.Of(DateOnly.MinValue);

    public ClientNetwork Of(HttpContext http)
    {
        var today = Brussels.Day(time.GetUtcNow());
        if (salt.Day != today)
        {
            // Two requests at midnight may each draw one; one of them stays.
            salt = DaySalt.Of(today);
        }

        return new(BinaryPrimitives.ReadUInt128BigEndian(HMACSHA256.HashData(salt.Bytes, NetworkOf(AddressOf(http)))));
    }

    private IPAddress AddressOf(HttpContext http)
    {
        var forwarded = platform.Forwards ? string.Join(',', http.Request.Headers["X-Forwarded-For"].ToArray()).Split(',', StringSplitOptions.TrimEntries)[^1] : "";

        // What cannot be read is one network with all that cannot be read: the platform's own.
        return IPEndPoint.TryParse(forwarded, out var client) ? client.Address : http.Connection.RemoteIpAddress ?? IPAddress.None;
    }

    private static byte[] NetworkOf(IPAddress address)
    {
        var bytes = (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).GetAddressBytes();
        return bytes.Length > bytesOfIPv6Network ? bytes[..bytesOfIPv6Network] : bytes;
    }

    private sealed record DaySalt(DateOnly Day, byte[] Bytes)
    {
        public static DaySalt Of(DateOnly day) => new(day, RandomNumberGenerator.GetBytes(HMACSHA256.HashSizeInBytes));
    }
}
