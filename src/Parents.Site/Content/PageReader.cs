using System.Collections.Immutable;
using Parents.Domain.Library;

namespace Parents.Site.Content;

/// <summary>Reads the front matter of a page.</summary>
internal static class PageReader
{
    private const int longestSummary = 160;
    private const int longestBrief = 120;

    private static readonly Dictionary<string, Country> countries = new(StringComparer.Ordinal)
    {
        ["belgique"] = Country.Belgium,
        ["france"] = Country.France,
        ["aucun"] = Country.None,
    };

    public static PageDraft? Read(ContentFile file, Mistakes mistakes)
    {
        if (YamlMap.Parse(file.Path, file.FrontMatter, 1, mistakes) is not { } map)
        {
            return null;
        }

        var sources = ReadSources(map);
        var page = new Page
        {
            Address = file.Address,
            Title = map.RequiredText("titre"),
            Summary = ReadSummary(map),
            Country = map.Choice("pays", countries) ?? Country.None,
            Updated = map.Day("mis-a-jour"),
            Verified = map.Day("verifie-le"),
            ReviewBy = map.Day("a-reverifier-le"),
            Brief = ReadBrief(map),
            Meeting = file.Path.StartsWith("syntheses/", StringComparison.Ordinal) && file.Path != "syntheses/index.md"
                ? new Meeting(map.KnownDate("quand"), map.KnownText("ou"), map.KnownText("qui"))
                : null,
            BodyHtml = "",
        };
        if (page is { Verified: not null, ReviewBy: null })
        {
            map.Report("verifie-le", "La page dit quand elle a été vérifiée, pas quand la revoir.", "Ajoutez une ligne « a-reverifier-le: » avec un jour.");
        }

        map.RefuseOtherKeys();
        return new PageDraft(file, page, sources);
    }

    private static string ReadSummary(YamlMap map)
    {
        var summary = map.RequiredText("resume");
        if (summary.Length > longestSummary)
        {
            map.Report("resume", $"Le résumé a {summary.Length} caractères.", $"Raccourcissez-le à {longestSummary}.");
        }

        return summary;
    }

    private static ImmutableArray<string> ReadBrief(YamlMap map)
    {
        var brief = map.Texts("en-bref");
        var words = brief.Sum(paragraph => paragraph.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length);
        if (words > longestBrief)
        {
            map.Report("en-bref", $"« En bref » a {words} mots.", $"Raccourcissez-le à {longestBrief}.");
        }

        return brief;
    }

    private static ImmutableDictionary<string, Source> ReadSources(YamlMap page)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var sources = ImmutableDictionary.CreateBuilder<string, Source>(StringComparer.Ordinal);
        foreach (var map in page.Maps("sources"))
        {
            var id = map.Identifier("id", ids);
            sources[id] = new Source(id, map.RequiredText("titre"), map.RequiredText("editeur"), ReadAddress(map), map.KnownDate("date"));
            map.RefuseOtherKeys();
        }

        return sources.ToImmutable();
    }

    private static Uri? ReadAddress(YamlMap map)
    {
        if (map.Text("adresse") is not { } text)
        {
            return null;
        }

        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http")
        {
            return address;
        }

        map.Report("adresse", $"« {text} » n’est pas une adresse du web.", "Écrivez-la en entier, à partir de https://.");
        return null;
    }
}
