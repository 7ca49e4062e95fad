using Parents.Domain.Library;
using Parents.Site.Checks;
using Parents.Site.Markdown;

namespace Parents.Site.Content;

/// <summary>Reads <c>glossaire.yml</c>: the acronyms and what they mean.</summary>
internal static class GlossaryReader
{
    public const string File = "glossaire.yml";

    /// <param name="text">The YAML.</param>
    /// <param name="addresses">Of all pages.</param>
    /// <param name="findings">Where to report.</param>
    public static Glossary Read(string text, IReadOnlySet<string> addresses, Findings findings)
    {
        if (YamlMap.Parse(File, text, 0, findings) is not { } root)
        {
            return Glossary.Empty;
        }

        var acronyms = new List<Acronym>();
        foreach (var entry in root.Maps("sigles"))
        {
            acronyms.Add(ReadOne(entry, addresses, acronyms, findings));
        }

        root.RefuseOtherKeys();
        return new Glossary([.. acronyms.OrderBy(acronym => acronym.Anchor, StringComparer.Ordinal)]);
    }

    private static Acronym ReadOne(YamlMap entry, IReadOnlySet<string> addresses, List<Acronym> before, Findings findings)
    {
        var letters = entry.RequiredText("sigle");
        var acronym = new Acronym
        {
            Letters = letters,
            Expansion = entry.RequiredText("sens"),
            Explanation = entry.RequiredText("explication"),
            Country = entry.Choice("pays", PageReader.Countries) ?? Country.None,
            Guide = ReadGuide(entry, addresses),
            CheckWith = entry.Text("a-verifier"),
            Anchor = AnchorOf(letters, entry.Text("pays"), before),
        };
        if (before.Exists(other => other.Letters == letters && other.Country == acronym.Country))
        {
            entry.Report(FindingCode.DuplicateId, "sigle", $"Le sigle « {letters} » est déjà dans la liste pour ce pays.", "Gardez une seule entrée, ou changez le pays de l’une des deux.");
        }

        PlainText.Check(acronym.Expansion, entry.PlaceOf("sens"), findings);
        PlainText.Check(acronym.Explanation, entry.PlaceOf("explication"), findings);
        entry.RefuseOtherKeys();
        return acronym;
    }

    private static string? ReadGuide(YamlMap entry, IReadOnlySet<string> addresses)
    {
        if (entry.Text("guide") is not { } path)
        {
            return null;
        }

        var address = path.EndsWith(".md", StringComparison.Ordinal) ? ContentFile.AddressOf(path) : "";
        if (!addresses.Contains(address))
        {
            entry.Report(FindingCode.BrokenLink, "guide", $"La page « {path} » n’existe pas, ou n’est pas publiée.", "Écrivez son chemin dans le dossier content, par exemple guides/cpms.md.");
        }

        return address;
    }

    /// <summary>The first country to use the letters has the short anchor, so that adding a second meaning breaks no link.</summary>
    private static string AnchorOf(string letters, string? country, List<Acronym> before)
    {
        var anchor = $"sigle-{Slug.Of(letters)}";
        var free = anchor;
        for (var number = 1; before.Exists(other => other.Anchor == free); number++)
        {
            free = number == 1 ? $"{anchor}-{country}" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{anchor}-{country}-{number}");
        }

        return free;
    }
}
