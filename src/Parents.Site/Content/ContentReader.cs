using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Parents.Domain.Library;
using Parents.Site.Checks;
using Parents.Site.Markdown;
using Parents.Site.Pages;

namespace Parents.Site.Content;

/// <summary>Reads a content folder whole: everything in it is right, or nothing is built.</summary>
public sealed partial class ContentReader
{
    private readonly ContentFolder folder;
    private readonly DateOnly today;
    private readonly Findings findings = new();
    private readonly List<PageReadability> readability = [];

    /// <summary>Pages and data, by path.</summary>
    private ImmutableSortedDictionary<string, string> texts = ImmutableSortedDictionary<string, string>.Empty;

    private ContentReader(string folder, DateOnly today) => (this.folder, this.today) = (new ContentFolder(folder), today);

    /// <param name="folder">The content folder.</param>
    /// <param name="today">In Brussels: decides which pages should have been checked again.</param>
    /// <param name="cancellationToken">Stops between two files.</param>
    public static async Task<ContentReading> ReadAsync(string folder, DateOnly today, CancellationToken cancellationToken)
    {
        var reader = new ContentReader(folder, today);
        var content = await reader.ReadAsync(cancellationToken);
        var found = reader.findings.ToImmutable();
        return new ContentReading(found.Any(finding => finding.Severity == Severity.Error) ? null : content, found, [.. reader.readability]);
    }

    private async Task<SiteContent?> ReadAsync(CancellationToken cancellationToken)
    {
        if (!folder.Exists)
        {
            findings.Add(FindingCode.NoFolder, Place.StartOf("."), "Ce dossier n’existe pas.", "Indiquez le dossier du contenu avec --content.");
            return null;
        }

        RefuseNames();
        texts = await folder.ReadTextsAsync(findings, cancellationToken);
        var index = ReadIndex();
        var settings = ReadSettings(index);
        CheckTypography(index);

        var (pages, images) = await ReadPagesAsync(index);
        var consultations = ReadConsultations(pages, index.Figures);
        return settings is null ? null : new SiteContent
        {
            Settings = settings,
            Pages = pages,
            Figures = index.Figures,
            Glossary = index.Glossary,
            Images = [.. images.Select(path => new ContentImage(path, folder.FileOf(path)))],
            Consultations = consultations,
        };
    }

    /// <summary>A file's name becomes an address that people read aloud, type and print.</summary>
    private void RefuseNames()
    {
        foreach (var path in folder.Pages.Where(path => path.Split('/').Any(part => !AddressPart.IsMatch(part))))
        {
            findings.Add(FindingCode.Misplaced, Place.StartOf(path), "Le nom de ce fichier, ou de son dossier, ne ferait pas une bonne adresse.", "Prenez des minuscules sans accent, des chiffres et des traits d’union, et finissez par « .md ».");
        }
    }

    /// <summary>Of what is readable; where letters are lost already, it would only add to the noise.</summary>
    private void CheckTypography(SiteIndex index)
    {
        foreach (var draft in index.Drafts.Values.Where(draft => !findings.Has(FindingCode.Encoding, draft.File.Path)))
        {
            TypographyCheck.Run(draft, findings);
        }

        foreach (var (path, text) in texts.Where(file => !IsPage(file.Key) && !findings.Has(FindingCode.Encoding, file.Key)))
        {
            TypographyCheck.Run(path, text, findings);
        }
    }

    private SiteIndex ReadIndex()
    {
        var addresses = PagePaths().Select(ContentFile.AddressOf).ToImmutableHashSet(StringComparer.Ordinal);
        if (!addresses.Contains("/"))
        {
            findings.Add(FindingCode.MissingFile, Place.StartOf("index.md"), "Le site n’a pas de page d’accueil.", "Écrivez un fichier index.md dans le dossier du contenu.");
        }

        var drafts = ReadDrafts();
        var figures = ReadFigures(drafts);
        return new SiteIndex
        {
            Addresses = addresses,
            Drafts = drafts,
            Figures = figures,
            BrokenSyntheses = [.. Named(FigureReader.File).Where(findings.HasError).Select(path => path.Split('/') is [.., var synthesis, _] ? synthesis : "")],
            Images = folder.Images,
            Glossary = ReadGlossary(addresses),
        };
    }

