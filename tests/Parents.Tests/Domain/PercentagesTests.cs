using Parents.Domain.Statistics;
using Xunit;

namespace Parents.Tests.Domain;

public sealed class PercentagesTests
{
    [Theory]
    [InlineData(new[] { 1, 1, 1 }, new[] { 34, 33, 33 })]
    [InlineData(new[] { 1, 2 }, new[] { 33, 67 })]
    [InlineData(new[] { 7, 4, 1 }, new[] { 59, 33, 8 })]
    [InlineData(new[] { 0, 0 }, new[] { 0, 0 })]
    [InlineData(new[] { 0, 5 }, new[] { 0, 100 })]
    [InlineData(new int[0], new int[0])]
    [InlineData(new[] { int.MaxValue, int.MaxValue }, new[] { 50, 50 })]
    public void Gives_the_points_that_are_left_to_the_largest_remainders(int[] counts, int[] percentages) => Assert.Equal(percentages, Percentages.Of(counts));

    [Fact]
    public void Makes_100_near_the_truth_and_in_its_order()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        for (var round = 0; round < 2000; round++)
        {
            int[] counts = [random.Next(1, 50), .. Enumerable.Range(0, random.Next(8)).Select(_ => random.Next(50))];
            var percentages = Percentages.Of(counts);
            var total = counts.Sum();
            Assert.True(percentages.Sum() == 100, $"Seed {seed}, round {round}: {string.Join(' ', counts)}");
            Assert.All(counts.Zip(percentages), pair => Assert.True(Math.Abs(pair.Second - (pair.First * 100.0 / total)) < 1, $"Seed {seed}, round {round}: {string.Join(' ', counts)}"));
            var sorted = counts.Zip(percentages).OrderBy(pair => pair.First).ThenBy(pair => pair.Second).Select(pair => pair.Second).ToList();
            Assert.True(sorted.SequenceEqual(sorted.Order()), $"Seed {seed}, round {round}: {string.Join(' ', counts)}");
        }
    }
}
