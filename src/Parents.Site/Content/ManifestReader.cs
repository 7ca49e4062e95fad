using System.Globalization;
using System.Text.Json;
using Parents.Domain;
using Parents.Domain.Consultations;
using Parents.Site.Checks;

namespace Parents.Site.Content;

/// <summary>Reads what was frozen of a consultation, and refuses a consultation that is no longer what it promised.</summary>
internal sealed class ManifestReader(ContentTexts texts, DateOnly today, Findings findings)
{
    /// <param name="path">Of the consultation's file; the manifest lies beside it.</param>
    /// <param name="consultation">As it is written now.</param>
    /// <returns>Null where nothing is frozen yet, or the file cannot be read, which is reported.</returns>
    public Manifest? Read(string path, Consultation consultation)
    {
        var file = path[..(path.LastIndexOf('/') + 1)] + Manifest.File;
        if (!texts.Has(file))
        {
            return null;
        }

        try
        {
            var manifest = Manifest.Parse(texts[file]);
            Check(path, consultation, manifest);
            return manifest;
        }
        catch (Exception problem) when (problem is JsonException or NotSupportedException)
        {
            findings.Add(FindingCode.Frozen, Place.StartOf(file), "Ce fichier n’est pas un manifeste.", "« parents publish » l’écrit : remettez-le comme il était.");
            return null;
        }
    }

    private void Check(string path, Consultation consultation, Manifest manifest)
    {
        var frozen = manifest.Last.Consultation;
        if (Brussels.Day(frozen.Opens) > today)
        {
            return;
        }

        if (consultation.Version == frozen.Version)
        {
            foreach (var difference in FrozenDefinition.Compare(frozen, consultation))
            {
                Refuse(path, difference);
            }
        }
        else if (consultation.Version != frozen.Version + 1)
        {
            var next = (frozen.Version + 1).ToString(CultureInfo.InvariantCulture);
            findings.Add(FindingCode.Frozen, Place.StartOf(path), $"La version figée est {frozen.Version.ToString(CultureInfo.InvariantCulture)}.", $"Écrivez « version: {next} » pour poser d’autres questions, ou remettez la version figée.");
        }
    }

    private void Refuse(string path, FrozenDifference difference)
    {
        var day = today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var remedy = difference is { IsText: true, Before: { } before, After: { } after }
            ? $"Pour une faute corrigée, ajoutez à « corrections » : {{ ou: {difference.Path}, avant: \"{before}\", apres: \"{after}\", genre: orthographe, jour: {day} }}. Pour un autre sens, montez « version » de 1."
            : "Remettez ce qui a été promis, ou montez « version » de 1 : la nouvelle version aura ses propres réponses.";
        findings.Add(FindingCode.Frozen, Place.StartOf(path), $"Des parents répondent déjà, et « {difference.Path} » n’est plus ce qui a été figé.", remedy);
    }
}
