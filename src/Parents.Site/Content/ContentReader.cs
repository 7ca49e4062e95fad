using System.Collections.Immutable;
using Parents.Domain.Library;
using Parents.Site.Pages;
using Parents.Theme.Components;
using Parents.Theme.Rendering;

namespace Parents.Site.Content;

/// <summary>Reads a content folder whole: everything in it is right, or nothing is built.</summary>
public sealed class ContentReader
{
    private readonly string folder;
    private readonly Mistakes mistakes = new();

    private ContentReader(string folder) => this.folder = folder;

    public static async Task<ContentReading> ReadAsync(string folder, CancellationToken cancellationToken)
    {
        var reader = new ContentReader(folder);
        var content = await reader.ReadAsync(cancellationToken);
        var found = reader.mistakes.ToImmutable();
        return found is [] ? new ContentReading(content, []) : new ContentReading(null, found);
    }

    private async Task<SiteContent?> ReadAsync(CancellationToken cancellationToken)
    {
        if (!Directory.Exists(folder))
        {
            mistakes.Add(".", 1, "Ce dossier n’existe pas.", "Indiquez le dossier du contenu avec --content.");
            return null;
        }

        // Of files, not of drafts: a page that cannot be read is reported once, not again at every link to it.
        var addresses = PageFiles().Select(ContentFile.AddressOf).ToHashSet(StringComparer.Ordinal);
        var drafts = await ReadDraftsAsync(cancellationToken);
        var settings = await ReadSettingsAsync(addresses, cancellationToken);
        var figures = await ReadFiguresAsync(drafts, cancellationToken);
        var pages = await ReadBodiesAsync(drafts, addresses, figures);
        var consultations = await ReadConsultationsAsync(pages, figures, cancellationToken);
        if (!addresses.Contains("/"))
        {
            mistakes.Add("index.md", 1, "Le site n’a pas de page d’accueil.", "Écrivez un fichier index.md dans le dossier du contenu.");
        }

        return settings is null ? null : new SiteContent { Settings = settings, Pages = pages, Figures = figures, Consultations = consultations };
    }

