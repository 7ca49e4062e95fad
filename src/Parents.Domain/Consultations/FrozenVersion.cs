namespace Parents.Domain.Consultations;

/// <summary>A version of a consultation as it was when people began to answer it.</summary>
/// <param name="Frozen">The day in Brussels.</param>
/// <param name="Replaced">When the next version took its place; null for the last one.</param>
/// <param name="Consultation">What was promised.</param>
public sealed record FrozenVersion(DateOnly Frozen, DateTimeOffset? Replaced, Consultation Consultation)
{
    /// <summary>Whether people can answer it, or could.</summary>
    public bool IsOpen(DateTimeOffset now) => Consultation.Opens <= now;
}
