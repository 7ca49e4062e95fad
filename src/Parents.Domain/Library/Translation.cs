using System.Collections.Immutable;

namespace Parents.Domain.Library;

/// <summary>« En bref » of a page in another language. The rest of the page stands in French only.</summary>
public sealed record Translation
{
    public required Language Language { get; init; }

    /// <summary>Path below the site's address: <c>/ar/guides/cpms/</c>.</summary>
    public required string Address { get; init; }

    public required string Title { get; init; }

    /// <summary>One sentence for lists, search engines and shared links.</summary>
    public required string Summary { get; init; }

    /// <summary>Who read it beside the French; null while nobody has.</summary>
    public string? Reviewer { get; init; }

    /// <summary>The French page.</summary>
    public required Page Original { get; init; }

    /// <summary>In the order of the French ones.</summary>
    public required ImmutableArray<TranslatedParagraph> Paragraphs { get; init; }
}
