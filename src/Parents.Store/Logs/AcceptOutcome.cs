namespace Parents.Store.Logs;

/// <summary>What became of a submission.</summary>
public enum AcceptOutcome
{
    /// <summary>Stored for good, now or by an earlier try: it counts once.</summary>
    Recorded,

    /// <summary>The key or the code was used for another answer, which stands; this one is not stored.</summary>
    AlreadyAnswered,

    /// <summary>Not stored: the consultation is over.</summary>
    Closed,

    /// <summary>Not known yet: the consultation is being closed. The same submission may be sent again in a minute.</summary>
    TryAgain,

    /// <summary>Not stored: the consultation's answers were erased at the end of their time.</summary>
    Erased,

    /// <summary>Not stored: the consultation was never published.</summary>
    NotPublished,
}
