using System.Collections.Immutable;

namespace Parents.Domain.Consultations;

/// <summary>A question in another language.</summary>
/// <param name="Text">The question.</param>
/// <param name="Help">Null where the French has none.</param>
/// <param name="Labels">Of options by their id, and of rows and items by theirs after <see cref="RowPrefix"/>; the ends of a scale as <c>bas</c> and <c>haut</c>, a unit as <c>unite</c>, the title of the section as <c>partie</c>.</param>
public sealed record QuestionWords(string Text, string? Help, ImmutableSortedDictionary<string, string> Labels)
{
    /// <summary>A row may have the id of an option.</summary>
    public const string RowPrefix = "ligne.";

    public const string Low = "bas";
    public const string High = "haut";
    public const string Unit = "unite";
    public const string Section = "partie";

    public bool Equals(QuestionWords? other) => other is not null && Text == other.Text && Help == other.Help && Labels.SequenceEqual(other.Labels);

    public override int GetHashCode() => HashCode.Combine(Text, Help, Labels.Count);
}
