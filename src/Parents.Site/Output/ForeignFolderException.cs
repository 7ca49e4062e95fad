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
}
