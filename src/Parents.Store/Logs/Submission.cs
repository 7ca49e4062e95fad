using Parents.Domain.Consultations;

namespace Parents.Store.Logs;

/// <summary>What is to be accepted.</summary>
/// <param name="Key">Comes back with every retry of this submission.</param>
/// <param name="Code">The access code, where the consultation asks for one; else null.</param>
/// <param name="Answers">Checked against the consultation.</param>
/// <param name="Language">Of the form, as a BCP 47 tag.</param>
/// <param name="Channel"><c>web</c> or <c>paper</c>.</param>
/// <param name="Day">In Brussels.</param>
/// <param name="IsHeld">Whether it came beyond the day's budget, and waits for a person before it counts.</param>
public sealed record Submission(RetryKey Key, string? Code, Answers Answers, string Language, string Channel, DateOnly Day, bool IsHeld = false);