    private async Task<ImmutableArray<PageDraft>> ReadDraftsAsync(CancellationToken cancellationToken)
    {
        var drafts = ImmutableArray.CreateBuilder<PageDraft>();
        foreach (var path in PageFiles())
        {
            if (await ContentFile.ReadAsync(folder, path, mistakes, cancellationToken) is { } file && PageReader.Read(file, mistakes) is { } draft)
            {
                drafts.Add(draft);
            }
        }

        foreach (var twice in drafts.GroupBy(draft => draft.Page.Address, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            mistakes.Add(twice.Last().File.Path, 1, $"Cette page a la même adresse que {twice.First().File.Path}.", "Renommez l’un des deux fichiers.");
        }

        return [.. drafts.DistinctBy(draft => draft.Page.Address)];
    }

    private async Task<SiteSettings?> ReadSettingsAsync(HashSet<string> addresses, CancellationToken cancellationToken)
    {
        if (File.Exists(Path.Combine(folder, SettingsReader.File)))
        {
            return SettingsReader.Read(await ReadTextAsync(SettingsReader.File, cancellationToken), addresses, mistakes);
        }

        mistakes.Add(SettingsReader.File, 1, "Le fichier des réglages du site manque.", "Écrivez site.yml avec nom, devise, adresse et menu.");
        return null;
    }

    private async Task<ImmutableSortedDictionary<string, Figure>> ReadFiguresAsync(ImmutableArray<PageDraft> drafts, CancellationToken cancellationToken)
    {
        var figures = ImmutableSortedDictionary.CreateBuilder<string, Figure>(StringComparer.Ordinal);
        foreach (var path in Files("figures.yml"))
        {
            if (!IsBelow("syntheses", path))
            {
                mistakes.Add(path, 1, "Ces chiffres ne sont pas dans le dossier d’une synthèse.", "Placez le fichier dans un dossier de syntheses/, nommé en minuscules sans accent.");
                continue;
            }

            if (!HasPage(path))
            {
                mistakes.Add(path, 1, "Ces chiffres n’ont pas de synthèse.", "Écrivez un fichier index.md dans le même dossier.");
            }

            var synthesis = drafts.FirstOrDefault(draft => draft.File.Path == BesideOf(path));
            foreach (var figure in FigureReader.Read(path, await ReadTextAsync(path, cancellationToken), synthesis, mistakes))
            {
                figures[figure.Id] = figure;
            }
        }

        return figures.ToImmutable();
    }

    private async Task<ImmutableSortedDictionary<string, Page>> ReadBodiesAsync(ImmutableArray<PageDraft> drafts, HashSet<string> addresses, ImmutableSortedDictionary<string, Figure> figures)
    {
        var drawn = new Dictionary<string, string>(StringComparer.Ordinal);
        var pages = ImmutableSortedDictionary.CreateBuilder<string, Page>(StringComparer.Ordinal);
        foreach (var draft in drafts)
        {
            var body = MarkdownBody.Parse(draft.File, addresses, mistakes);
            body.CheckReferences(draft.Sources, figures, mistakes);
            foreach (var id in body.Figures.Where(id => !drawn.ContainsKey(id)))
            {
                drawn[id] = figures.TryGetValue(id, out var figure) ? await DrawAsync(figure) : "";
            }

            pages[draft.Page.Address] = draft.Page with
            {
                BodyHtml = body.ToHtml(drawn),
                Headings = body.Headings,
                Sources = [.. body.CitedSources.Where(draft.Sources.ContainsKey).Select(id => draft.Sources[id])],
            };
        }

        return pages.ToImmutable();
    }

    private static Task<string> DrawAsync(Figure figure) =>
        new PageRenderer().RenderFragmentAsync<FigureView>(new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(FigureView.Figure)] = figure });

    private async Task<ImmutableArray<PublishedConsultation>> ReadConsultationsAsync(ImmutableSortedDictionary<string, Page> pages, ImmutableSortedDictionary<string, Figure> figures, CancellationToken cancellationToken)
    {
        var reader = new ConsultationReader(figures, mistakes);
        var consultations = ImmutableArray.CreateBuilder<PublishedConsultation>();
        foreach (var path in Files("consultation.yml"))
        {
            if (!IsBelow("consultations", path))
            {
                mistakes.Add(path, 1, "Cette consultation n’a pas de dossier à elle.", "Placez le fichier dans un dossier de consultations/, nommé en minuscules sans accent.");
                continue;
            }

            if (!HasPage(path))
            {
                mistakes.Add(path, 1, "Cette consultation n’a pas de page.", "Écrivez un fichier index.md dans le même dossier.");
            }

            var slug = path.Split('/')[^2];
            RefusePageAtResults(slug, pages);
            if (reader.Read(path, slug, await ReadTextAsync(path, cancellationToken)) is { } consultation && pages.TryGetValue(LivingPages.FormAddress(slug), out var page))
            {
                var compared = consultation.Fields.Select(field => field.ComparedWith).OfType<string>().Where(figures.ContainsKey).ToHashSet(StringComparer.Ordinal);
                consultations.Add(new PublishedConsultation(page, consultation, figures.RemoveRange(figures.Keys.Where(id => !compared.Contains(id)))));
            }
        }

        return consultations.ToImmutable();
    }

    /// <summary>The results page is written by the program: another page there would be lost.</summary>
    private void RefusePageAtResults(string slug, ImmutableSortedDictionary<string, Page> pages)
    {
        if (pages.ContainsKey(LivingPages.ResultsAddress(slug)))
        {
            var path = PageFiles().First(path => ContentFile.AddressOf(path) == LivingPages.ResultsAddress(slug));
            mistakes.Add(path, 1, "Cette page a l’adresse des résultats de la consultation.", "Renommez le fichier.");
        }
    }

    private IEnumerable<string> PageFiles() => Files("*.md").Where(path => Path.GetFileName(path) != "README.md");

    /// <summary>Whether a file lies in a folder of its own in one of the folders that readers see.</summary>
    private static bool IsBelow(string place, string path) =>
        path.Split('/') is [var first, var slug, _] && first == place && Domain.Consultations.Identifier.IsValid(slug);

    private bool HasPage(string path) => File.Exists(Path.Combine(folder, BesideOf(path)));

    /// <summary>Paths below the folder, with slashes, in ordinal order: no file system's own order may show.</summary>
    private IEnumerable<string> Files(string pattern) =>
        Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories).Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/')).Order(StringComparer.Ordinal);

    private Task<string> ReadTextAsync(string path, CancellationToken cancellationToken) => ContentText.ReadAsync(folder, path, mistakes, cancellationToken);

    private static string BesideOf(string path) => path[..(path.LastIndexOf('/') + 1)] + "index.md";
}
