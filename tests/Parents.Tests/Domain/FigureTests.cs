using Parents.Domain.Library;
using Xunit;

namespace Parents.Tests.Domain;

public sealed class FigureTests
{
    [Theory]
    [InlineData(true, 99.6, 33.2, 33.2, 33.2)]
    [InlineData(true, 99.9, 33.3, 33.3, 33.3)]
    [InlineData(true, 98.5, 30d, 30d, 38.5)]
    [InlineData(false, 98d, 30d, 30d, 38d)]
    [InlineData(true, 101.5, 30d, 30d, 41.5)]
    [InlineData(false, 101.6, 30d, 30d, 41.6)]
    [InlineData(true, 99d, 49d, 50d)]
    [InlineData(false, 98.9, 48.9, 50d)]
    [InlineData(true, 100d, 100d, 0d)]
    public void Shares_make_100_within_a_half_for_each_value(bool right, double sum, params double[] values)
    {
        Assert.Equal((decimal)sum, values.Sum(value => (decimal)value));
        Assert.Equal(right, Of(FigureKind.Shares, values).AddsUp);
    }

    [Theory]
    [InlineData(FigureKind.Rate)]
    [InlineData(FigureKind.Amount)]
    [InlineData(FigureKind.Unanimous)]
    public void Nothing_else_needs_to_make_100(FigureKind kind) => Assert.True(Of(kind, 7, 12).AddsUp);

    private static Figure Of(FigureKind kind, params double[] values) => new()
    {
        Id = "a/b",
        Kind = kind,
        Question = "Exemple ?",
        Group = null,
        Date = null,
        Place = null,
        Source = new Source("a", "A", "A", null, null),
        Values = [.. values.Select((value, place) => new FigureValue($"v{place}", "V", (decimal)value, null))],
    };
}
