using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Parents.Domain.Organizers;

/// <summary>The 128 random bits of the link that an organizer gets once. Stored hashed only; <see cref="ToString"/> hides it.</summary>
public sealed class InvitationToken
{
    private const int size = 16;

    private readonly byte[] bytes;

    private InvitationToken(byte[] bytes) => this.bytes = bytes;

    public ReadOnlySpan<byte> Bytes => bytes;

    /// <summary>As the link holds it: 32 hexadecimal digits.</summary>
    public string Written => Convert.ToHexStringLower(bytes);

    public static InvitationToken Create() => new(RandomNumberGenerator.GetBytes(size));

    public static bool TryParse(string? text, [NotNullWhen(true)] out InvitationToken? token)
    {
        token = text is { Length: 2 * size } && text.All(char.IsAsciiHexDigit) ? new(Convert.FromHexString(text)) : null;
        return token is not null;
    }

    public override string ToString() => "(invitation)";
}
