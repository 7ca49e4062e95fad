namespace Parents.Store.Organizers;

/// <summary>Whether an invitation was taken.</summary>
public enum RedemptionOutcome
{
    /// <summary>Now, for the first time.</summary>
    Taken,

    /// <summary>Earlier: its phrase was shown already.</summary>
    UsedBefore,

    /// <summary>Its last day is over.</summary>
    Expired,

    /// <summary>There is no such invitation, or it was taken back.</summary>
    Unknown,
}
