using Parents.Domain.Library;
using Parents.Site.Content;
using Parents.Site.Discovery;
using Parents.Theme.Pages;

namespace Parents.Site.Pages;

/// <summary>The addresses that readers may keep, send and print: pages and feeds, and not what only a page names. Once published, none may be lost.</summary>
internal static class PublicAddresses
{
    public static IEnumerable<string> Of(SiteContent content) =>
    [
        .. content.Pages.Keys,
        .. content.Pages.Values.SelectMany(FormerOf),
        .. content.Settings.Homes.Select(home => home.Address),
        .. content.Translations.Keys,
        .. content.Consultations.Select(published => LivingPages.ResultsAddress(published.Consultation.Slug)),
        .. content.Consultations.SelectMany(published => published.Consultation.Languages.Select(language => LivingPages.FormAddress(published.Consultation.Slug, language))),
        .. content.Consultations.SelectMany(published => published.Former.Select(LivingPages.ResultsAddress)),
        .. Posters.AddressesOf(content),
        .. new Feeds(content).Files().Select(file => $"/{file.Path}"),
        SearchPage.Path,
    ];

    /// <summary>Where a page was, and its poster with it: posters hang on walls, and their addresses are printed on them.</summary>
    public static IEnumerable<string> FormerOf(Page page) =>
        Posters.HasPoster(page) ? page.FormerAddresses.SelectMany(former => new[] { former, PosterPage.AddressOf(page with { Address = former }) }) : page.FormerAddresses;
}
