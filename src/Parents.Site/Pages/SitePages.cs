using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Components;
using Parents.Domain.Library;
using Parents.Domain.Statistics;
using Parents.Site.Content;
using Parents.Site.Discovery;
using Parents.Site.Markdown;
using Parents.Site.Output;
using Parents.Site.Search;
using Parents.Theme.Components;
using Parents.Theme.Pages;
using Parents.Theme.Rendering;

namespace Parents.Site.Pages;

/// <summary>Which files the site has, and what each shows.</summary>
public sealed class SitePages(SiteContent content)
{
    /// <summary>The page that lists all others.</summary>
    private const string mapAddress = "/pages/plan-du-site/";

    private readonly PageTree tree = new(content.Pages);

    private readonly ImmutableArray<RelatedPage> paths = [.. new PageTree(content.Pages).Paths.Select(path => new RelatedPage(path.Title, path.Address, path.Country))];

    /// <summary>Null for a site where topics are only listed.</summary>
    public SearchIndex? Search { get; init; }

    /// <summary>Everything.</summary>
    /// <param name="results">By the name of each version's log; one that is missing has no answer yet.</param>
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
            foreach (var file in await LivingPages.RenderAsync(content.Settings, published, consultation => results.GetValueOrDefault(consultation.LogName, Results.None), now))
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
            yield return await ReadAsync(image, cancellationToken);
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

        await foreach (var file in new LanguagePages(content).RenderAllAsync(Domain.Brussels.Day(now), cancellationToken))
        {
            yield return file;
        }

        await foreach (var file in RenderBesidePagesAsync())
        {
            yield return file;
        }
    }

    /// <summary>One page, for whoever asks for no other; null where the address is of no page, or of one that answers change.</summary>
    public async Task<SiteFile?> RenderPageAsync(string address, DateTimeOffset now) =>
        content.Pages.TryGetValue(address, out var page) && content.Consultations.All(published => published.Page.Address != address)
            ? SiteFile.Html(SiteFile.PathOf(address), await RenderAsync(page, Domain.Brussels.Day(now)))
            : await new LanguagePages(content).RenderAsync(address, Domain.Brussels.Day(now));

    /// <summary>A style, a script or an image, for whoever asks for no other; null where the path is of none.</summary>
    public async Task<SiteFile?> ReadAssetAsync(string path, CancellationToken cancellationToken) =>
        ThemeFiles.All.FirstOrDefault(file => file.Path == path)
        ?? (content.Images.FirstOrDefault(image => image.Path == path) is { } image ? await ReadAsync(image, cancellationToken) : null);

    private static async Task<SiteFile> ReadAsync(ContentImage image, CancellationToken cancellationToken) =>
        new(image.Path, await File.ReadAllBytesAsync(image.File, cancellationToken), image.ContentType);

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

    /// <summary>Small pages at the addresses where pages were, for a static host cannot send readers on; posters; what programs ask for; and what stands where nothing is.</summary>
    private async IAsyncEnumerable<SiteFile> RenderBesidePagesAsync()
    {
        foreach (var (page, former) in content.Pages.Values.SelectMany(page => PublicAddresses.FormerOf(page).Select(former => (page, former))))
        {
            yield return SiteFile.Html(SiteFile.PathOf(former), await new PageRenderer().RenderAsync<MovedPage>(new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                [nameof(MovedPage.Site)] = content.Settings,
                [nameof(MovedPage.Page)] = page,
            }));
        }

        await foreach (var poster in Posters.RenderAsync(content))
        {
            yield return poster;
        }

        foreach (var published in content.Consultations.Where(published => published.Manifest is not null))
        {
            yield return new SiteFile(LivingPages.ManifestPath(published.Consultation.Slug), published.Manifest!.ToBytes(), "application/json; charset=utf-8");
        }

        foreach (var file in DiscoveryFiles.Of(content))
        {
            yield return file;
        }

        yield return SiteFile.Html("404.html", await new PageRenderer().RenderAsync<NotFoundPage>(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(NotFoundPage.Site)] = content.Settings,
            [nameof(NotFoundPage.Doors)] = content.Pages["/"].Doors,
            [nameof(NotFoundPage.Paths)] = paths,
        }));
    }

    private Task<string> RenderAsync(Page page, DateOnly today)
    {
        var children = ChildrenOf(page);
        return page switch
        {
            { Address: "/" } => RenderAsync<HomePage>(page, today, (nameof(HomePage.Paths), paths)),
            { Address: SiteIndex.GlossaryAddress } => RenderAsync<GlossaryPage>(page, today, (nameof(GlossaryPage.Glossary), content.Glossary), (nameof(GlossaryPage.Guides), GuideTitles())),
            { Address: mapAddress } => RenderAsync<SiteMapPage>(page, today, (nameof(SiteMapPage.Sections), Sections())),
            { Address: OfflineReading.RefugeAddress } => RenderAsync<OfflinePage>(page, today),
            { Steps: not [] } => RenderAsync<PathPage>(page, today),
            _ when children is [] => RenderAsync<ContentPage>(page, today, (nameof(ContentPage.HasPoster), Posters.HasPoster(page))),
            { Address: SiteIndex.SectionOfSubjects } when content.Subjects is not [] => RenderAsync<SubjectsPage>(page, today, (nameof(SubjectsPage.Children), children), (nameof(SubjectsPage.Groups), Groups())),
            _ => RenderAsync<SectionPage>(page, today, (nameof(SectionPage.Children), children)),
        };
    }

    private Task<string> RenderAsync<TPage>(Page page, DateOnly today, params ReadOnlySpan<(string Name, object Value)> more)
        where TPage : IComponent
    {
        var parameters = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(ContentPage.Site)] = content.Settings,
            [nameof(ContentPage.Page)] = page,
            [nameof(ContentPage.Today)] = today,
        };
        foreach (var (name, value) in more)
        {
            parameters[name] = value;
        }

        return new PageRenderer().RenderAsync<TPage>(parameters);
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

    /// <summary>What there is on each subject; one without a synthesis is left out.</summary>
    private IReadOnlyList<SubjectGroup> Groups()
    {
        var syntheses = content.Pages.Values.Where(page => page.Subjects is not []).OrderBy(page => page.Order).ToList();
        return
        [
            .. content.Subjects
                .Select(subject => new SubjectGroup(
                    subject,
                    [.. syntheses.Where(page => page.Subjects.Contains(subject)).Select(page => new RelatedPage(page.Title, page.Address, page.Country))],
                    [.. syntheses.SelectMany(FiguresOf).Where(figure => figure.Subject == subject.Id).Select(figure => new MenuEntry(figure.Question, FigureHtml.AddressOf(figure)))]))
                .Where(group => group.Syntheses is not []),
        ];
    }

    /// <summary>In the order in which the synthesis shows them.</summary>
    private IEnumerable<Figure> FiguresOf(Page synthesis) =>
        synthesis.Figures.Select(anchor => content.Figures.Values.First(figure => FigureView.IdOf(figure) == anchor.Id));

    private IReadOnlyList<PageLink> ChildrenOf(Page section) => [.. tree.Below(section).Select(LinkTo)];

    private static PageLink LinkTo(Page page) => new(page.Title, page.Summary, page.Address, page.Country);
}
