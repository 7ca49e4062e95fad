using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Parents.Domain.Library;

/// <summary>A page that an editor wrote.</summary>
public sealed record Page
{
    /// <summary>The <see cref="Order"/> of a page whose editor gave none.</summary>
    public const int Last = int.MaxValue;

    /// <summary>Stays when the page moves: translations and follow-ups name it.</summary>
    public required string Id { get; init; }

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

    /// <summary>The day on which somebody last worked on the page; null where it does not say.</summary>
    [JsonIgnore]
    public DateOnly? LastChange => Updated is { } day && Verified is { } other && other > day ? other : Updated ?? Verified;

    /// <summary>Where the page stands in the list of its section, from 1; equals are in the order of their addresses.</summary>
    public int Order { get; init; } = Last;

    /// <summary>The page in a few plain paragraphs, shown first.</summary>
    public ImmutableArray<BriefParagraph> Brief { get; init; } = [];

    /// <summary>In the order in which the body first cites them.</summary>
    public ImmutableArray<Source> Sources { get; init; } = [];

    /// <summary>Pages that readers of this one may want, in the editor's order.</summary>
    public ImmutableArray<RelatedPage> Related { get; init; } = [];

    /// <summary>The figures that the body shows, in its order: their anchors and questions.</summary>
    public ImmutableArray<Heading> Figures { get; init; } = [];

    /// <summary>Where it stood before it moved, in the form of <see cref="Address"/>: a small page there leads here.</summary>
    public ImmutableArray<string> FormerAddresses { get; init; } = [];

    /// <summary>Every language that the page stands in, its own among them; empty where there is one only.</summary>
    public ImmutableArray<Alternate> Alternates { get; init; } = [];

    /// <summary>The sources of the citations, one for each, in the order of the body.</summary>
    public ImmutableArray<string> Citations { get; init; } = [];

    /// <summary>The subjects of a synthesis, in the order of the list of themes.</summary>
    public ImmutableArray<Subject> Subjects { get; init; } = [];

    /// <summary>Set for the page of a path: what to read, in order.</summary>
    public ImmutableArray<Step> Steps { get; init; } = [];

    /// <summary>Set for the home page: what one can do here.</summary>
    public ImmutableArray<Door> Doors { get; init; } = [];

    public Surroundings Surroundings { get; init; } = Surroundings.None;

    /// <summary>Set for a synthesis of a workshop or a report, else null.</summary>
    public Meeting? Meeting { get; init; }

    /// <summary>Set for the summary of a school's rules, else null.</summary>
    public School? School { get; init; }

    /// <summary>The body as trusted HTML, made from the editor's Markdown.</summary>
    public required string BodyHtml { get; init; }

    /// <summary>The level-2 headings of the body, for the table of contents.</summary>
    public ImmutableArray<Heading> Headings { get; init; } = [];

    /// <summary>Whether the day by which the page should have been checked again is over.</summary>
    public bool NeedsReviewOn(DateOnly day) => ReviewBy < day;
}
