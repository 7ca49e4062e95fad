using System.Collections.Immutable;

namespace Parents.Domain.Library;

/// <summary>A page that an editor wrote.</summary>
public sealed record Page
{
    /// <summary>Path below the site's address, with a slash at both ends: <c>/guides/cpms/</c>.</summary>
    public required string Address { get; init; }

    public required string Title { get; init; }

    /// <summary>One sentence for lists, search engines and shared links.</summary>
    public required string Summary { get; init; }

    public required Country Country { get; init; }

    public DateOnly? Updated { get; init; }

    /// <summary>The day on which the rules that the page states were last checked.</summary>
    public DateOnly? Verified { get; init; }

    /// <summary>The day after which they must be checked again.</summary>
    public DateOnly? ReviewBy { get; init; }

    /// <summary>The page in a few plain paragraphs, shown first.</summary>
    public ImmutableArray<string> Brief { get; init; } = [];

    /// <summary>In the order in which the body first cites them.</summary>
    public ImmutableArray<Source> Sources { get; init; } = [];

    /// <summary>Set for a synthesis of a workshop or a report, else null.</summary>
    public Meeting? Meeting { get; init; }

    /// <summary>The body as trusted HTML, made from the editor's Markdown.</summary>
    public required string BodyHtml { get; init; }

    /// <summary>The level-2 headings of the body, for the table of contents.</summary>
    public ImmutableArray<Heading> Headings { get; init; } = [];
}
