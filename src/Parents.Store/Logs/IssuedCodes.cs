using System.Collections.Immutable;
using Parents.Domain.Consultations;

namespace Parents.Store.Logs;

/// <param name="State">Of the consultation; null where it was never published.</param>
/// <param name="Codes">In alphabetical order; none unless the consultation is open. They cannot be read again.</param>
public sealed record IssuedCodes(ConsultationState? State, ImmutableArray<AccessCode> Codes);
