namespace Parents.Theme.Pages;

/// <summary>What became of the answer that a receipt stands for.</summary>
public enum ReceiptView
{
    /// <summary>Stored, and waiting for a group to be counted with.</summary>
    Recorded,

    /// <summary>In a sealed group, which the next release shows.</summary>
    Sealed,

    /// <summary>In a release.</summary>
    Counted,

    Withdrawn,

    /// <summary>Beyond the day's budget: a person is to decide whether it counts.</summary>
    Held,

    /// <summary>Beyond the day's budget, and it does not count.</summary>
    NotCounted,
}
