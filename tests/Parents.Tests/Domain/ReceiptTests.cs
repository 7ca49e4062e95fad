using Parents.Domain;
using Parents.Domain.Consultations;
using Xunit;

namespace Parents.Tests.Domain;

public sealed class ReceiptTests
{
    [Fact]
    public void The_list_has_4096_short_words_of_plain_letters_each_once()
    {
        Assert.Equal(4096, WordList.Words.Length);
        Assert.Equal(4096, WordList.Words.Distinct(StringComparer.Ordinal).Count());
        Assert.All(WordList.Words, word => Assert.True(word.Length is >= 4 and <= 9 && word.All(char.IsAsciiLetterLower), word));
        Assert.Equal(WordList.Words.Order(StringComparer.Ordinal), WordList.Words);
    }

    [Fact]
    public void No_slip_of_one_letter_makes_a_word_into_another() => Assert.Empty(CloseTo(WordList.Words));

    [Theory]
    [InlineData("tulipe", "tulipes")]
    [InlineData("tulipe", "atulipe")]
    [InlineData("tulipe", "tulie")]
    [InlineData("tulipe", "tupipe")]
    [InlineData("tulipe", "tupile", false)]
    [InlineData("tulipe", "tluipe")]
    [InlineData("tulipe", "tulpie")]
    [InlineData("tulipe", "tuilpe")]
    [InlineData("tulipe", "tulipier", false)]
    [InlineData("tulipe", "utulip", false)]
    public void The_search_for_slips_of_one_letter_finds_them(string one, string other, bool close = true) =>
        Assert.Equal(close, CloseTo([one, other]).Any());

    [Fact]
    public void Stands_for_48_bits_and_no_more()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        var bits = new byte[8];
        for (var i = 0; i < 2000; i++)
        {
            random.NextBytes(bits);
            var words = Receipt.FromBits(bits).ToString().Split('-');
            var number = words.Aggregate(0L, (sum, word) => (sum << 12) | (long)WordList.Words.IndexOf(word));
            Assert.True(words.Length == 4 && number == (long)(System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(bits) >> 16), $"Seed {seed}, round {i}.");
        }
    }

    [Fact]
    public void Uses_the_first_and_the_last_word()
    {
        Assert.Equal(string.Join('-', Enumerable.Repeat(WordList.Words[0], 4)), Receipt.FromBits(new byte[6]).ToString());
        Assert.Equal(string.Join('-', Enumerable.Repeat(WordList.Words[^1], 4)), Receipt.FromBits([255, 255, 255, 255, 255, 255]).ToString());
        Assert.Equal($"{WordList.Words[0]}-{WordList.Words[0]}-{WordList.Words[0]}-{WordList.Words[1]}", Receipt.FromBits([0, 0, 0, 0, 0, 1]).ToString());
        Assert.Throws<ArgumentException>(() => Receipt.FromBits(new byte[5]));
    }

    [Fact]
    public void Reads_back_what_it_writes()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        var bits = new byte[6];
        for (var i = 0; i < 500; i++)
        {
            random.NextBytes(bits);
            var receipt = Receipt.FromBits(bits);
            Assert.True(Receipt.TryParse(receipt.ToString(), out var read) && read == receipt, $"Seed {seed}, round {i}.");
        }
    }

    [Theory]
    [InlineData("{0} {1} {2} {3}")]
    [InlineData("  {0}-{1} - {2}   {3}\n")]
    [InlineData("{0}, {1}; {2}. {3}!")]
    [InlineData("{0}\u00a0{1}\u2011{2}_{3}")]
    [InlineData("{0}1{1}2{2}3{3}")]
    public void Does_not_care_what_stands_between_the_words(string pattern)
    {
        var receipt = Receipt.FromBits("exempl"u8);
        object[] words = [.. receipt.ToString().Split('-')];

        Assert.True(Receipt.TryParse(string.Format(System.Globalization.CultureInfo.InvariantCulture, pattern, words), out var read));
        Assert.Equal(receipt, read);
    }

    [Fact]
    public void Does_not_care_about_capitals_and_accents()
    {
        var receipt = Receipt.FromBits("exempl"u8);
        var accented = receipt.ToString().Replace('e', 'é').Replace('a', 'À').Replace('c', 'ç').Replace("i", "i\u0302", StringComparison.Ordinal);

        Assert.NotEqual(receipt.ToString(), accented);
        Assert.True(Receipt.TryParse(accented, out var read));
        Assert.Equal(receipt, read);
        Assert.True(Receipt.TryParse(receipt.ToString().ToUpperInvariant(), out read));
        Assert.Equal(receipt, read);
    }

    [Fact]
    public void Refuses_everything_else()
    {
        var words = Receipt.FromBits("exempl"u8).ToString();
        foreach (var text in new[] { null, "", " ", "-", words[..words.LastIndexOf('-')], words + "-" + WordList.Words[0], words + "x", "x" + words, words.Replace("-", "", StringComparison.Ordinal), words[..^1] + "\ud800", "\udc00", new string('-', 100_000) })
        {
            Assert.False(Receipt.TryParse(text, out var receipt), text);
            Assert.Null(receipt);
        }
    }

    /// <summary>Pairs with a Damerau-Levenshtein distance of one: what is left after one letter is dropped meets, or two neighbours changed places.</summary>
    private static IEnumerable<(string, string)> CloseTo(IEnumerable<string> words)
    {
        var known = words.ToHashSet(StringComparer.Ordinal);
        var masked = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var word in known)
        {
            for (var i = 0; i < word.Length; i++)
            {
                if (known.Contains(word.Remove(i, 1)))
                {
                    yield return (word, word.Remove(i, 1));
                }

                if (i > 0 && word[i] != word[i - 1] && known.Contains($"{word[..(i - 1)]}{word[i]}{word[i - 1]}{word[(i + 1)..]}"))
                {
                    yield return (word, $"{word[..(i - 1)]}{word[i]}{word[i - 1]}{word[(i + 1)..]}");
                }

                if (!masked.TryAdd($"{word[..i]}?{word[(i + 1)..]}", word))
                {
                    yield return (word, masked[$"{word[..i]}?{word[(i + 1)..]}"]);
                }
            }
        }
    }
}
