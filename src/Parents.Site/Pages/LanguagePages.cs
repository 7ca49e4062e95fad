using System.Runtime.CompilerServices;
using Parents.Domain.Library;
using Parents.Site.Content;
using Parents.Site.Output;
using Parents.Theme;
using Parents.Theme.Pages;
using Parents.Theme.Rendering;

namespace Parents.Site.Pages;

/// <summary>What the site has in other languages than French: a beginning for each, and what is translated.</summary>
internal sealed class LanguagePages(SiteContent content)
{
    public async IAsyncEnumerable<SiteFile> RenderAllAsync(DateOnly today, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var address in content.Settings.Homes.Select(home => home.Address).Concat(content.Translations.Keys))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (await RenderAsync(address, today) is { } file)
            {
                yield return file;
            }
        }
    }

    /// <returns>Null where the address is of no such page.</returns>
    public async Task<SiteFile?> RenderAsync(string address, DateOnly today)
    {
        if (content.Translations.TryGetValue(address, out var translation))
        {
            return SiteFile.Html(SiteFile.PathOf(address), await RenderAsync(translation, today));
        }

        var home = content.Settings.Homes.FirstOrDefault(home => home.Address == address);
        return home is null || home.Address == Language.French.Home ? null : SiteFile.Html(SiteFile.PathOf(address), await RenderHomeAsync(Language.Find(home.Language)!));
    }

    private Task<string> RenderAsync(Translation translation, DateOnly today) =>
        new PageRenderer(Texts.Of(translation.Language)).RenderAsync<TranslationPage>(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(TranslationPage.Site)] = content.Settings,
            [nameof(TranslationPage.Translation)] = translation,
            [nameof(TranslationPage.Today)] = today,
        });

    private Task<string> RenderHomeAsync(Language language) =>
        new PageRenderer(Texts.Of(language)).RenderAsync<LanguagePage>(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(LanguagePage.Site)] = content.Settings,
            [nameof(LanguagePage.Translations)] = content.Translations.Values
                .Where(translation => translation.Language == language)
                .OrderBy(translation => translation.Original.Order)
                .Select(translation => new PageLink(translation.Title, translation.Summary, translation.Address, translation.Original.Country))
                .ToList(),
        });
}
