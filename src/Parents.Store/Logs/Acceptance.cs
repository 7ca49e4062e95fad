using Parents.Domain.Consultations;

namespace Parents.Store.Logs;

/// <param name="Outcome">What became of the submission.</param>
/// <param name="Receipt">Its receipt where it is recorded, else null; the same at every retry.</param>
public sealed record Acceptance(AcceptOutcome Outcome, Receipt? Receipt);
