using System.Collections.Immutable;

namespace Parents.Domain.Library;

/// <summary>Where a page stands among the others.</summary>
public sealed record Surroundings
{
    public static Surroundings None { get; } = new();

    /// <summary>The pages above it, the highest first, without the home page.</summary>
    public ImmutableArray<MenuEntry> Above { get; init; } = [];

    /// <summary>The page before it in the list of its section; null for the first.</summary>
    public RelatedPage? Previous { get; init; }

    /// <summary>The page after it in the list of its section; null for the last.</summary>
    public RelatedPage? Next { get; init; }

    /// <summary>The paths that lead through it, in the order in which paths are listed.</summary>
    public ImmutableArray<StepPlace> Paths { get; init; } = [];
}
