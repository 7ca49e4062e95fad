using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using AngleSharp.Dom;
using Parents.Domain.Statistics;
using Parents.Site.Content;
using Parents.Site.Output;
using Parents.Site.Pages;
using Xunit;

namespace Parents.Tests.Site;

/// <summary>The project's own content, and every page that it makes: before, while and after its consultations are open.</summary>
public sealed class RealPages : IAsyncLifetime
{
    private static readonly DateTimeOffset[] moments =
    [
        new(2026, 11, 1, 12, 0, 0, TimeSpan.FromHours(1)),
        new(2026, 11, 22, 12, 0, 0, TimeSpan.FromHours(1)),
        new(2027, 8, 1, 12, 0, 0, TimeSpan.FromHours(2)),
    ];

    public static string Root { get; } = FindRoot();

    public ContentReading Reading { get; private set; } = new(null, [], []);

    public SiteContent Content => Reading.Content!;

    /// <summary>Pages by the moment and path.</summary>
    public IReadOnlyDictionary<string, IDocument> Pages { get; private set; } = ImmutableDictionary<string, IDocument>.Empty;

    /// <summary>Everything else that is published while the consultations are open, by path.</summary>
    public IReadOnlyDictionary<string, SiteFile> Files { get; private set; } = ImmutableDictionary<string, SiteFile>.Empty;

    public IDocument Synthesis => Pages["1 syntheses/hannut-2018/index.html"];

    public IDocument ResultsPage => Pages["1 consultations/hannut-et-chez-vous/resultats/index.html"];

    public async ValueTask InitializeAsync()
    {
        Reading = await ContentReader.ReadAsync(Path.Combine(Root, "content"), new DateOnly(2026, 11, 24), CancellationToken.None);
        var pages = new SortedDictionary<string, IDocument>(StringComparer.Ordinal);
        var files = new SortedDictionary<string, SiteFile>(StringComparer.Ordinal);
        if (Reading.Content is not null)
        {
            foreach (var (place, moment) in moments.Index())
            {
                var results = Content.Consultations.ToDictionary(published => published.Consultation.Slug, published => place == 0 ? Results.None : ResultsOf(published), StringComparer.Ordinal);
                await foreach (var file in new SitePages(Content).RenderAllAsync(results, moment, CancellationToken.None))
                {
                    if (file.Path.EndsWith(".html", StringComparison.Ordinal))
                    {
                        pages.Add($"{place} {file.Path}", PageChecks.Parse(Encoding.UTF8.GetString(file.Bytes.Span)));
                    }
                    else if (place == 1)
                    {
                        files.Add(file.Path, file);
                    }
                }
            }
        }

        Pages = pages;
        Files = files;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static Results ResultsOf(PublishedConsultation published)
    {
        var counts = published.Consultation.Fields.ToImmutableSortedDictionary(field => field.Name, field => field.Options.ToImmutableSortedDictionary(option => option.Id, _ => 6, StringComparer.Ordinal), StringComparer.Ordinal);
        return new Results(14, new Release(2, 2, 12, 12, new Counts(counts), Final: false, new DateOnly(2026, 11, 22)));
    }

    /// <summary>Above this file; or above the built tests, where the build hides where its sources are.</summary>
    private static string FindRoot([CallerFilePath] string path = "") =>
        FindAbove(new FileInfo(path).Directory) ?? FindAbove(new DirectoryInfo(AppContext.BaseDirectory))
        ?? throw new InvalidOperationException("Parents.sln is in no folder above the tests.");

    private static string? FindAbove(DirectoryInfo? folder) =>
        folder is null || File.Exists(Path.Combine(folder.FullName, "Parents.sln")) ? folder?.FullName : FindAbove(folder.Parent);
}
