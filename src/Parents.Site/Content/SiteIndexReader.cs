using System.Collections.Immutable;
using Parents.Domain.Library;
using Parents.Site.Checks;
using Parents.Site.Pages;
using Parents.Theme.Pages;

namespace Parents.Site.Content;

/// <summary>Reads everything that pages can name, before any page is checked.</summary>
internal sealed class SiteIndexReader(ContentTexts texts, Findings findings)
{
    /// <param name="images">Paths below the content folder.</param>
    public SiteIndex Read(ImmutableHashSet<string> images)
    {
        var addresses = texts.Pages.Select(ContentFile.AddressOf).ToImmutableHashSet(StringComparer.Ordinal);
        if (!addresses.Contains("/"))
        {
            findings.Add(FindingCode.MissingFile, Place.StartOf("index.md"), "Le site n’a pas de page d’accueil.", "Écrivez un fichier index.md dans le dossier du contenu.");
        }

        var drafts = ReadDrafts();
        if (drafts.GetValueOrDefault("/") is { IsUnpublished: true } home)
        {
            findings.Add(FindingCode.WrongValue, home.Keys.PlaceOf("brouillon"), "La page d’accueil ne peut pas être un brouillon.", "Retirez cette ligne.");
        }

        RefuseTaken(drafts, addresses);
        var published = addresses.Except(drafts.Values.Where(draft => draft.IsUnpublished).Select(draft => draft.Page.Address));
        var figures = ReadFigures(drafts);
        return new SiteIndex
        {
            Addresses = addresses,
            Drafts = drafts,
            Figures = figures,
            BrokenSyntheses = [.. texts.Named(FigureReader.File).Where(findings.HasError).Select(path => path.Split('/') is [.., var synthesis, _] ? synthesis : "")],
            Images = images,
            Published = published,
            Glossary = ReadGlossary(published),
            Subjects = texts.Has(SubjectReader.File) ? SubjectReader.Read(texts[SubjectReader.File], findings) : [],
        };
    }

    private ImmutableSortedDictionary<string, PageDraft> ReadDrafts()
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var drafts = ImmutableSortedDictionary.CreateBuilder<string, PageDraft>(StringComparer.Ordinal);
        foreach (var path in texts.Pages)
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

    /// <summary>Where a page was, no other one may be now.</summary>
    private void RefuseTaken(ImmutableSortedDictionary<string, PageDraft> drafts, ImmutableHashSet<string> addresses)
    {
        var taken = new HashSet<string>(addresses, StringComparer.Ordinal) { SearchPage.Path };
        taken.UnionWith(texts.Named(ConsultationReader.File).Where(path => ContentTexts.IsBelow("consultations", path)).Select(path => LivingPages.ResultsAddress(path.Split('/')[^2])));
        foreach (var draft in drafts.Values)
        {
            foreach (var address in draft.Page.FormerAddresses.Where(address => !taken.Add(address)))
            {
                findings.Add(FindingCode.DuplicateAddress, draft.Keys.PlaceOf("anciennes-adresses"), $"L’ancienne adresse « {address} » est déjà celle d’une page, ou déjà dans une liste.", "Retirez-la ici, ou renommez l’autre page.");
            }
        }
    }

    private ImmutableSortedDictionary<string, Figure> ReadFigures(ImmutableSortedDictionary<string, PageDraft> drafts)
    {
        var figures = ImmutableSortedDictionary.CreateBuilder<string, Figure>(StringComparer.Ordinal);
        foreach (var path in texts.Named(FigureReader.File))
        {
            if (!ContentTexts.IsBelow("syntheses", path))
            {
                findings.Add(FindingCode.Misplaced, Place.StartOf(path), "Ces chiffres ne sont pas dans le dossier d’une synthèse.", "Placez le fichier dans un dossier de syntheses/, nommé en minuscules sans accent.");
                continue;
            }

            var page = ContentTexts.PageBeside(path);
            if (!texts.Has(page))
            {
                findings.Add(FindingCode.MissingFile, Place.StartOf(path), "Ces chiffres n’ont pas de synthèse.", "Écrivez un fichier index.md dans le même dossier.");
            }

            var synthesis = drafts.GetValueOrDefault(ContentFile.AddressOf(page));
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

    private Glossary ReadGlossary(ImmutableHashSet<string> published)
    {
        if (!texts.Has(GlossaryReader.File))
        {
            return Glossary.Empty;
        }

        if (!published.Contains(SiteIndex.GlossaryAddress))
        {
            findings.Add(FindingCode.MissingFile, Place.StartOf(GlossaryReader.File), "Le glossaire n’a pas de page publiée.", "Écrivez un fichier glossaire/index.md : la liste s’y ajoute toute seule.");
        }

        return GlossaryReader.Read(texts[GlossaryReader.File], published, findings);
    }
}
