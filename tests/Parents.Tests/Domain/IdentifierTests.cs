using Parents.Domain.Consultations;
using Xunit;

namespace Parents.Tests.Domain;

public sealed class IdentifierTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("oui")]
    [InlineData("hannut-et-chez-vous")]
    [InlineData("a1-")]
    [InlineData("abcdefghijabcdefghijabcdefghijabcdefghij")]
    public void Is_made_of_plain_letters_digits_and_hyphens(string text) => Assert.True(Identifier.IsValid(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("A")]
    [InlineData("1a")]
    [InlineData("-a")]
    [InlineData("é")]
    [InlineData("a b")]
    [InlineData("a_b")]
    [InlineData("a.b")]
    [InlineData("a/b")]
    [InlineData("a\n")]
    [InlineData("\na")]
    [InlineData("a\0")]
    [InlineData("a١")]
    [InlineData("abcdefghijabcdefghijabcdefghijabcdefghijk")]
    public void Is_nothing_else(string? text) => Assert.False(Identifier.IsValid(text));

    [Fact]
    public void A_retry_key_is_read_from_32_digits_and_never_shown()
    {
        var digits = "00ff10AB" + new string('7', 24);
        Assert.True(RetryKey.TryParse(digits, out var key));
        Assert.Equal(digits, Convert.ToHexString(key.Bytes), ignoreCase: true);
        Assert.Equal("(retry key)", $"{key}");
        Assert.NotEqual(Convert.ToHexString(RetryKey.Create().Bytes), Convert.ToHexString(RetryKey.Create().Bytes));
        Assert.Throws<ArgumentException>(() => RetryKey.FromBytes(new byte[15]));
        foreach (var wrong in new[] { null, "", digits[1..], digits + "0", digits[1..] + "g", digits[1..] + " " })
        {
            Assert.False(RetryKey.TryParse(wrong, out _));
        }
    }
}
