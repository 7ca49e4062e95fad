using System.Collections.Immutable;
using Parents.Domain.Library;
using Parents.Site.Inspection;

namespace Parents.Site.Content;

/// <summary>All that editors wrote, checked.</summary>
public sealed record SiteContent
{
    public required SiteSettings Settings { get; init; }

    public required Budgets Budgets { get; init; }

    /// <summary>By address, in ordinal order. Those of <see cref="Consultations"/> are among them.</summary>
    public required ImmutableSortedDictionary<string, Page> Pages { get; init; }

    /// <summary>Where each page was written, below the content folder, by its address.</summary>
    public required ImmutableSortedDictionary<string, string> Files { get; init; }

    /// <summary>What of the pages stands in other languages, by address, in ordinal order.</summary>
    public ImmutableSortedDictionary<string, Translation> Translations { get; init; } = ImmutableSortedDictionary<string, Translation>.Empty;

    /// <summary>By id (<c>hannut-2018/roi-connu</c>).</summary>
    public required ImmutableSortedDictionary<string, Figure> Figures { get; init; }

    public required Glossary Glossary { get; init; }

    /// <summary>What else leads to a page, for those who search.</summary>
    public ParentsWords Words { get; init; } = ParentsWords.None;

    /// <summary>In the order of their list.</summary>
    public required ImmutableArray<Subject> Subjects { get; init; }

    /// <summary>Those that pages show.</summary>
    public required ImmutableArray<ContentImage> Images { get; init; }

    public required ImmutableArray<PublishedConsultation> Consultations { get; init; }
}
