namespace Parents.Store;

/// <summary>A blob does not hold what was written: its checksum is wrong, or it cannot be read as what its name says.</summary>
public sealed class BlobCorruptException : StoreException
{
    public BlobCorruptException()
    {
    }

    public BlobCorruptException(string message)
        : base(message)
    {
    }

    public BlobCorruptException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
