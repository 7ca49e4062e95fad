namespace Parents.Domain.Statistics;

/// <summary>What was erased of a consultation at the end of its time, counted before it was gone.</summary>
/// <param name="Day">In Brussels.</param>
/// <param name="Answers">Answers, withdrawn ones and those that were never counted too.</param>
/// <param name="Receipts">Marks that a key or a code was used.</param>
/// <param name="Codes">Codes that were made.</param>
public sealed record Erasure(DateOnly Day, int Answers, int Receipts, int Codes);
