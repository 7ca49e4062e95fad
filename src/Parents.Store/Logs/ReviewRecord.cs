namespace Parents.Store.Logs;

/// <summary><c>reviews/&lt;day&gt;</c>: whether what came on this day beyond the budget counts. Written once, and never changed.</summary>
internal sealed record ReviewRecord(int V, int C, bool Counts) : IVersioned;
