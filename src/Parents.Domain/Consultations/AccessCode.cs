using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Parents.Domain.Consultations;

/// <summary>
/// Four words with which somebody answers once: 36 random bits, then a word that checks the three before it, so that a code that
/// was mistyped is told apart from one that opens nothing. Stored hashed only; <see cref="ToString"/> hides it.
/// </summary>
public sealed record AccessCode
{
    /// <summary>How many words a code has.</summary>
    public const int Length = 4;

    private const int secretWords = Length - 1;

    private readonly ImmutableArray<int> places;

    private AccessCode(ImmutableArray<int> secret) => places = [.. secret, CheckOf(secret)];

    /// <summary>With hyphens between: the form that hashes are taken of.</summary>
    public string Written => WordList.Write(places);

    /// <summary>In order, for a slip that shows them.</summary>
    public IEnumerable<string> Words => places.Select(place => WordList.Words[place]);

    public static AccessCode Create() => FromBits(RandomNumberGenerator.GetBytes((secretWords * WordList.BitsPerWord / 8) + 1));

    /// <summary>The code of the first 36 bits, most significant first.</summary>
    /// <exception cref="ArgumentException">Fewer than 36 bits.</exception>
    public static AccessCode FromBits(ReadOnlySpan<byte> bits) => new(WordList.FromBits(bits, secretWords));

    /// <summary>Reads what a person typed: accents, capitals and what stands between the words do not matter.</summary>
    /// <returns>False where it is no code at all: a word too few or too many, one that is in no code, or a last one that does not fit the others.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out AccessCode? code)
    {
        var typed = WordList.Parse(text);
        code = typed.Length == Length && typed.All(place => place is not null) ? new([.. typed.Take(secretWords).OfType<int>()]) : null;
        code = code is not null && code.places[^1] == typed[^1] ? code : null;
        return code is not null;
    }

    public bool Equals(AccessCode? other) => other is not null && places.SequenceEqual(other.places);

    public override int GetHashCode() => places.Aggregate(0, HashCode.Combine);

    public override string ToString() => "(access code)";

    /// <summary>Of the words before it: bits of a hash, so that words in another order do not fit either.</summary>
    private static int CheckOf(ImmutableArray<int> secret) =>
        WordList.FromBits(SHA256.HashData(Encoding.ASCII.GetBytes($"parents/access-code/{WordList.Write(secret)}")), 1)[0];
}
