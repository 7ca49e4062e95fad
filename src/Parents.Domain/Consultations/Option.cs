namespace Parents.Domain.Consultations;

/// <param name="Id">What an answer holds; never reused for another meaning.</param>
/// <param name="Label">What a parent reads.</param>
public sealed record Option(string Id, string Label);
