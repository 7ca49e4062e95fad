namespace Parents.Tests.Store;

/// <summary>Stands for SIGKILL: nothing but a test may catch it.</summary>
public sealed class ProcessKilledException : Exception
{
    public ProcessKilledException()
    {
    }

    public ProcessKilledException(string message)
        : base(message)
    {
    }

    public ProcessKilledException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
