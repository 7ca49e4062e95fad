using Parents.Domain.Consultations;
using Parents.Domain.Statistics;
using Parents.Site.Content;
using Parents.Site.Output;
using Parents.Site.Pages;
using Parents.Site.Search;

namespace Parents.Cli.Preview;

/// <summary>The files of the site, each rendered when somebody asks for it: a save costs one page, not all.</summary>
/// <param name="content">With its drafts.</param>
/// <param name="resultsOf">What a consultation shows at this moment.</param>
/// <param name="time">Decides what is open, closed or to be reviewed.</param>
internal sealed class PreviewFiles(SiteContent content, Func<Consultation, CancellationToken, Task<Results>> resultsOf, TimeProvider time)
{
    private const string index = "index.html";

    private readonly SitePages pages = new(content);

    private readonly Lock making = new();

    private Task<Dictionary<string, SiteFile>>? others;

    /// <param name="path">Below the site's address: <c>guides/cpms/index.html</c>.</param>
    /// <param name="cancellationToken">Of whoever asks.</param>
    public async Task<SiteFile?> FindAsync(string path, CancellationToken cancellationToken) =>
        await RenderLivingAsync(path, cancellationToken)
        ?? (path.EndsWith(index, StringComparison.Ordinal) ? await pages.RenderPageAsync($"/{path[..^index.Length]}", time.GetUtcNow()) : null)
        ?? await pages.ReadAssetAsync(path, cancellationToken)
        ?? (await OthersAsync()).GetValueOrDefault(path);

    /// <summary>Feeds, maps, posters and the search are made all together, when one is first asked for; again, where that failed.</summary>
    private Task<Dictionary<string, SiteFile>> OthersAsync()
    {
        lock (making)
        {
            return others = others is null or { IsFaulted: true } ? MakeAsync() : others;
        }
    }

    private async Task<Dictionary<string, SiteFile>> MakeAsync()
    {
        var search = await SearchIndex.MakeAsync(content, CancellationToken.None);
        var files = new SitePages(content) { Search = search }.RenderFixedAsync(time.GetUtcNow(), CancellationToken.None);
        return await files.ToDictionaryAsync(file => file.Path, StringComparer.Ordinal);
    }

    private async Task<SiteFile?> RenderLivingAsync(string path, CancellationToken cancellationToken)
    {
        if (content.Consultations.FirstOrDefault(published => LivingPages.Paths(published).Contains(path, StringComparer.Ordinal)) is not { } published)
        {
            return null;
        }

        var results = new Dictionary<string, Results>(StringComparer.Ordinal);
        foreach (var consultation in published.Versions)
        {
            results[consultation.LogName] = await resultsOf(consultation, cancellationToken);
        }

        var files = await LivingPages.RenderAsync(content.Settings, published, consultation => results[consultation.LogName], time.GetUtcNow());
        return files.Single(file => file.Path == path);
    }
}
