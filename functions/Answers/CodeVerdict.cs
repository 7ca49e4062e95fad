using Parents.Domain.Consultations;

namespace Parents.Functions.Answers;

/// <param name="Code">With which the answer goes to the store; null where none is asked for, or it is refused.</param>
/// <param name="Problem">Why it is refused, or null.</param>
/// <param name="Wait">How long to wait before another is tried; null where none was tried too often.</param>
internal sealed record CodeVerdict(AccessCode? Code, Problem? Problem, TimeSpan? Wait);
