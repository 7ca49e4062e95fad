namespace Parents.Store.Logs;

/// <param name="Place">Where a line was found.</param>
/// <param name="Segment">The segment that holds it; 0 where none does.</param>
/// <param name="Held">The day of <see cref="InboxEntry.Held"/>; null where it is not held.</param>
internal sealed record FoundLine(LinePlace Place, int Segment, DateOnly? Held);
