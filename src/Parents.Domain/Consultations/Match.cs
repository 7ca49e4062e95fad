namespace Parents.Domain.Consultations;

/// <param name="Field">Of an earlier question.</param>
/// <param name="Value">What it must hold.</param>
public sealed record Match(string Field, string Value);
