using Parents.Domain.Organizers;

namespace Parents.Functions.Organizers;

/// <summary>What a route of the console says of itself.</summary>
/// <param name="Role">The least that may use it; null where one has no role yet: invitation and sign-in.</param>
internal sealed record RequiredRole(Role? Role);
