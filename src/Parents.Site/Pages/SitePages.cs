using System.Runtime.CompilerServices;
using Parents.Domain.Library;
using Parents.Domain.Statistics;
using Parents.Site.Content;
using Parents.Site.Discovery;
using Parents.Site.Output;
using Parents.Site.Search;
using Parents.Theme.Pages;
using Parents.Theme.Rendering;

namespace Parents.Site.Pages;

/// <summary>Which files the site has, and what each shows.</summary>
public sealed class SitePages(SiteContent content)
{
    /// <summary>The page that lists all others.</summary>
    private const string mapAddress = "/pages/plan-du-site/";

    /// <summary>Null for a site where topics are only listed.</summary>
    public SearchIndex? Search { get; init; }

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
        foreach (var asset in ThemeFiles.All)
        {
            yield return asset;
        }

        foreach (var file in await RenderSearchAsync())
        {
            yield return file;
        }

        foreach (var image in content.Images)
        {
            yield return new SiteFile(image.Path, await File.ReadAllBytesAsync(image.File, cancellationToken), image.ContentType);
        }

        SiteFile? refuge = null;
        var living = content.Consultations.Select(published => published.Page.Address).ToHashSet(StringComparer.Ordinal);
        foreach (var page in content.Pages.Values.Where(page => !living.Contains(page.Address)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var file = SiteFile.Html(SiteFile.PathOf(page.Address), await RenderAsync(page, Domain.Brussels.Day(now)));
            refuge = page.Address == OfflineReading.RefugeAddress ? file : refuge;
            yield return file;
        }

        yield return OfflineReading.Worker(refuge);

        await foreach (var file in RenderBesidePagesAsync())
        {
            yield return file;
        }

        yield return SiteFile.Html("404.html", await new PageRenderer().RenderAsync<MessagePage>(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(MessagePage.Site)] = content.Settings,
            [nameof(MessagePage.Message)] = Theme.Texts.French.PageNotFound(),
            [nameof(MessagePage.Standalone)] = false,
        }));
    }

    /// <summary>One page, for whoever asks for no other; null where the address is of no page, or of one that answers change.</summary>
    public async Task<SiteFile?> RenderPageAsync(string address, DateTimeOffset now) =>
        content.Pages.TryGetValue(address, out var page) && content.Consultations.All(published => published.Page.Address != address)
            ? SiteFile.Html(SiteFile.PathOf(address), await RenderAsync(page, Domain.Brussels.Day(now)))
            : null;

    /// <summary>Its page last: it names the others.</summary>
    private async Task<IEnumerable<SiteFile>> RenderSearchAsync()
    {
        var page = await new PageRenderer().RenderAsync<SearchPage>(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(SearchPage.Site)] = content.Settings,
            [nameof(SearchPage.Letters)] = Topics.Of(content),
            [nameof(SearchPage.Engine)] = Search?.Engine,
        });
        return [.. Search?.Files ?? [], SiteFile.Html(SiteFile.PathOf(SearchPage.Path), page)];
    }

    /// <summary>Small pages at the addresses where pages were, for a static host cannot send readers on; and what programs ask for.</summary>
    private async IAsyncEnumerable<SiteFile> RenderBesidePagesAsync()
    {
        foreach (var (page, former) in content.Pages.Values.SelectMany(page => page.FormerAddresses.Select(former => (page, former))))
        {
            yield return SiteFile.Html(SiteFile.PathOf(former), await new PageRenderer().RenderAsync<MovedPage>(new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                [nameof(MovedPage.Site)] = content.Settings,
                [nameof(MovedPage.Page)] = page,
            }));
        }

        foreach (var file in DiscoveryFiles.Of(content))
        {
            yield return file;
        }
    }

    private Task<string> RenderAsync(Page page, DateOnly today)
    {
        var parameters = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(ContentPage.Site)] = content.Settings,
            [nameof(ContentPage.Page)] = page,
            [nameof(ContentPage.Today)] = today,
        };
        if (page.Address == SiteIndex.GlossaryAddress)
        {
            parameters[nameof(GlossaryPage.Glossary)] = content.Glossary;
            parameters[nameof(GlossaryPage.Guides)] = GuideTitles();
            return new PageRenderer().RenderAsync<GlossaryPage>(parameters);
        }

        if (page.Address == mapAddress)
        {
            parameters[nameof(SiteMapPage.Sections)] = Sections();
            return new PageRenderer().RenderAsync<SiteMapPage>(parameters);
        }

        if (page.Address == OfflineReading.RefugeAddress)
        {
            return new PageRenderer().RenderAsync<OfflinePage>(parameters);
        }

        var children = ChildrenOf(page);
        if (children is [])
        {
            return new PageRenderer().RenderAsync<ContentPage>(parameters);
        }

        parameters[nameof(SectionPage.Children)] = children;
        return new PageRenderer().RenderAsync<SectionPage>(parameters);
    }

    private Dictionary<string, string> GuideTitles() => content.Glossary.Acronyms
        .Select(acronym => acronym.Guide)
        .OfType<string>()
        .Distinct(StringComparer.Ordinal)
        .Where(content.Pages.ContainsKey)
        .ToDictionary(address => address, address => content.Pages[address].Title, StringComparer.Ordinal);

    /// <summary>Every page once: the home page with those that lie in no section, then each section with its own.</summary>
    private IReadOnlyList<SiteSection> Sections()
    {
        var children = content.Pages.Values.ToDictionary(page => page.Address, ChildrenOf, StringComparer.Ordinal);
        var listed = children.Values.SelectMany(links => links).Select(link => link.Address).ToHashSet(StringComparer.Ordinal);
        var others = content.Pages.Values.Where(page => page.Address != "/" && !listed.Contains(page.Address) && children[page.Address] is []).OrderBy(page => page.Order).Select(LinkTo);
        return
        [
            new SiteSection(LinkTo(content.Pages["/"]), [.. others]),
            .. content.Pages.Values.Where(page => children[page.Address] is not []).Select(page => new SiteSection(LinkTo(page), [.. children[page.Address].Where(link => children[link.Address] is [])])),
        ];
    }

    /// <summary>The pages one step below a section's; the home page is no section.</summary>
    private IReadOnlyList<PageLink> ChildrenOf(Page section) => section.Address == "/"
        ? []
        : [.. content.Pages.Values
            .Where(page => page.Address.StartsWith(section.Address, StringComparison.Ordinal) && page.Address.Count(c => c == '/') == section.Address.Count(c => c == '/') + 1)
            .OrderBy(page => page.Order)
            .Select(LinkTo)];

    private static PageLink LinkTo(Page page) => new(page.Title, page.Summary, page.Address, page.Country);
}
