namespace Parents.Store.Logs;

/// <summary>What the words of a receipt lead to.</summary>
public enum ReceiptState
{
    /// <summary>No answer of this consultation has these words.</summary>
    Unknown,

    /// <summary>Recorded; it counts with a later batch.</summary>
    Waiting,

    /// <summary>Recorded beyond the day's budget; it counts once a person decides so.</summary>
    Held,

    /// <summary>Recorded beyond the day's budget; it does not count, by a person's decision or because nobody decided in time.</summary>
    NotCounted,

    /// <summary>Sealed in the log: in a release, or in the next one.</summary>
    Counted,

    /// <summary>Taken back by its author.</summary>
    Withdrawn,
}
