using System.Collections.Immutable;

namespace Parents.Store;

/// <summary>A blob as a listing shows it.</summary>
public sealed record BlobEntry(string Name, ImmutableSortedDictionary<string, string> Metadata);
