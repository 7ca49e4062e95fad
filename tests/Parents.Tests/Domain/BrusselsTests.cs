using System.Globalization;
using Parents.Domain;
using Xunit;

namespace Parents.Tests.Domain;

public sealed class BrusselsTests
{
    [Theory]
    [InlineData("2026-01-01T22:59:59Z", "2026-01-01")]
    [InlineData("2026-01-01T23:00:00Z", "2026-01-02")]
    [InlineData("2026-06-30T21:59:59Z", "2026-06-30")]
    [InlineData("2026-06-30T22:00:00Z", "2026-07-01")]
    [InlineData("2026-06-30T23:30:00-10:00", "2026-07-01")]
    public void A_day_begins_at_midnight_in_Brussels(string moment, string day) =>
        Assert.Equal(DateOnly.Parse(day, CultureInfo.InvariantCulture), Brussels.Day(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("2026-11-22T18:00", "2026-11-22T17:00Z")]
    [InlineData("2026-07-01T18:00", "2026-07-01T16:00Z")]
    [InlineData("2026-03-29T01:59", "2026-03-29T00:59Z")]
    [InlineData("2026-03-29T02:30", "2026-03-29T01:30Z")]
    [InlineData("2026-03-29T03:00", "2026-03-29T01:00Z")]
    [InlineData("2026-10-25T01:59", "2026-10-24T23:59Z")]
    [InlineData("2026-10-25T02:30", "2026-10-25T00:30Z")]
    [InlineData("2026-10-25T03:00", "2026-10-25T02:00Z")]
    public void A_clock_shows_a_moment_even_when_it_is_changed(string clock, string moment) =>
        Assert.Equal(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture), Brussels.Moment(DateTime.Parse(clock, CultureInfo.InvariantCulture)));

    [Fact]
    public void A_moment_comes_back_to_the_clock_that_it_was_read_from()
    {
        for (var hour = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Unspecified); hour.Year == 2026; hour = hour.AddHours(1))
        {
            var expected = hour == new DateTime(2026, 3, 29, 2, 0, 0, DateTimeKind.Unspecified) ? hour.AddHours(1) : hour;
            Assert.Equal(expected, Brussels.Local(Brussels.Moment(hour)).DateTime);
        }
    }
}
