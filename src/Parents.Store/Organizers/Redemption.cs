using Parents.Domain.Organizers;

namespace Parents.Store.Organizers;

/// <summary>What became of an invitation.</summary>
/// <param name="Outcome">Whether it was taken.</param>
/// <param name="Organizer">Whose it was, where it was taken.</param>
/// <param name="Phrase">With which they sign in, where it was taken; nobody can show it again.</param>
public sealed record Redemption(RedemptionOutcome Outcome, Organizer? Organizer, Passphrase? Phrase);
