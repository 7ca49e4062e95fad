namespace Parents.Store.Logs;

/// <summary>Where a line was found.</summary>
internal enum LinePlace
{
    Nowhere,
    Inbox,
    Log,
}
