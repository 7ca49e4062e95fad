namespace Parents.Domain.Organizers;

/// <summary>How far somebody got.</summary>
public enum OrganizerState
{
    /// <summary>Has a link that was not used yet.</summary>
    Invited,

    /// <summary>Has a phrase, or an account of the platform.</summary>
    Active,

    /// <summary>May not enter any more.</summary>
    Revoked,
}
