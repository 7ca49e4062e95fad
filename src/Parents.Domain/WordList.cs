using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Parents.Domain;

/// <summary>
/// The 4,096 French words that people copy and type: receipts, access codes and passphrases are made of them. No slip of one
/// letter makes one into another. A word's place in the list stands for 12 bits.
/// </summary>
public static class WordList
{
    /// <summary>Each word carries this many bits.</summary>
    public const int BitsPerWord = 12;

    /// <summary>In ordinal order.</summary>
    public static ImmutableArray<string> Words { get; } = Read();

    private static readonly FrozenDictionary<string, int> places = Words.Index().ToFrozenDictionary(word => word.Item, word => word.Index, StringComparer.Ordinal);

    /// <summary>The places of the words that these bits are, most significant first; bits after the last word are not looked at.</summary>
    /// <exception cref="ArgumentException">Too few bits for so many words.</exception>
    public static ImmutableArray<int> FromBits(ReadOnlySpan<byte> bits, int words)
    {
        if (bits.Length * 8 < words * BitsPerWord)
        {
            throw new ArgumentException($"{words} words take {words * BitsPerWord} bits.", nameof(bits));
        }

        var found = ImmutableArray.CreateBuilder<int>(words);
        for (var first = 0; found.Count < words; first += BitsPerWord)
        {
            // A word begins at a byte or in the middle of one, and ends in the byte after.
            var pair = (bits[first / 8] << 8) | bits[(first / 8) + 1];
            found.Add(first % 8 == 0 ? pair >> 4 : pair & (Words.Length - 1));
        }

        return found.MoveToImmutable();
    }

    /// <summary>Written with hyphens between: <c>tulipe-mouton-bougie-radio</c>.</summary>
    public static string Write(IEnumerable<int> places) => string.Join('-', places.Select(place => Words[place]));

    /// <summary>Reads what a person typed: accents, capitals and what stands between the words do not matter.</summary>
    /// <returns>The place of each word, null for one that is not in the list.</returns>
    public static ImmutableArray<int?> Parse(string? text) =>
        [.. Plain(text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => places.TryGetValue(word, out var place) ? place : (int?)null)];

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

    private static ImmutableArray<string> Read()
    {
        using var stream = typeof(WordList).Assembly.GetManifestResourceStream("words.txt") ?? throw new InvalidOperationException("The list of words is not in the assembly.");
        using var reader = new StreamReader(stream);
        var read = reader.ReadToEnd().Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries).ToImmutableArray();
        return read.Length == 1 << BitsPerWord ? read : throw new InvalidOperationException($"The list has {read.Length} words, not {1 << BitsPerWord}.");
    }
}
