using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Parents.Domain.Library;
using Parents.Site.Checks;
using Parents.Site.Checks.Questions;
using Parents.Site.Inspection;
using Parents.Site.Markdown;
using Parents.Theme.Components;

namespace Parents.Site.Content;

/// <summary>Reads a content folder whole: everything in it is right, or nothing is built.</summary>
public sealed partial class ContentReader
{
    private readonly ContentFolder folder;
    private readonly DateOnly today;
    private readonly Findings findings = new();
    private readonly List<PageReadability> readability = [];

    private readonly KnownFindings known;

    private ContentReader(string folder, DateOnly today, KnownFindings known) => (this.folder, this.today, this.known) = (new ContentFolder(folder), today, known);

    /// <param name="folder">The content folder.</param>
    /// <param name="today">In Brussels: decides which pages should have been checked again.</param>
    /// <param name="cancellationToken">Stops between two files.</param>
    public static Task<ContentReading> ReadAsync(string folder, DateOnly today, CancellationToken cancellationToken) =>
        ReadAsync(folder, today, new KnownFindings(), cancellationToken);

    /// <param name="folder">The content folder.</param>
    /// <param name="today">In Brussels: decides which pages should have been checked again.</param>
    /// <param name="known">From the reading before, for this one and the next.</param>
    /// <param name="cancellationToken">Stops between two files.</param>
    public static async Task<ContentReading> ReadAsync(string folder, DateOnly today, KnownFindings known, CancellationToken cancellationToken)
    {
        var reader = new ContentReader(folder, today, known);
        var content = await reader.ReadAsync(cancellationToken);
        await reader.CheckAddressesAsync(content.Published, cancellationToken);
        var found = reader.findings.ToImmutable();
        var (published, whole) = found.Any(finding => finding.Severity == Severity.Error) ? (null, null) : content;
        return new ContentReading(published, found, [.. reader.readability]) { WithDrafts = whole };
    }

    private async Task<(SiteContent? Published, SiteContent? WithDrafts)> ReadAsync(CancellationToken cancellationToken)
    {
        if (!folder.Exists)
        {
            findings.Add(FindingCode.NoFolder, Place.StartOf("."), "Ce dossier n’existe pas.", "Indiquez le dossier du contenu avec --content.");
            return (null, null);
        }

        RefuseNames();
        RefuseStrangers();
        var texts = new ContentTexts(await folder.ReadTextsAsync(findings, cancellationToken));
        known.Begin(texts.DataFiles.Select(path => texts[path]));
        var index = new SiteIndexReader(texts, findings).Read(folder.Images);
        var settings = ReadSettings(texts, index);
        var words = texts.Has(ParentsWordsReader.File) ? ParentsWordsReader.Read(texts[ParentsWordsReader.File], index.Published, findings) : ParentsWords.None;
        CheckTypography(texts, index);
        CheckAcronymsOfData(texts, index);
        var administrative = new AdministrativeWords(ReadSimpleWords(texts));
        var (pages, images) = await ReadPagesAsync(index, administrative);
        var translated = new TranslationsReader(texts, pages, index, findings).Read();
        var consultations = ReadConsultations(texts, translated.Pages, index, administrative);
        if (settings is not var (site, budgets))
        {
            return (null, null);
        }

        var whole = new SiteContent
        {
            Settings = site with { Homes = translated.Homes },
            Budgets = budgets,
            Pages = translated.Pages,
            Translations = translated.All,
            Files = texts.Pages.Concat(texts.Translations).DistinctBy(ContentFile.AddressOf, StringComparer.Ordinal).ToImmutableSortedDictionary(ContentFile.AddressOf, path => path, StringComparer.Ordinal),
            Figures = index.Figures,
            Glossary = index.Glossary,
            Words = words,
            Subjects = index.Subjects,
            Images = ImagesOf(images.Values),
            Consultations = consultations,
        };
        return (PageTree.Place(WithoutDrafts(whole, index.Published, images) with { Translations = translated.Published }), PageTree.Place(whole));
    }

