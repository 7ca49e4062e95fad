using Parents.Domain.Statistics;

namespace Parents.Store.Logs;

/// <summary>What is known of the answer that a receipt stands for.</summary>
/// <param name="State">What became of it.</param>
/// <param name="Since">The first release that counts it; null where it is not <see cref="ReceiptState.Counted"/>, or the release is yet to come.</param>
public sealed record ReceiptFinding(ReceiptState State, Release? Since);
