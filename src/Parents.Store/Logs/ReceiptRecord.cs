namespace Parents.Store.Logs;

/// <summary><c>receipts/&lt;id&gt;</c>: the key or code of this id is used, for the answer of this fingerprint.</summary>
internal sealed record ReceiptRecord(int V, int C, string F) : IVersioned;
