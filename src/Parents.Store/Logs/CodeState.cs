namespace Parents.Store.Logs;

/// <summary>What a code is worth.</summary>
public enum CodeState
{
    /// <summary>Never given out for this consultation.</summary>
    Unknown,

    /// <summary>Nobody has answered with it.</summary>
    Unused,

    /// <summary>Somebody has answered with it, and may have withdrawn the answer since.</summary>
    Used,

    /// <summary>The answers were erased, and the codes with them.</summary>
    Erased,
}
