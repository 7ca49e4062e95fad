using System.Collections.Immutable;

namespace Parents.Domain.Statistics;

/// <summary>Whole percentages that make 100 together.</summary>
public static class Percentages
{
    /// <summary>By the largest remainder; of equal remainders the first gets the point. All zero where there is nothing to share.</summary>
    public static ImmutableArray<int> Of(IReadOnlyList<int> counts)
    {
        var total = counts.Sum(count => (long)count);
        if (total == 0)
        {
            return [.. counts.Select(_ => 0)];
        }

        var shares = counts.Select(count => (int)(count * 100L / total)).ToArray();
        var left = 100 - shares.Sum();
        foreach (var place in Enumerable.Range(0, counts.Count).OrderByDescending(place => counts[place] * 100L % total).Take(left))
        {
            shares[place]++;
        }

        return [.. shares];
    }
}
