namespace Parents.Tests.Store;

/// <summary>One operation of one process.</summary>
/// <param name="Number">The first is 0.</param>
/// <param name="Operation">The method: <c>nameof(IBlobs.TryCreateAsync)</c>…</param>
/// <param name="Name">The blob's name; of a listing, its prefix.</param>
public sealed record Step(int Number, string Operation, string Name);
