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
}
