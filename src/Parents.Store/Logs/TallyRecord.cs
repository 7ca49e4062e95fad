using System.Collections.Immutable;
using Parents.Domain.Statistics;

namespace Parents.Store.Logs;

/// <summary><c>tallies/&lt;slug&gt;</c>: the fold of the log's first <paramref name="N"/> segments. Can be made again from them with the same bytes.</summary>
/// <param name="V">Format version.</param>
/// <param name="C">The consultation's version that the last of them was sealed under.</param>
/// <param name="N">How many segments are folded.</param>
/// <param name="Final">Whether the last of them is the log's last.</param>
/// <param name="Answers">Lines less those withdrawn.</param>
/// <param name="Counts">Of these answers.</param>
/// <param name="Withdrawn">Every line that a segment lists as withdrawn, sorted: each is subtracted once, however often it is listed.</param>
/// <param name="Channels">Lines by channel, withdrawn ones too: a line does not say its channel.</param>
/// <param name="Languages">Likewise by language.</param>
/// <param name="Days">Likewise by day.</param>
internal sealed record TallyRecord(
    int V,
    int C,
    int N,
    bool Final,
    int Answers,
    Counts Counts,
    ImmutableSortedSet<string> Withdrawn,
    ImmutableSortedDictionary<string, int> Channels,
    ImmutableSortedDictionary<string, int> Languages,
    ImmutableSortedDictionary<string, int> Days) : IVersioned
{
    private static readonly ImmutableSortedDictionary<string, int> nothing = ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal);

    /// <summary>The fold of no segment.</summary>
    public static TallyRecord Start(int consultationVersion) =>
        new(Records.Version, consultationVersion, 0, false, 0, Counts.None, ImmutableSortedSet.Create<string>(StringComparer.Ordinal), nothing, nothing, nothing);
}
