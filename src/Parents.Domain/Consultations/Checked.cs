using System.Collections.Immutable;

namespace Parents.Domain.Consultations;

/// <summary>Either a value or the problems that prevent it, never both.</summary>
public sealed record Checked<T>(T? Value, ImmutableArray<Problem> Problems)
    where T : class;
