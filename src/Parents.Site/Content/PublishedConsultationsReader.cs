using System.Collections.Immutable;
using Parents.Domain.Library;
using Parents.Site.Checks;
using Parents.Site.Checks.Questions;
using Parents.Site.Pages;

namespace Parents.Site.Content;

/// <summary>Reads the consultations with their pages and the figures that they are compared with.</summary>
internal sealed class PublishedConsultationsReader(
    ContentTexts texts,
    ImmutableSortedDictionary<string, Page> pages,
    SiteIndex index,
    QuestionLinter linter,
    ManifestReader manifests,
    Findings findings)
{
    public ImmutableArray<PublishedConsultation> Read()
    {
        var figures = index.Figures;
        var reader = new ConsultationReader(figures, index.BrokenSyntheses, linter, findings);
        var consultations = ImmutableArray.CreateBuilder<PublishedConsultation>();
        foreach (var path in texts.Named(ConsultationReader.File))
        {
            if (!ContentTexts.IsBelow("consultations", path))
            {
                findings.Add(FindingCode.Misplaced, Place.StartOf(path), "Cette consultation n’a pas de dossier à elle.", "Placez le fichier dans un dossier de consultations/, nommé en minuscules sans accent.");
                continue;
            }

            if (!texts.Has(ContentTexts.PageBeside(path)))
            {
                findings.Add(FindingCode.MissingFile, Place.StartOf(path), "Cette consultation n’a pas de page.", "Écrivez un fichier index.md dans le même dossier.");
            }

            var slug = path.Split('/')[^2];
            RefusePageAtResults(slug);
            if (reader.Read(path, slug, texts[path]) is { } consultation && pages.TryGetValue(LivingPages.FormAddress(slug), out var page))
            {
                var compared = consultation.Fields.Select(field => field.ComparedWith).OfType<string>().Where(figures.ContainsKey).ToHashSet(StringComparer.Ordinal);
                var manifest = manifests.Read(path, consultation);
                consultations.Add(new PublishedConsultation(page, consultation, figures.RemoveRange(figures.Keys.Where(id => !compared.Contains(id)))) { Manifest = manifest });
            }
        }

        return consultations.ToImmutable();
    }

    /// <summary>The results page is written by the program: another page there would be lost.</summary>
    private void RefusePageAtResults(string slug)
    {
        foreach (var path in texts.Pages.Where(path => ContentFile.AddressOf(path) == LivingPages.ResultsAddress(slug)))
        {
            findings.Add(FindingCode.DuplicateAddress, Place.StartOf(path), "Cette page a l’adresse des résultats de la consultation.", "Renommez le fichier.");
        }
    }
}
