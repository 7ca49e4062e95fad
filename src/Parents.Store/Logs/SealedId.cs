namespace Parents.Store.Logs;

/// <summary>An answer that a segment holds, by its inbox name and fingerprint: enough for anybody to finish the sealing, too little to find its line.</summary>
internal sealed record SealedId(string Id, string F);
