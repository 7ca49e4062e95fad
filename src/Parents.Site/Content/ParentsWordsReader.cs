using System.Collections.Immutable;
using Parents.Site.Checks;

namespace Parents.Site.Content;

/// <summary>Reads <c>recherche.yml</c>: parents' own words, and the pages that they lead to.</summary>
internal static class ParentsWordsReader
{
    public const string File = "recherche.yml";

    /// <param name="text">The YAML.</param>
    /// <param name="addresses">Of all published pages.</param>
    /// <param name="findings">Where to report.</param>
    public static ParentsWords Read(string text, IReadOnlySet<string> addresses, Findings findings)
    {
        if (YamlMap.Parse(File, text, 0, findings) is not { } root)
        {
            return ParentsWords.None;
        }

        var pages = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var entry in root.Maps("pages"))
        {
            ReadPage(entry, addresses, pages, findings);
        }

        var synonyms = root.Maps("synonymes").Select(entry => ReadSynonyms(entry, findings)).ToImmutableArray();
        root.RefuseOtherKeys();
        return new ParentsWords(pages.ToImmutable(), synonyms);
    }

    private static void ReadPage(YamlMap entry, IReadOnlySet<string> addresses, ImmutableSortedDictionary<string, ImmutableArray<string>>.Builder pages, Findings findings)
    {
        var (path, words) = (entry.RequiredText("page"), ReadWords(entry, findings));
        var address = path.EndsWith(".md", StringComparison.Ordinal) ? ContentFile.AddressOf(path) : "";
        if (path is not "" && !addresses.Contains(address))
        {
            entry.Report(FindingCode.BrokenLink, "page", $"La page « {path} » n’existe pas, ou n’est pas publiée.", "Écrivez son chemin dans le dossier content, par exemple guides/cpms.md.");
        }
        else if (!pages.TryAdd(address, words))
        {
            entry.Report(FindingCode.DuplicateId, "page", $"La page « {path} » est déjà dans la liste.", "Mettez tous ses mots à un seul endroit.");
        }

        entry.RefuseOtherKeys();
    }

    private static ImmutableArray<string> ReadSynonyms(YamlMap entry, Findings findings)
    {
        var words = ReadWords(entry, findings);
        if (words.Length < 2)
        {
            entry.Report(FindingCode.WrongValue, "mots", "Un mot seul n’a pas de synonyme ici.", "Écrivez au moins deux mots qui veulent dire la même chose, ou retirez cette ligne.");
        }

        entry.RefuseOtherKeys();
        return words;
    }

    private static ImmutableArray<string> ReadWords(YamlMap entry, Findings findings)
    {
        var words = entry.Texts("mots");
        foreach (var word in words)
        {
            PlainText.Check(word, entry.PlaceOf("mots"), findings);
        }

        return words;
    }
}
