using Parents.Domain.Consultations;

namespace Parents.Functions.Answers;

/// <param name="State">What it is worth.</param>
/// <param name="Key">The retry key that it carries; null where it is forged.</param>
/// <param name="Age">How long ago the page was made; null where nobody says.</param>
internal sealed record CheckedToken(TokenState State, RetryKey? Key, TimeSpan? Age = null);
