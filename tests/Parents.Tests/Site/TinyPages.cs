using System.Text;
using AngleSharp.Dom;
using Parents.Domain.Statistics;
using Parents.Site.Content;
using Parents.Site.Output;
using Parents.Site.Pages;
using Xunit;

namespace Parents.Tests.Site;

/// <summary>The pages of a small site, while its consultation is open.</summary>
internal static class TinyPages
{
    public static Task<SortedDictionary<string, IDocument>> RenderAsync(SiteContent content) => RenderAsync(content, RunningSite.Noon);

    public static async Task<SortedDictionary<string, IDocument>> RenderAsync(SiteContent content, DateTimeOffset now)
    {
        var files = await FilesAsync(content, now);
        return new(files.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)).ToDictionary(file => file.Key, file => PageChecks.Parse(Encoding.UTF8.GetString(file.Value.Bytes.Span)), StringComparer.Ordinal), StringComparer.Ordinal);
    }

    /// <summary>Everything that is published, by path.</summary>
    public static Task<SortedDictionary<string, SiteFile>> FilesAsync(SiteContent content) => FilesAsync(content, RunningSite.Noon);

    private static async Task<SortedDictionary<string, SiteFile>> FilesAsync(SiteContent content, DateTimeOffset now)
    {
        var files = new SortedDictionary<string, SiteFile>(StringComparer.Ordinal);
        await foreach (var file in new SitePages(content).RenderAllAsync(new Dictionary<string, Results>(StringComparer.Ordinal), now, TestContext.Current.CancellationToken))
        {
            files.Add(file.Path, file);
        }

        return files;
    }
}
