namespace Parents.Store.Logs;

/// <summary>What would become of a sheet that is imported.</summary>
public enum SheetState
{
    /// <summary>It can be stored.</summary>
    New,

    /// <summary>It is stored, with the same answers: once more changes nothing.</summary>
    Stored,

    /// <summary>The number was used for other answers, which stand.</summary>
    NumberUsed,

    /// <summary>The code was never given out for this consultation.</summary>
    CodeUnknown,

    /// <summary>Somebody else has answered with the code.</summary>
    CodeUsed,

    /// <summary>The consultation takes no answers.</summary>
    NotOpen,
}
