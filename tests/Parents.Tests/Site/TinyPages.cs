using System.Text;
using AngleSharp.Dom;
using Parents.Domain.Statistics;
using Parents.Site.Content;
using Parents.Site.Pages;
using Xunit;

namespace Parents.Tests.Site;

/// <summary>The pages of a small site, while its consultation is open.</summary>
internal static class TinyPages
{
    public static Task<SortedDictionary<string, IDocument>> RenderAsync(SiteContent content) => RenderAsync(content, RunningSite.Noon);

    public static async Task<SortedDictionary<string, IDocument>> RenderAsync(SiteContent content, DateTimeOffset now)
    {
        var pages = new SortedDictionary<string, IDocument>(StringComparer.Ordinal);
        await foreach (var file in new SitePages(content).RenderAllAsync(new Dictionary<string, Results>(StringComparer.Ordinal), now, TestContext.Current.CancellationToken))
        {
            if (file.Path.EndsWith(".html", StringComparison.Ordinal))
            {
                pages.Add(file.Path, PageChecks.Parse(Encoding.UTF8.GetString(file.Bytes.Span)));
            }
        }

        return pages;
    }
}