    private ImmutableArray<PublishedConsultation> ReadConsultations(ContentTexts texts, ImmutableSortedDictionary<string, Page> pages, SiteIndex index, AdministrativeWords administrative)
    {
        var linter = new QuestionLinter(index.Glossary, administrative, findings);
        return new PublishedConsultationsReader(texts, pages, index, linter, new ManifestReader(texts, today, findings), findings).Read();
    }

    private ImmutableSortedDictionary<string, string> ReadSimpleWords(ContentTexts texts) =>
        texts.Has(SimpleWordsReader.File) ? SimpleWordsReader.Read(texts[SimpleWordsReader.File], findings) : ImmutableSortedDictionary<string, string>.Empty;

    private async Task CheckAddressesAsync(SiteContent? published, CancellationToken cancellationToken)
    {
        var addresses = AddressList.Read(await folder.ReadAddressesAsync(findings, cancellationToken), findings);

        // A page with a mistake is not lost.
        if (published is not null && !findings.HasErrors)
        {
            AddressCheck.Run(addresses, published, findings);
        }
    }

    private SiteContent WithoutDrafts(SiteContent whole, ImmutableHashSet<string> published, IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> images) => whole with
    {
        Pages = whole.Pages.RemoveRange(whole.Pages.Keys.Where(address => !published.Contains(address))),
        Images = ImagesOf(images.Where(page => published.Contains(page.Key)).Select(page => page.Value)),
        Consultations = [.. whole.Consultations.Where(consultation => published.Contains(consultation.Page.Address))],
    };

    private ImmutableArray<ContentImage> ImagesOf(IEnumerable<IReadOnlyList<string>> pages) =>
        [.. pages.SelectMany(paths => paths).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(path => new ContentImage(path, folder.FileOf(path)))];

    /// <summary>A file's name becomes an address that people read aloud, type and print.</summary>
    private void RefuseNames()
    {
        foreach (var path in folder.Pages.Where(path => path.Split('/').Any(part => !AddressPart.IsMatch(part))))
        {
            findings.Add(FindingCode.Misplaced, Place.StartOf(path), "Le nom de ce fichier, ou de son dossier, ne ferait pas une bonne adresse.", "Prenez des minuscules sans accent, des chiffres et des traits d’union, et finissez par « .md ».");
        }
    }

    private void RefuseStrangers()
    {
        foreach (var path in folder.Pages.Where(PageKinds.IsMisplaced))
        {
            findings.Add(FindingCode.Misplaced, Place.StartOf(path), "Cette page n’est pas une synthèse.", "Une synthèse est un fichier index.md dans un dossier à elle, comme syntheses/hannut-2018/index.md.");
        }

        foreach (var path in folder.Strangers)
        {
            findings.Add(FindingCode.Misplaced, Place.StartOf(path), "Ce fichier ne serait pas lu.", "Renommez-le : une page finit par « .md », et les fichiers de données ont les noms donnés dans README.md.");
        }
    }

    private (SiteSettings Settings, Budgets Budgets)? ReadSettings(ContentTexts texts, SiteIndex index)
    {
        if (texts.Has(SettingsReader.File))
        {
            return SettingsReader.Read(texts[SettingsReader.File], index.Published, today, findings);
        }

        findings.Add(FindingCode.MissingFile, Place.StartOf(SettingsReader.File), "Le fichier des réglages du site manque.", "Écrivez site.yml avec nom, devise, adresse et menu.");
        return null;
    }

    /// <summary>Of what is readable; where letters are lost already, it would only add to the noise.</summary>
    private void CheckTypography(ContentTexts texts, SiteIndex index)
    {
        foreach (var draft in index.Drafts.Values.Where(draft => !findings.Has(FindingCode.Encoding, draft.File.Path)))
        {
            Recall(draft.File.Path, draft.File.Text, found => TypographyCheck.Run(draft, found));
        }

        foreach (var path in texts.DataFiles.Where(path => !findings.Has(FindingCode.Encoding, path)))
        {
            Recall(path, texts[path], found => TypographyCheck.Run(path, texts[path], found));
        }
    }

