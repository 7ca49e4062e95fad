namespace Parents.Store.Logs;

/// <summary>What became of a decision on a day's held answers.</summary>
public enum ReviewOutcome
{
    /// <summary>It stands, now or by an earlier try.</summary>
    Decided,

    /// <summary>Somebody decided otherwise before: that stands.</summary>
    DecidedOtherwise,

    /// <summary>The consultation is closed: what was not counted by then is not.</summary>
    TooLate,
}
