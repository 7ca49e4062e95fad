namespace Parents.Store.Logs;

/// <param name="Place">Where a line was found.</param>
/// <param name="Segment">The segment that holds it; 0 where none does.</param>
internal readonly record struct FoundLine(LinePlace Place, int Segment);
