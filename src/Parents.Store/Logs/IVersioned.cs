namespace Parents.Store.Logs;

/// <summary>A record that begins with the version of its format.</summary>
internal interface IVersioned
{
    /// <summary>Format version.</summary>
    int V { get; }
}
