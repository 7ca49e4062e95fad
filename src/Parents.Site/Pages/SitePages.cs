using System.Runtime.CompilerServices;
using Parents.Domain.Library;
using Parents.Domain.Statistics;
using Parents.Site.Content;
using Parents.Site.Output;
using Parents.Theme.Pages;
using Parents.Theme.Rendering;
using Parents.Theme.Styles;

namespace Parents.Site.Pages;

/// <summary>Which files the site has, and what each shows.</summary>
public sealed class SitePages(SiteContent content)
{
    /// <summary>Everything.</summary>
    /// <param name="results">By consultation; one that is missing has no answer yet.</param>
    /// <param name="now">Decides what is open, closed or to be reviewed.</param>
    /// <param name="cancellationToken">Stops between two files.</param>
    public async IAsyncEnumerable<SiteFile> RenderAllAsync(IReadOnlyDictionary<string, Results> results, DateTimeOffset now, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var file in RenderFixedAsync(now, cancellationToken))
        {
            yield return file;
        }

        foreach (var published in content.Consultations)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var file in await LivingPages.RenderAsync(content.Settings, published, results.GetValueOrDefault(published.Consultation.Slug, Results.None), now))
            {
                yield return file;
            }
        }
    }

    /// <summary>Everything but the living pages.</summary>
    public async IAsyncEnumerable<SiteFile> RenderFixedAsync(DateTimeOffset now, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return new SiteFile($"assets/site.{Stylesheet.Hash}.css", System.Text.Encoding.UTF8.GetBytes(Stylesheet.Text), "text/css; charset=utf-8");
        var living = content.Consultations.Select(published => published.Page.Address).ToHashSet(StringComparer.Ordinal);
        foreach (var page in content.Pages.Values.Where(page => !living.Contains(page.Address)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return SiteFile.Html(SiteFile.PathOf(page.Address), await RenderAsync(page, now));
        }

        yield return SiteFile.Html("404.html", await new PageRenderer().RenderAsync<MessagePage>(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(MessagePage.Site)] = content.Settings,
            [nameof(MessagePage.Message)] = Theme.Texts.PageNotFound(),
            [nameof(MessagePage.Standalone)] = false,
        }));
    }

    private Task<string> RenderAsync(Page page, DateTimeOffset now)
    {
        var parameters = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(ContentPage.Site)] = content.Settings,
            [nameof(ContentPage.Page)] = page,
            [nameof(ContentPage.NeedsReview)] = page.ReviewBy < Domain.Brussels.Day(now),
        };
        var children = ChildrenOf(page);
        if (children is [])
        {
            return new PageRenderer().RenderAsync<ContentPage>(parameters);
        }

        parameters[nameof(SectionPage.Children)] = children;
        return new PageRenderer().RenderAsync<SectionPage>(parameters);
    }

    /// <summary>The pages one step below a section's; the home page is no section.</summary>
    private IReadOnlyList<PageLink> ChildrenOf(Page section) => section.Address == "/"
        ? []
        : [.. content.Pages.Values
            .Where(page => page.Address.StartsWith(section.Address, StringComparison.Ordinal) && page.Address.Count(c => c == '/') == section.Address.Count(c => c == '/') + 1)
            .Select(page => new PageLink(page.Title, page.Summary, page.Address))];
}
