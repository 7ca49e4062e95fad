namespace Parents.Store.Logs;

/// <summary>Answers of one day that came beyond its budget and do not count: not yet, or never.</summary>
/// <param name="Day">In Brussels.</param>
/// <param name="Answers">How many.</param>
/// <param name="IsDecided">Whether a person decided that they do not count.</param>
public sealed record HeldDay(DateOnly Day, int Answers, bool IsDecided);
