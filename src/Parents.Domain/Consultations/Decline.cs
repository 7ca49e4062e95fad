using System.Collections.Immutable;

namespace Parents.Domain.Consultations;

/// <summary>The ways not to answer that every kind of question may offer.</summary>
public static class Decline
{
    public const string DoNotKnow = "je-ne-sais-pas";

    public const string PreferNot = "prefere-ne-pas";

    /// <summary>In the order in which they are offered.</summary>
    public static ImmutableArray<string> Ids { get; } = [DoNotKnow, PreferNot];
}
