using Parents.Domain.Consultations;
using Xunit;

namespace Parents.Tests.Domain;

public sealed class SheetNumberTests
{
    [Theory]
    [InlineData("12", "12")]
    [InlineData(" 012 ", "12")]
    [InlineData("000", "0")]
    [InlineData("b-12", "B-12")]
    [InlineData("Salle\u00a0 2", "SALLE 2")]
    [InlineData("01a", "01A")]
    [InlineData("e\u0301", "É")]
    public void The_same_sheet_has_one_number_however_it_is_typed(string typed, string number)
    {
        Assert.True(SheetNumber.TryParse(typed, out var read));
        Assert.Equal(number, read.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    [InlineData("1\n2")]
    [InlineData("12345678901234567890123456789012345678901")]
    public void What_no_sheet_bears_is_refused(string? typed) => Assert.False(SheetNumber.TryParse(typed, out _));

    [Fact]
    public void Half_a_letter_is_refused() => Assert.False(SheetNumber.TryParse("1\ud800", out _));
}
