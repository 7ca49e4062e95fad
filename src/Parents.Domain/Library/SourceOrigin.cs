namespace Parents.Domain.Library;

/// <summary>Where a source was read.</summary>
public enum SourceOrigin
{
    /// <summary>On the web.</summary>
    Web,

    /// <summary>In one of the five documents that the project starts from.</summary>
    Seed,
}