    private ImmutableSortedDictionary<string, PageDraft> ReadDrafts()
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var drafts = ImmutableSortedDictionary.CreateBuilder<string, PageDraft>(StringComparer.Ordinal);
        foreach (var path in PagePaths())
        {
            if (ContentFile.Cut(path, texts[path], findings) is not { } file || PageReader.Read(file, ids, findings) is not { } draft)
            {
                continue;
            }

            if (drafts.TryGetValue(file.Address, out var first))
            {
                findings.Add(FindingCode.DuplicateAddress, Place.StartOf(path), $"Cette page a la même adresse que {first.File.Path}.", "Renommez l’un des deux fichiers.");
            }
            else
            {
                drafts.Add(file.Address, draft);
            }
        }

        return drafts.ToImmutable();
    }

    private SiteSettings? ReadSettings(SiteIndex index)
    {
        if (texts.TryGetValue(SettingsReader.File, out var text))
        {
            return SettingsReader.Read(text, index.Addresses, findings);
        }

        findings.Add(FindingCode.MissingFile, Place.StartOf(SettingsReader.File), "Le fichier des réglages du site manque.", "Écrivez site.yml avec nom, devise, adresse et menu.");
        return null;
    }

    private Glossary ReadGlossary(ImmutableHashSet<string> addresses)
    {
        if (!texts.TryGetValue(GlossaryReader.File, out var text))
        {
            return Glossary.Empty;
        }

        if (!addresses.Contains(SiteIndex.GlossaryAddress))
        {
            findings.Add(FindingCode.MissingFile, Place.StartOf(GlossaryReader.File), "Le glossaire n’a pas de page.", "Écrivez un fichier glossaire/index.md : la liste s’y ajoute toute seule.");
        }

        return GlossaryReader.Read(text, addresses, findings);
    }

    private ImmutableSortedDictionary<string, Figure> ReadFigures(ImmutableSortedDictionary<string, PageDraft> drafts)
    {
        var figures = ImmutableSortedDictionary.CreateBuilder<string, Figure>(StringComparer.Ordinal);
        foreach (var path in Named(FigureReader.File))
        {
            if (!IsBelow("syntheses", path))
            {
                findings.Add(FindingCode.Misplaced, Place.StartOf(path), "Ces chiffres ne sont pas dans le dossier d’une synthèse.", "Placez le fichier dans un dossier de syntheses/, nommé en minuscules sans accent.");
                continue;
            }

            if (!texts.ContainsKey(BesideOf(path)))
            {
                findings.Add(FindingCode.MissingFile, Place.StartOf(path), "Ces chiffres n’ont pas de synthèse.", "Écrivez un fichier index.md dans le même dossier.");
            }

            var synthesis = drafts.GetValueOrDefault(ContentFile.AddressOf(BesideOf(path)));
            foreach (var (figure, place) in FigureReader.Read(path, texts[path], synthesis, findings))
            {
                figures[figure.Id] = figure;
                RefuseHidden(figure, place, synthesis);
            }
        }

        return figures.ToImmutable();
    }

    /// <summary>Its synthesis is where a figure has its source, its limits and its address.</summary>
    private void RefuseHidden(Figure figure, Place place, PageDraft? synthesis)
    {
        if (synthesis?.Body.Figures.All(block => block.FigureId != figure.Id) == true)
        {
            findings.Add(FindingCode.HiddenFigure, place, $"Le chiffre « {figure.Id} » n’est pas montré dans sa synthèse.", $"Écrivez « :::figure {figure.Id} » à sa place dans {synthesis.File.Path}, ou retirez-le.");
        }
    }

    private async Task<(ImmutableSortedDictionary<string, Page> Pages, ImmutableSortedSet<string> Images)> ReadPagesAsync(SiteIndex index)
    {
        var checks = new PageChecks(index, SimpleWords(), today, findings);
        var figures = new FigureHtml(index.Figures);
        var pages = ImmutableSortedDictionary.CreateBuilder<string, Page>(StringComparer.Ordinal);
        var images = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
        foreach (var draft in index.Drafts.Values)
        {
            var links = new LinkResolver(draft, index, findings);
            var shown = links.Resolve();
            if (checks.Run(draft) is { } measured)
            {
                readability.Add(measured);
            }

            await figures.DrawAsync(draft.Body.Figures);
            var page = Finish(draft, links, index, figures);
            if (!draft.IsUnpublished)
            {
                pages.Add(page.Address, page);
                images.UnionWith(shown);
            }
        }

        return (pages.ToImmutable(), images.ToImmutable());
    }

    private static Page Finish(PageDraft draft, LinkResolver links, SiteIndex index, FigureHtml figures)
    {
        var acronyms = new AcronymLinks(index.Glossary, draft.Page.Country);
        var brief = acronyms.Explain(draft.Page.Brief);
        acronyms.Explain(draft.Body.Document);
        return draft.Page with
        {
            Brief = brief,
            BodyHtml = draft.Body.ToHtml(figures),
            Headings = draft.Body.Headings,
            Sources = [.. draft.Body.CitedSources.Where(draft.Sources.ContainsKey).Select(id => draft.Sources[id])],
            Related = [.. draft.Related.Select(links.Find).OfType<PageDraft>().Select(target => new RelatedPage(target.Page.Title, target.Page.Address, target.Page.Country))],
        };
    }

    private ImmutableSortedDictionary<string, string> SimpleWords() =>
        texts.TryGetValue(SimpleWordsReader.File, out var text) ? SimpleWordsReader.Read(text, findings) : ImmutableSortedDictionary<string, string>.Empty;

    private ImmutableArray<PublishedConsultation> ReadConsultations(ImmutableSortedDictionary<string, Page> pages, ImmutableSortedDictionary<string, Figure> figures)
    {
        var reader = new ConsultationReader(figures, findings);
        var consultations = ImmutableArray.CreateBuilder<PublishedConsultation>();
        foreach (var path in Named(ConsultationReader.File))
        {
            if (!IsBelow("consultations", path))
            {
                findings.Add(FindingCode.Misplaced, Place.StartOf(path), "Cette consultation n’a pas de dossier à elle.", "Placez le fichier dans un dossier de consultations/, nommé en minuscules sans accent.");
                continue;
            }

            if (!texts.ContainsKey(BesideOf(path)))
            {
                findings.Add(FindingCode.MissingFile, Place.StartOf(path), "Cette consultation n’a pas de page.", "Écrivez un fichier index.md dans le même dossier.");
            }

            var slug = path.Split('/')[^2];
            RefusePageAtResults(slug);
            if (reader.Read(path, slug, texts[path]) is { } consultation && pages.TryGetValue(LivingPages.FormAddress(slug), out var page))
            {
                var compared = consultation.Fields.Select(field => field.ComparedWith).OfType<string>().Where(figures.ContainsKey).ToHashSet(StringComparer.Ordinal);
                consultations.Add(new PublishedConsultation(page, consultation, figures.RemoveRange(figures.Keys.Where(id => !compared.Contains(id)))));
            }
        }

        return consultations.ToImmutable();
    }

    /// <summary>The results page is written by the program: another page there would be lost.</summary>
    private void RefusePageAtResults(string slug)
    {
        foreach (var path in PagePaths().Where(path => ContentFile.AddressOf(path) == LivingPages.ResultsAddress(slug)))
        {
            findings.Add(FindingCode.DuplicateAddress, Place.StartOf(path), "Cette page a l’adresse des résultats de la consultation.", "Renommez le fichier.");
        }
    }

    private IEnumerable<string> PagePaths() => texts.Keys.Where(IsPage);

    private static bool IsPage(string path) => path.EndsWith(".md", StringComparison.Ordinal);

    private IEnumerable<string> Named(string name) => texts.Keys.Where(path => Path.GetFileName(path) == name);

    /// <summary>Whether a file lies in a folder of its own in one of the folders that readers see.</summary>
    private static bool IsBelow(string place, string path) =>
        path.Split('/') is [var first, var slug, _] && first == place && Domain.Consultations.Identifier.IsValid(slug);

    private static string BesideOf(string path) => path[..(path.LastIndexOf('/') + 1)] + "index.md";

    [GeneratedRegex(@"^[a-z0-9]+(-[a-z0-9]+)*(\.md)?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AddressPart { get; }
}
