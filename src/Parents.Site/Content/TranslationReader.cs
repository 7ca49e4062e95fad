using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Parents.Domain.Library;
using Parents.Site.Checks;

namespace Parents.Site.Content;

/// <summary>Reads the file of a translation: front matter and nothing else, for only « En bref » is translated.</summary>
/// <param name="originals">The French pages, by id.</param>
/// <param name="findings">Where to report.</param>
internal sealed partial class TranslationReader(IReadOnlyDictionary<string, Page> originals, Findings findings)
{
    /// <returns>Null where the file is no translation of anything, which is reported.</returns>
    public TranslationDraft? Read(string path, string text)
    {
        if (LanguageOf(path) is not { } language || IsHome(path, language)
            || ContentFile.Cut(path, text, findings) is not { } file
            || YamlMap.Parse(path, file.FrontMatter, 1, findings) is not { } map)
        {
            return null;
        }

        if (!string.IsNullOrWhiteSpace(file.Body))
        {
            findings.Add(FindingCode.Translation, file.PlaceOf(file.BodyStart), "Ce texte ne serait pas montré : seul « En bref » est traduit.", "Retirez tout ce qui suit la deuxième ligne « --- ».");
        }

        var id = map.RequiredText("traduit");
        if (!originals.TryGetValue(id, out var original) && id is not "")
        {
            map.Report(FindingCode.Translation, "traduit", $"Aucune page en français n’a l’identifiant « {id} ».", $"{EditDistance.Guess(id, originals.Keys)}Écrivez l’« id » qui est en tête de la page en français.");
        }

        var (title, summary, reviewer, texts) = (map.RequiredText("titre"), map.RequiredText("resume"), ReadReviewer(map), ReadTexts(map, original));
        var isUnpublished = map.Has("brouillon") && map.YesOrNo("brouillon");
        map.RefuseOtherKeys();
        return original is null ? null : new TranslationDraft(map, isUnpublished, new Translation { Language = language, Address = file.Address, Title = title, Summary = summary, Reviewer = reviewer, Original = original, Paragraphs = [] }, texts);
    }

    private Language? LanguageOf(string path)
    {
        var code = path.Split('/')[0];
        if (Language.Find(code) is { } language && language != Language.French)
        {
            return language;
        }

        var codes = string.Join(", ", Language.All.Where(known => known != Language.French).Select(known => known.Code));
        findings.Add(FindingCode.Language, Place.StartOf(path), $"Le dossier « {code} » n’est celui d’aucune langue de traduction.", $"Placez le fichier dans l’un de ces dossiers : {codes}. Une page en français ne va pas dans un dossier de deux lettres.");
        return null;
    }

    private bool IsHome(string path, Language language)
    {
        var isHome = ContentFile.AddressOf(path) == language.Home;
        if (isHome)
        {
            findings.Add(FindingCode.Translation, Place.StartOf(path), "Cette adresse est celle de la liste de ce qui est traduit, que le programme écrit lui-même.", "Retirez ce fichier.");
        }

        return isHome;
    }

    /// <summary>The key stands in every file, empty until somebody has read the translation.</summary>
    private static string? ReadReviewer(YamlMap map) => map.IsEmpty("relu-par") ? null : map.Text("relu-par");

    private ImmutableArray<TranslatedText> ReadTexts(YamlMap map, Page? original)
    {
        if (map.IsEmpty("en-bref"))
        {
            map.Report(FindingCode.MissingKey, "en-bref", "La clé « en-bref » manque.", "Ajoutez une liste « en-bref » : pour chaque paragraphe, « texte: » et « empreinte: ».");
        }

        var texts = ImmutableArray.CreateBuilder<TranslatedText>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (number, paragraph) in map.Maps("en-bref").Index())
        {
            var text = new TranslatedText(paragraph.RequiredText("texte"), paragraph.Text("empreinte") ?? "", paragraph.PlaceOf("empreinte"));
            paragraph.RefuseOtherKeys();
            texts.Add(text);
            if (!Fingerprint.IsMatch(text.Fingerprint))
            {
                findings.Add(FindingCode.Fingerprint, text.Place, "Ce paragraphe ne dit pas quel paragraphe français il traduit.", RemedyOf(original, number));
            }
            else if (!taken.Add(text.Fingerprint))
            {
                findings.Add(FindingCode.Fingerprint, text.Place, "Deux paragraphes disent traduire le même paragraphe français.", RemedyOf(original, number));
            }
        }

        return texts.ToImmutable();
    }

    private static string RemedyOf(Page? original, int number) => original?.Brief.ElementAtOrDefault(number) is { } french
        ? $"S’il traduit « {french.Text} », écrivez « empreinte: {french.Hash} »."
        : "Écrivez « empreinte: » et les seize signes que donne « parents check » pour ce paragraphe français, ou retirez-le.";

    [GeneratedRegex(@"^[0-9a-f]{16}\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Fingerprint { get; }
}
