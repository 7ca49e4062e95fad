using System.Collections.Immutable;
using System.Globalization;
using Parents.Domain.Consultations;
using Parents.Site.Checks;
using Parents.Site.Content;

namespace Parents.Cli;

/// <summary>One line for each finding, then how many of each kind.</summary>
/// <param name="folder">Of the content, before each path: editors and terminals open such a place at a click.</param>
/// <param name="readability">Whether to tell how hard each page is to read.</param>
internal sealed class TextReport(string folder, bool readability) : ICheckReport
{
    private ImmutableSortedDictionary<string, int> mended = ImmutableSortedDictionary<string, int>.Empty;

    public void Mended(ImmutableSortedDictionary<string, int> files) => mended = files;

    public void Write(ContentReading reading, TextWriter output)
    {
        if (!mended.IsEmpty)
        {
            output.WriteLine($"{Workshop.Count(mended.Values.Sum(), "correction de typographie", "corrections de typographie")} dans {Workshop.Count(mended.Count, "fichier", "fichiers")} : {string.Join(", ", mended.Keys)}");
        }

        foreach (var finding in reading.Findings)
        {
            output.WriteLine($"{folder}/{finding}");
        }

        if (readability)
        {
            WriteReadability(reading, output);
        }

        WritePaths(reading, output);
        WriteCounts(reading, output);
    }

    /// <summary>What each parent is asked, for every combination of answers that decides it.</summary>
    private static void WritePaths(ContentReading reading, TextWriter output)
    {
        foreach (var consultation in (reading.WithDrafts?.Consultations ?? []).Select(published => published.Consultation).Where(consultation => consultation.Questions.Any(question => question.When is not null)))
        {
            var all = Paths.Of(consultation)!.All;
            output.WriteLine($"Chemins de {consultation.Slug} : {all.Length.ToString(CultureInfo.InvariantCulture)}");
            foreach (var (index, asked) in all.Index())
            {
                output.WriteLine($"  {(index + 1).ToString(CultureInfo.InvariantCulture)}. {string.Join(", ", asked.Select(question => question.Id))}");
            }
        }
    }

    private static void WriteReadability(ContentReading reading, TextWriter output)
    {
        output.WriteLine("Lisibilité : niveau et indice LIX du texte, puis d’« En bref » (plus l’indice est petit, plus c’est facile)");
        foreach (var page in reading.Readability.OrderByDescending(page => page.Body.Lix))
        {
            output.WriteLine($"  {page.File} : {Of(page.Body)} ; {Of(page.Brief)}");
            foreach (var sentence in page.Body.Worst)
            {
                output.WriteLine($"    « {sentence.Text} »");
            }
        }
    }

    private static string Of(Readability measured) =>
        string.Create(CultureInfo.GetCultureInfo("fr"), $"{PageReadability.NameOf(measured.Level)} ({measured.Lix:0}), {measured.MeanSentence:0.0} mots par phrase");

    private static void WriteCounts(ContentReading reading, TextWriter output)
    {
        var errors = reading.Findings.Count(finding => finding.Severity == Severity.Error);
        output.WriteLine($"{Workshop.Count(errors, "erreur", "erreurs")}, {Workshop.Count(reading.Findings.Length - errors, "avertissement", "avertissements")}.");
        foreach (var code in FindingCode.All)
        {
            var count = reading.Findings.Count(finding => finding.Code == code);
            if (count > 0)
            {
                output.WriteLine($"  {code.Name} : {count.ToString(CultureInfo.InvariantCulture)}");
            }
        }
    }
}
