using Parents.Domain.Statistics;

namespace Parents.Store.Logs;

/// <summary><c>releases/&lt;slug&gt;/&lt;n&gt;</c>.</summary>
internal sealed record ReleaseRecord(int V, int C, Release Release) : IVersioned;
