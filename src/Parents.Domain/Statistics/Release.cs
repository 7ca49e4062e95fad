namespace Parents.Domain.Statistics;

/// <summary>What was published, and when: stored before its pages, never computed again.</summary>
/// <param name="Number">1, 2, 3 …</param>
/// <param name="Segment">The last segment of the log that it stands on.</param>
/// <param name="Answers">How many answers the log held by then, less those withdrawn.</param>
/// <param name="Tabulated">How many of them the tables show: fewer only where the last ones were too few to be shown without showing each.</param>
/// <param name="Tables">The counts of the tabulated answers; null while there are too few to show any.</param>
/// <param name="Final">Whether the consultation was over: no release follows.</param>
/// <param name="Day">In Brussels.</param>
public sealed record Release(int Number, int Segment, int Answers, int Tabulated, Counts? Tables, bool Final, DateOnly Day);
