namespace Parents.Site.Output;

/// <summary>The folder to write to holds files that no build wrote: it may be the wrong one.</summary>
public sealed class ForeignFolderException : Exception
{
    public ForeignFolderException()
    {
    }

    public ForeignFolderException(string message)
        : base(message)
    {
    }

    public ForeignFolderException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public static ForeignFolderException Of(string folder) => new($"{folder} holds files that no build wrote.") { Folder = folder };

    /// <summary>Its path, as the command was given it.</summary>
    public string Folder { get; private init; } = "";
}
