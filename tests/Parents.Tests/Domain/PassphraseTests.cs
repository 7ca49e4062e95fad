using Parents.Domain;
using Parents.Domain.Organizers;
using Xunit;

namespace Parents.Tests.Domain;

public sealed class PassphraseTests
{
    private const int rounds = 2000;

    [Fact]
    public void Stands_for_66_bits_and_reads_back_what_it_writes()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        var bits = new byte[10];
        for (var round = 0; round < rounds; round++)
        {
            random.NextBytes(bits);
            var phrase = Passphrase.FromBits(bits);
            var places = phrase.Words.Select(word => WordList.Words.IndexOf(word)).ToList();
            var read = places.Aggregate(UInt128.Zero, (sum, place) => (sum << 12) | (UInt128)place) >> 6;
            var given = bits[..9].Aggregate(UInt128.Zero, (sum, octet) => (sum << 8) | octet) >> 6;

            Assert.True(places.Count == 6 && read == given, $"Seed {seed}, round {round}.");
            Assert.True(Passphrase.TryParse(phrase.Written, out var again) && again.Written == phrase.Written, $"Seed {seed}, round {round}.");
        }
    }

    [Fact]
    public void The_bits_after_the_66th_are_the_check_s_and_not_the_caller_s()
    {
        Assert.Equal(Passphrase.FromBits([1, 2, 3, 4, 5, 6, 7, 8, 0b1100_0000]).Written, Passphrase.FromBits([1, 2, 3, 4, 5, 6, 7, 8, 0b1111_1111]).Written);
        Assert.NotEqual(Passphrase.FromBits([1, 2, 3, 4, 5, 6, 7, 8, 0b1100_0000]).Written, Passphrase.FromBits([1, 2, 3, 4, 5, 6, 7, 8, 0b0100_0000]).Written);
        Assert.Throws<ArgumentException>(() => Passphrase.FromBits(new byte[8]));
    }

    [Fact]
    public void A_word_in_place_of_another_is_found_out_but_for_one_time_in_64()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        var taken = 0;
        for (var round = 0; round < rounds; round++)
        {
            var words = Passphrase.Create().Words.ToArray();
            words[random.Next(words.Length)] = WordList.Words[random.Next(WordList.Words.Length)];
            taken += Passphrase.TryParse(string.Join(' ', words), out _) ? 1 : 0;
        }

        // 31 are expected; 80 is nine standard deviations away.
        Assert.True(taken is > 0 and < 80, $"Seed {seed}: {taken} of {rounds}.");
    }

    [Theory]
    [InlineData("  {0}, {1}; {2}. {3} – {4}\n{5}!")]
    [InlineData("{0}\u00a0{1}\u2011{2}_{3} {4} {5}")]
    public void Does_not_care_what_stands_between_nor_about_capitals_and_accents(string pattern)
    {
        var phrase = Passphrase.FromBits("neufoctet"u8);
        object[] words = [.. phrase.Words.Select(word => word.ToUpperInvariant().Replace('E', 'É'))];

        Assert.True(Passphrase.TryParse(string.Format(System.Globalization.CultureInfo.InvariantCulture, pattern, words), out var read));
        Assert.Equal(phrase.Written, read.Written);
    }

    [Fact]
    public void Refuses_everything_else_and_hides_itself()
    {
        var words = Passphrase.FromBits("neufoctet"u8).Written;
        foreach (var text in new[] { null, "", "-", words[..words.LastIndexOf('-')], $"{words}-{WordList.Words[0]}", words + "x", words[..^1] + "\ud800", new string('-', 100_000) })
        {
            Assert.False(Passphrase.TryParse(text, out var phrase), text);
            Assert.Null(phrase);
        }

        Assert.DoesNotContain(words, $"{Passphrase.FromBits("neufoctet"u8)}", StringComparison.Ordinal);
    }

    [Fact]
    public void An_invitation_reads_back_what_it_writes_and_hides_itself()
    {
        var token = InvitationToken.Create();

        Assert.True(InvitationToken.TryParse(token.Written, out var read));
        Assert.Equal(token.Bytes.ToArray(), read.Bytes.ToArray());
        Assert.DoesNotContain(token.Written, $"{token}", StringComparison.Ordinal);
        Assert.All([null, "", token.Written[1..], token.Written + "0", "é" + token.Written[1..]], text => Assert.False(InvitationToken.TryParse(text, out _)));
    }
}
