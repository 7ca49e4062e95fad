using System.Collections.Immutable;

namespace Parents.Site.Inspection;

/// <summary>What a first visit of a page costs, in bytes as they travel.</summary>
public sealed record PageWeight
{
    public required string Address { get; init; }

    public PageType Type => PageTypes.Of(Address);

    /// <summary>The page and each file that comes with it by itself, images apart; the heaviest first.</summary>
    public required ImmutableArray<(string Address, int Bytes)> Parts { get; init; }

    public int Requests => Parts.Length;

    public int Bytes => Parts.Sum(part => part.Bytes);

    /// <summary>All JavaScript that the page holds or may load.</summary>
    public required int Script { get; init; }

    public required int Images { get; init; }
}
