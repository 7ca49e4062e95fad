using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Parents.Domain.Consultations;

/// <summary>
/// Four words out of 4,096 (48 bits) that stand for one answer: what a parent keeps. Written with hyphens between:
/// <c>tulipe-mouton-bougie-radio</c>.
/// </summary>
public sealed record Receipt
{
    /// <summary>How many words a receipt has.</summary>
    public const int Length = 4;

    /// <summary>Each word carries this many bits.</summary>
    public const int BitsPerWord = 12;

    private static readonly ImmutableArray<string> list = ReadList();

    private static readonly FrozenSet<string> known = list.ToFrozenSet(StringComparer.Ordinal);

    private readonly string words;

    private Receipt(IEnumerable<string> words) => this.words = string.Join('-', words);

    /// <summary>Every word that a receipt may hold, in ordinal order.</summary>
    public static ImmutableArray<string> Words => list;

    /// <summary>The receipt of the first 48 bits, most significant first.</summary>
    /// <exception cref="ArgumentException">Fewer than 6 bytes.</exception>
    public static Receipt FromBits(ReadOnlySpan<byte> bits)
    {
        if (bits.Length * 8 < Length * BitsPerWord)
        {
            throw new ArgumentException("A receipt takes 48 bits.", nameof(bits));
        }

        var number = 0L;
        foreach (var octet in bits[..(Length * BitsPerWord / 8)])
        {
            number = (number << 8) | octet;
        }

        return new(Enumerable.Range(1, Length).Select(place => list[(int)(number >> ((Length - place) * BitsPerWord)) & (list.Length - 1)]).ToArray());
    }

    /// <summary>Reads what a person typed or an address holds: accents, capitals and what stands between the words do not matter.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Receipt? receipt)
    {
        var typed = Plain(text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        receipt = typed.Length == Length && typed.All(known.Contains) ? new(typed) : null;
        return receipt is not null;
    }

    public override string ToString() => words;

    private static string Plain(string text)
    {
        // Half of a surrogate pair cannot be normalized, and no word holds a whole one.
        var whole = string.Concat(text.Select(c => char.IsSurrogate(c) ? ' ' : c));
        var plain = new StringBuilder(whole.Length);
        foreach (var letter in whole.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark))
        {
            plain.Append(char.IsAsciiLetter(letter) ? char.ToLowerInvariant(letter) : ' ');
        }

        return plain.ToString();
    }

    private static ImmutableArray<string> ReadList()
    {
        using var stream = typeof(Receipt).Assembly.GetManifestResourceStream("words.txt") ?? throw new InvalidOperationException("The list of words is not in the assembly.");
        using var reader = new StreamReader(stream);
        var read = reader.ReadToEnd().Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries).ToImmutableArray();
        return read.Length == 1 << BitsPerWord ? read : throw new InvalidOperationException($"The list has {read.Length} words, not {1 << BitsPerWord}.");
    }
}
