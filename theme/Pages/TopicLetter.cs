using System.Collections.Immutable;

namespace Parents.Theme.Pages;

/// <param name="Letter">A capital without accent.</param>
/// <param name="Topics">Those that begin with it, in the order in which they are shown.</param>
public sealed record TopicLetter(string Letter, ImmutableArray<Topic> Topics)
{
    /// <summary>The anchor of the letter in the page.</summary>
    public string Anchor => $"lettre-{Letter}";
}
