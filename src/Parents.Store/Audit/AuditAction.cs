namespace Parents.Store.Audit;

/// <summary>What was done. The names are stored: none is ever given another meaning.</summary>
public enum AuditAction
{
    /// <summary>Somebody was invited; the subject is the role that they got.</summary>
    OrganizerInvited,

    /// <summary>Somebody may not enter any more; the subject is the role that they had.</summary>
    OrganizerRevoked,

    /// <summary>A link was used, and its phrase shown.</summary>
    InvitationUsed,

    SignedIn,

    SignedOut,

    /// <summary>Answers beyond a day's budget count; the subject is the consultation and the day.</summary>
    HeldCounted,

    /// <summary>They do not count; the subject is the same.</summary>
    HeldRefused,
}
