using System.Collections.Immutable;

namespace Parents.Site.Inspection;

/// <summary>What remains of a page that was looked at, until all others were: not its HTML.</summary>
internal sealed record PageSummary
{
    public required string Path { get; init; }

    public string Address => SiteAddresses.AddressOf(Path);

    /// <summary>Null for a page that search engines are told to leave out.</summary>
    public required string? Title { get; init; }

    /// <summary>What a link may lead to.</summary>
    public required IReadOnlySet<string> Ids { get; init; }

    /// <summary>Files of the site that the page leads to or needs, with the part of them.</summary>
    public required IReadOnlyList<(string Path, string Fragment)> Links { get; init; }

    public required ImmutableArray<PageProblem> Problems { get; init; }

    /// <summary>Of the HTML, gzipped.</summary>
    public required int Bytes { get; init; }

    /// <summary>Paths of what comes with it by itself.</summary>
    public required ImmutableArray<string> Files { get; init; }

    public required ImmutableArray<string> Scripts { get; init; }

    public required ImmutableArray<string> Images { get; init; }

    /// <summary>Of all inline scripts, each gzipped.</summary>
    public required int InlineScript { get; init; }
}
