using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Parents.Domain.Consultations;

/// <summary>
/// 128 random bits that come back with every retry of one submission, so that it counts once (the protocol's <c>s</c>).
/// It is never stored, never in an address, never logged: <see cref="ToString"/> hides it.
/// </summary>
public sealed class RetryKey
{
    /// <summary>In bytes.</summary>
    public const int Size = 16;

    private readonly byte[] bytes;

    private RetryKey(byte[] bytes) => this.bytes = bytes;

    public ReadOnlySpan<byte> Bytes => bytes;

    public static RetryKey Create() => new(RandomNumberGenerator.GetBytes(Size));

    /// <exception cref="ArgumentException">Not <see cref="Size"/> bytes.</exception>
    public static RetryKey FromBytes(ReadOnlySpan<byte> bytes) =>
        bytes.Length == Size ? new(bytes.ToArray()) : throw new ArgumentException($"A retry key is {Size} bytes.", nameof(bytes));

    /// <summary>Reads 32 hexadecimal digits.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out RetryKey? key)
    {
        key = text is { Length: 2 * Size } && text.All(char.IsAsciiHexDigit) ? new(Convert.FromHexString(text)) : null;
        return key is not null;
    }

    public override string ToString() => "(retry key)";
}
