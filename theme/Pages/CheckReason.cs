namespace Parents.Theme.Pages;

/// <summary>Why answers that were sent must be looked at once more.</summary>
public enum CheckReason
{
    /// <summary>The first look.</summary>
    None,

    TokenExpired,

    /// <summary>The signature does not hold, or its key is gone.</summary>
    TokenForged,

    /// <summary>Other answers than those that the token was made for.</summary>
    AnswersChanged,

    /// <summary>The consultation has another version than the one that the token was made for.</summary>
    ConsultationChanged,

    /// <summary>The field was filled that people do not see: perhaps a browser did it.</summary>
    TrapFilled,

    /// <summary>They came sooner than anybody reads a page.</summary>
    TooFast,

    /// <summary>Too many answers came from one network: after a while they are taken.</summary>
    Pause,
}
