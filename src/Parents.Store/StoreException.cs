namespace Parents.Store;

/// <summary>The store did not do its part: it is away, or what it holds is damaged.</summary>
public abstract class StoreException : Exception
{
    protected StoreException()
    {
    }

    protected StoreException(string message)
        : base(message)
    {
    }

    protected StoreException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
