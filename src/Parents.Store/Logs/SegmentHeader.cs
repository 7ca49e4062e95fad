using System.Collections.Immutable;

namespace Parents.Store.Logs;

/// <summary>The first line of a segment: whom it holds, and what is counted by batch and never by line.</summary>
/// <param name="V">Format version.</param>
/// <param name="C">The consultation's version.</param>
/// <param name="Final">Whether no segment follows.</param>
/// <param name="Lines">How many lines follow.</param>
/// <param name="Sealed">Sorted by id, so that its order says nothing of the lines'.</param>
/// <param name="Withdrawn">Lines of this segment or an earlier one that count no more; sorted.</param>
/// <param name="Channels">Lines by channel.</param>
/// <param name="Languages">Lines by language.</param>
/// <param name="Days">Lines by day in Brussels.</param>
internal sealed record SegmentHeader(
    int V,
    int C,
    bool Final,
    int Lines,
    ImmutableArray<SealedId> Sealed,
    ImmutableArray<string> Withdrawn,
    ImmutableSortedDictionary<string, int> Channels,
    ImmutableSortedDictionary<string, int> Languages,
    ImmutableSortedDictionary<string, int> Days) : IVersioned;
