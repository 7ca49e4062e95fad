using System.Diagnostics.CodeAnalysis;

namespace Parents.Domain.Consultations;

/// <summary>
/// Four words out of 4,096 (48 bits) that stand for one answer: what a parent keeps. Written with hyphens between:
/// <c>tulipe-mouton-bougie-radio</c>.
/// </summary>
public sealed record Receipt
{
    /// <summary>How many words a receipt has.</summary>
    public const int Length = 4;

    private readonly string words;

    private Receipt(IEnumerable<int> places) => words = WordList.Write(places);

    /// <summary>The receipt of the first 48 bits, most significant first.</summary>
    /// <exception cref="ArgumentException">Fewer than 6 bytes.</exception>
    public static Receipt FromBits(ReadOnlySpan<byte> bits) => new(WordList.FromBits(bits, Length));

    /// <summary>Reads what a person typed or an address holds: accents, capitals and what stands between the words do not matter.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Receipt? receipt)
    {
        var places = WordList.Parse(text);
        receipt = places.Length == Length && places.All(place => place is not null) ? new(places.OfType<int>()) : null;
        return receipt is not null;
    }

    public override string ToString() => words;
}