    private void Recall(string path, string text, Action<Findings> check) => Within(path, () => known.Recall<object?>(
        nameof(TypographyCheck),
        path,
        text,
        findings,
        found =>
        {
            check(found);
            return null;
        }));

    /// <summary>Figures and questions are shown on pages: their acronyms are those of the page beside them.</summary>
    private void CheckAcronymsOfData(ContentTexts texts, SiteIndex index)
    {
        foreach (var path in findings.HasError(GlossaryReader.File) ? [] : texts.Named(FigureReader.File).Concat(texts.Named(ConsultationReader.File)))
        {
            if (index.Drafts.TryGetValue(ContentFile.AddressOf(ContentTexts.PageBeside(path)), out var draft))
            {
                new AcronymCheck(draft, index.Glossary, findings).Run(path, texts[path]);
            }
        }
    }

    /// <summary>A text that no person writes may keep a check busy beyond all measure.</summary>
    private void Within(string path, Action check)
    {
        try
        {
            check();
        }
        catch (RegexMatchTimeoutException)
        {
            findings.Add(FindingCode.TooComplex, Place.StartOf(path), "Ce texte est trop long ou trop répétitif pour être contrôlé.", "Coupez-le en plusieurs pages, ou retirez ce qui se répète.");
        }
    }

    /// <returns>Every page, drafts too, and the images that each shows.</returns>
    private async Task<(ImmutableSortedDictionary<string, Page> Pages, IReadOnlyDictionary<string, IReadOnlyList<string>> Images)> ReadPagesAsync(SiteIndex index, AdministrativeWords administrative)
    {
        var checks = new PageChecks(index, administrative, today, known, findings);
        var figures = new FigureHtml(index.Figures);
        var pages = ImmutableSortedDictionary.CreateBuilder<string, Page>(StringComparer.Ordinal);
        var images = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var draft in index.Drafts.Values)
        {
            var links = new LinkResolver(draft, index, findings);
            images[draft.Page.Address] = links.Resolve();
            if (!findings.Has(FindingCode.TooComplex, draft.File.Path))
            {
                Within(draft.File.Path, () => readability.AddRange(checks.Run(draft)));
            }

            await figures.DrawAsync(draft.Body.Figures);
            pages.Add(draft.Page.Address, Finish(draft, links, index, figures));
        }

        return (pages.ToImmutable(), images);
    }

    private Page Finish(PageDraft draft, LinkResolver links, SiteIndex index, FigureHtml figures)
    {
        var acronyms = new AcronymLinks(index.Glossary, draft.Page);
        var brief = acronyms.Explain(draft.Page.Brief);
        acronyms.Explain(draft.Body.Document);
        var targets = new PageTargets(draft, links, findings);
        return draft.Page with
        {
            Brief = brief,
            BodyHtml = draft.Body.ToHtml(figures),
            Headings = draft.Body.Headings,
            Figures = [.. draft.Body.Figures.Select(block => index.Figures.GetValueOrDefault(block.FigureId)).OfType<Figure>().Select(figure => new Heading(FigureView.IdOf(figure), figure.Question))],
            Sources = [.. draft.Body.CitedSources.Where(draft.Sources.ContainsKey).Select(id => draft.Sources[id])],
            Related = targets.Related(),
            Steps = targets.Steps(),
            Doors = targets.Doors(),
            Citations = draft.Body.Citations,
            Subjects = [.. index.Subjects.Where(subject => draft.Subjects.Contains(subject.Id, StringComparer.Ordinal))],
        };
    }

    [GeneratedRegex(@"^[a-z0-9]+(-[a-z0-9]+)*(\.md)?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AddressPart { get; }
}
