namespace Parents.Store.Logs;

/// <summary>What became of a withdrawal.</summary>
public enum WithdrawOutcome
{
    /// <summary>The answer is out of the next release, for good.</summary>
    Withdrawn,

    /// <summary>No answer has these words.</summary>
    Unknown,

    /// <summary>The consultation is over and the answer counts.</summary>
    TooLate,

    /// <summary>Not known yet: the consultation is being closed. Ask again in a minute.</summary>
    TryAgain,

    /// <summary>The answers were erased, this one with them.</summary>
    Erased,
}
