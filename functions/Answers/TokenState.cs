namespace Parents.Functions.Answers;

/// <summary>What a confirmation token is worth.</summary>
internal enum TokenState
{
    /// <summary>Signed by us for these answers, not long ago.</summary>
    Valid,

    /// <summary>Signed by us for this consultation, but too long ago.</summary>
    Expired,

    /// <summary>Signed by us for another version of this consultation: a question has another meaning now.</summary>
    OtherVersion,

    /// <summary>Signed by us, but for other answers than those that came with it.</summary>
    OtherAnswers,

    /// <summary>Not signed by us for this consultation.</summary>
    Forged,
}
