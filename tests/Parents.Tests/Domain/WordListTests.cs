using Parents.Domain;
using Xunit;

namespace Parents.Tests.Domain;

public sealed class WordListTests
{
    [Fact]
    public void Words_are_twelve_bits_each_from_the_first()
    {
        Assert.Equal([0x012, 0x345, 0x678], WordList.FromBits([0x01, 0x23, 0x45, 0x67, 0x8f], 3));
        Assert.Equal([0xfff], WordList.FromBits([0xff, 0xf0], 1));
        Assert.Throws<ArgumentException>(() => WordList.FromBits([0x01, 0x23, 0x45, 0x67], 3));
    }

    [Fact]
    public void Reads_what_it_writes_and_marks_what_it_does_not_know()
    {
        Assert.Equal([0, 4095, 7], WordList.Parse(WordList.Write([0, 4095, 7])));
        Assert.Equal([7, null, 0], WordList.Parse($"{WordList.Words[7]} zut {WordList.Words[0].ToUpperInvariant()}"));
        Assert.Empty(WordList.Parse(null));
    }
}
