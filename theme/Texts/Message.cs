using System.Collections.Immutable;

namespace Parents.Theme;

/// <summary>What a page that only tells something says.</summary>
public sealed record Message(string Title, ImmutableArray<string> Paragraphs)
{
    /// <summary>The same with one paragraph more.</summary>
    public Message And(string paragraph) => this with { Paragraphs = Paragraphs.Add(paragraph) };
}
