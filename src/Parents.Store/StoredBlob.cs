namespace Parents.Store;

/// <summary>A blob as it was read. Each write gives it another <paramref name="ETag"/>, also a write of the same bytes.</summary>
public sealed record StoredBlob(BlobContent Content, string ETag);
