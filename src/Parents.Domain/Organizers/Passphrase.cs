using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Parents.Domain.Organizers;

/// <summary>
/// Six words with which an organizer signs in: 66 random bits, then 6 that check them, so that a phrase that was mistyped is told
/// apart from one that opens nothing. Stored hashed only; <see cref="ToString"/> hides it.
/// </summary>
public sealed class Passphrase
{
    /// <summary>How many words a phrase has.</summary>
    public const int Length = 6;

    private const int size = Length * WordList.BitsPerWord / 8;

    /// <summary>The check fills the last bits of the last byte.</summary>
    private const int checkMask = 0b0011_1111;

    private readonly ImmutableArray<int> places;

    private Passphrase(ImmutableArray<int> places) => this.places = places;

    /// <summary>With hyphens between.</summary>
    public string Written => WordList.Write(places);

    /// <summary>In order, for a page that shows them.</summary>
    public IEnumerable<string> Words => places.Select(place => WordList.Words[place]);

    public static Passphrase Create() => FromBits(RandomNumberGenerator.GetBytes(size));

    /// <summary>The phrase of the first 66 bits, most significant first.</summary>
    /// <exception cref="ArgumentException">Fewer than 9 bytes.</exception>
    public static Passphrase FromBits(ReadOnlySpan<byte> bits)
    {
        if (bits.Length < size)
        {
            throw new ArgumentException("A passphrase takes 66 bits.", nameof(bits));
        }

        byte[] whole = [.. bits[..size]];
        whole[^1] = (byte)((whole[^1] & ~checkMask) | CheckOf(whole));
        return new(WordList.FromBits(whole, Length));
    }

    /// <summary>Reads what a person typed: accents, capitals and what stands between the words do not matter.</summary>
    /// <returns>False where it is no phrase at all: a word too few or too many, one that is in no phrase, or one that does not fit the others.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Passphrase? phrase)
    {
        var typed = WordList.Parse(text);
        phrase = typed.Length == Length && typed.All(place => place is not null) ? new([.. typed.OfType<int>()]) : null;
        phrase = phrase is not null && phrase.IsChecked() ? phrase : null;
        return phrase is not null;
    }

    public override string ToString() => "(passphrase)";

    private bool IsChecked()
    {
        var bits = new byte[size];
        for (var pair = 0; pair < Length / 2; pair++)
        {
            var number = (places[2 * pair] << WordList.BitsPerWord) | places[(2 * pair) + 1];
            (bits[3 * pair], bits[(3 * pair) + 1], bits[(3 * pair) + 2]) = ((byte)(number >> 16), (byte)(number >> 8), (byte)number);
        }

        return (bits[^1] & checkMask) == CheckOf(bits);
    }

    private static int CheckOf(ReadOnlySpan<byte> bits)
    {
        byte[] secret = [.. bits[..^1], (byte)(bits[^1] & ~checkMask)];
        return SHA256.HashData(secret)[0] & checkMask;
    }
}
