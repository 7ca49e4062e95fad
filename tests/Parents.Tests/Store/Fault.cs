namespace Parents.Tests.Store;

/// <summary>What may befall an operation.</summary>
public enum Fault
{
    /// <summary>Not done, and the caller is told that the store is unavailable.</summary>
    Refuse,

    /// <summary>Done, and the caller is told that the store is unavailable: the reply was lost.</summary>
    FailAfter,

    /// <summary>A conditional write is done and answers false: the SDK's second attempt met its own first.</summary>
    LieAfter,

    /// <summary>The process ends before the operation; so does every later one.</summary>
    KillBefore,

    /// <summary>The process ends after the operation, before its reply; so does every later one.</summary>
    KillAfter,
}
