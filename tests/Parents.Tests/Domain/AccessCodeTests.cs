using Parents.Domain;
using Parents.Domain.Consultations;
using Xunit;

namespace Parents.Tests.Domain;

public sealed class AccessCodeTests
{
    private static readonly AccessCode example = AccessCode.FromBits("exemp"u8);

    [Fact]
    public void Three_words_are_36_secret_bits_and_the_fourth_comes_from_them()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        var bits = new byte[5];
        for (var i = 0; i < 1000; i++)
        {
            random.NextBytes(bits);
            var words = AccessCode.FromBits(bits).Words.ToList();
            var number = words.Take(3).Aggregate(0L, (sum, word) => (sum << 12) | (long)WordList.Words.IndexOf(word));
            Assert.True(words.Count == 4 && number == (long)(System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(bits) * 16ul) + (bits[4] >> 4), $"Seed {seed}, round {i}.");
        }

        // The half byte that is left over says nothing.
        Assert.Equal(AccessCode.FromBits([1, 2, 3, 4, 0x50]), AccessCode.FromBits([1, 2, 3, 4, 0x5f]));
        Assert.NotEqual(AccessCode.FromBits([1, 2, 3, 4, 0x50]), AccessCode.FromBits([1, 2, 3, 4, 0x60]));
        Assert.Throws<ArgumentException>(() => AccessCode.FromBits(new byte[4]));
    }

    [Fact]
    public void The_check_uses_all_its_twelve_bits()
    {
        var checks = Enumerable.Range(0, 2000).Select(i => AccessCode.FromBits([(byte)i, (byte)(i >> 8), 0, 0, 0]).Words.Last()).ToList();

        // Of 2,000 balls in 4,096 boxes about 1,580 boxes get one.
        Assert.InRange(checks.Distinct(StringComparer.Ordinal).Count(), 1450, 1700);
    }

    [Fact]
    public void Codes_are_drawn_anew_each_time_and_read_back_as_they_are_written()
    {
        var codes = Enumerable.Range(0, 500).Select(_ => AccessCode.Create()).ToList();

        Assert.Equal(500, codes.Distinct().Count());
        Assert.All(codes, code => Assert.True(AccessCode.TryParse(code.Written, out var read) && read == code && read.GetHashCode() == code.GetHashCode()));
    }

    [Fact]
    public void A_word_taken_for_another_is_caught_but_for_one_in_4096()
    {
        var words = example.Words.ToArray();
        for (var place = 0; place < words.Length; place++)
        {
            var fitting = WordList.Words.Count(word => AccessCode.TryParse(string.Join('-', words.Select((own, index) => index == place ? word : own)), out _));

            // The code itself, and of 4,095 others about one; a check that looks at nothing would let all of them pass.
            Assert.InRange(fitting, 1, place == 3 ? 1 : 8);
        }
    }

    [Fact]
    public void Words_in_another_order_are_no_code()
    {
        var words = example.Words.ToArray();

        Assert.False(AccessCode.TryParse($"{words[1]}-{words[0]}-{words[2]}-{words[3]}", out _));
        Assert.False(AccessCode.TryParse($"{words[0]}-{words[2]}-{words[1]}-{words[3]}", out _));
        Assert.False(AccessCode.TryParse($"{words[3]}-{words[0]}-{words[1]}-{words[2]}", out _));
    }

    [Fact]
    public void Does_not_care_about_capitals_accents_and_what_stands_between()
    {
        var words = example.Written;
        var accented = words.Replace('e', 'é').Replace('a', 'À').Replace("i", "i\u0302", StringComparison.Ordinal);

        Assert.NotEqual(words, accented);
        foreach (var typed in new[] { accented, words.ToUpperInvariant(), words.Replace('-', ' '), $"  {words.Replace("-", " - ", StringComparison.Ordinal)}\n", words.Replace('-', '\u00a0') })
        {
            Assert.True(AccessCode.TryParse(typed, out var read), typed);
            Assert.Equal(words, read.Written);
        }
    }

    [Fact]
    public void Refuses_everything_else()
    {
        var words = example.Written;
        foreach (var text in new[] { null, "", "-", words[..words.LastIndexOf('-')], $"{words}-{WordList.Words[0]}", words + "x", words[1..], "zut-zut-zut-zut", words[..^1] + "\ud800", new string('-', 100_000) })
        {
            Assert.False(AccessCode.TryParse(text, out var code), text);
            Assert.Null(code);
        }
    }

    [Fact]
    public void Shows_itself_in_no_log() => Assert.DoesNotContain(example.Words, word => $"{example}".Contains(word, StringComparison.Ordinal));
}
