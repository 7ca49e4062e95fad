namespace Parents.Store.Logs;

/// <summary><c>codes/&lt;id&gt;</c>: the code of this id was given out. Written once, and the same for all: whether it was used, an answer of the same id says.</summary>
internal sealed record CodeRecord(int V, int C) : IVersioned;
