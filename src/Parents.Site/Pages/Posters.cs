using Parents.Domain.Consultations;
using Parents.Domain.Library;
using Parents.Site.Content;
using Parents.Site.Output;
using Parents.Theme.Pages;
using Parents.Theme.Rendering;

namespace Parents.Site.Pages;

/// <summary>A sheet to pin to a wall for each guide and each consultation.</summary>
internal static class Posters
{
    private const string guides = "/guides/";

    /// <summary>Whether a page is a guide with something short to say; a consultation always has a poster.</summary>
    public static bool HasPoster(Page page) => page.Address.StartsWith(guides, StringComparison.Ordinal) && page.Brief is not [];

    public static IEnumerable<string> AddressesOf(SiteContent content) =>
        content.Pages.Values.Where(HasPoster).Concat(content.Consultations.Select(published => published.Page)).Select(PosterPage.AddressOf);

    public static async IAsyncEnumerable<SiteFile> RenderAsync(SiteContent content)
    {
        foreach (var page in content.Pages.Values.Where(HasPoster))
        {
            yield return await RenderAsync(content.Settings, page, consultation: null);
        }

        foreach (var published in content.Consultations)
        {
            yield return await RenderAsync(content.Settings, published.Page, published.Consultation);
        }
    }

    private static async Task<SiteFile> RenderAsync(SiteSettings settings, Page page, Consultation? consultation) =>
        SiteFile.Html(SiteFile.PathOf(PosterPage.AddressOf(page)), await new PageRenderer().RenderAsync<PosterPage>(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(PosterPage.Site)] = settings,
            [nameof(PosterPage.Page)] = page,
            [nameof(PosterPage.Consultation)] = consultation,
        }));
}
