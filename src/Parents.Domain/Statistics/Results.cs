namespace Parents.Domain.Statistics;

/// <summary>What can be said of a consultation at one moment.</summary>
/// <param name="Received">Answers received and not withdrawn, in tables or not: a plain total, which moves at once.</param>
/// <param name="Release">The last release, or null before the first.</param>
/// <param name="Erasure">What was erased at the end of the consultation's time; null before.</param>
/// <param name="SetAside">Answers beyond a day's budget that do not count: not yet, or never.</param>
public sealed record Results(int Received, Release? Release, Erasure? Erasure = null, int SetAside = 0)
{
    public static Results None { get; } = new(0, null);

    /// <summary>Answers that no table shows yet.</summary>
    public int Waiting => Math.Max(0, Received - (Release?.Tabulated ?? 0));
}
