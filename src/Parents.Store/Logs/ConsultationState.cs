namespace Parents.Store.Logs;

/// <summary>How far a consultation's log has come; it only ever moves down this list.</summary>
public enum ConsultationState
{
    /// <summary>Answers are taken. The opening and closing moments are the caller's affair.</summary>
    Open,

    /// <summary>No answer is taken any more.</summary>
    Closed,

    /// <summary>Answers, receipts and the salt are gone; the releases remain.</summary>
    Erased,
}
