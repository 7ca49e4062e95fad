using Parents.Site.Content;
using Parents.Site.Output;
using Parents.Site.Pages;
using Parents.Site.Search;
using Parents.Store;

namespace Parents.Functions.Results;

/// <summary>
/// Brings <c>$web</c> and the content snapshot to a content. Assets first, pages next, removals last: at no moment does a
/// reader meet a page whose parts are missing. Killed in the middle, it goes on where it was when it runs again.
/// </summary>
public sealed class PublishSite(ApiServices services)
{
    private readonly IBlobs web = services.Storage.Web;

    /// <summary>Null for a site where topics are only listed.</summary>
    public SearchIndex? Search { get; init; }

    public async Task<Written> RunAsync(SiteContent content, CancellationToken cancellationToken)
    {
        var standing = await ListAsync(cancellationToken);
        var kept = content.Consultations.SelectMany(LivingPages.Paths).ToHashSet(StringComparer.Ordinal);
        var changed = 0;
        var unchanged = 0;
        await foreach (var file in new SitePages(content) { Search = Search }.RenderFixedAsync(services.Time.GetUtcNow(), cancellationToken))
        {
            kept.Add(file.Path);
            if (standing.GetValueOrDefault(file.Path) == WebArea.HashOf(file))
            {
                unchanged++;
                continue;
            }

            await web.WriteAsync(file.Path, WebArea.ToContent(file, release: null), cancellationToken);
            changed++;
        }

        foreach (var published in content.Consultations)
        {
            await services.LogOf(published).OpenAsync(cancellationToken);
        }

        await services.Content.WriteAsync(Snapshot.Of(content), cancellationToken);
        var living = new PublishAll(services);
        await living.RunAsync(cancellationToken);

        // Only what this program wrote: an account's owner may keep other files there.
        var gone = standing.Where(file => file.Value is not null && !kept.Contains(file.Key)).Select(file => file.Key).ToList();
        foreach (var path in gone)
        {
            await web.DeleteAsync(path, cancellationToken);
        }

        return new Written(changed + living.Written, unchanged + living.Unchanged, gone.Count);
    }

    /// <summary>The hashes of what stands, by path; null where somebody else wrote the file.</summary>
    private async Task<Dictionary<string, string?>> ListAsync(CancellationToken cancellationToken)
    {
        var standing = new Dictionary<string, string?>(StringComparer.Ordinal);
        await foreach (var entry in web.ListAsync("", cancellationToken))
        {
            standing[entry.Name] = entry.Metadata.GetValueOrDefault(WebArea.HashKey);
        }

        return standing;
    }
}
