namespace Parents.Store.Logs;

/// <summary>A record that begins with the version of its format.</summary>
public interface IVersioned
{
    /// <summary>Format version.</summary>
    int V { get; }
}
