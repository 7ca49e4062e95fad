using System.Collections.Immutable;

namespace Parents.Domain.Consultations;

/// <summary>When a question is asked: of each group, at least one match.</summary>
/// <param name="All">Groups of matches.</param>
public sealed record Condition(ImmutableArray<ImmutableArray<Match>> All)
{
    public bool Holds(Answers answers) => All.All(any => any.Any(match => answers[match.Field] == match.Value));

    /// <summary>Both at once.</summary>
    public static Condition? Both(Condition? one, Condition? other) => one is null ? other : other is null ? one : new Condition([.. one.All, .. other.All]);

    /// <summary>For the form's script: groups with spaces between, each « field=value » with bars between.</summary>
    public override string ToString() => string.Join(' ', All.Select(any => string.Join('|', any.Select(match => $"{match.Field}={match.Value}"))));

    public bool Equals(Condition? other) => other is not null && All.Length == other.All.Length && All.Zip(other.All).All(pair => pair.First.SequenceEqual(pair.Second));

    public override int GetHashCode() => All.Aggregate(0, (hash, any) => any.Aggregate(hash, HashCode.Combine));
}
