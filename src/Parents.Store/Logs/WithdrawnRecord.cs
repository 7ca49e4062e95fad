namespace Parents.Store.Logs;

/// <summary><c>withdrawn/&lt;w&gt;</c>: the line that is to leave the tables, encrypted; null once a segment lists it.</summary>
internal sealed record WithdrawnRecord(int V, int C, string? Line) : IVersioned;
