using System.Collections.Immutable;
using System.Globalization;
using Parents.Domain.Library;
using Parents.Site.Checks;
using Parents.Site.Markdown;

namespace Parents.Site.Content;

/// <summary>Reads the front matter of a page.</summary>
internal sealed class PageReader(ContentFile file, YamlMap map)
{
    private const int longestSummary = 160;
    private const int longestBrief = 120;

    /// <summary>One page alone is no path.</summary>
    private const int fewestSteps = 2;

    /// <summary>Its path, with dashes, is a good id for a page.</summary>
    private const int longestId = 120;

    public static readonly IReadOnlyDictionary<string, Country> Countries = new Dictionary<string, Country>(StringComparer.Ordinal)
    {
        ["belgique"] = Country.Belgium,
        ["france"] = Country.France,
        ["aucun"] = Country.None,
    };

    private static readonly Dictionary<string, SourceOrigin> origins = new(StringComparer.Ordinal)
    {
        ["web"] = SourceOrigin.Web,
        ["document"] = SourceOrigin.Seed,
    };

    private static readonly Dictionary<string, Pictogram> pictograms = new(StringComparer.Ordinal)
    {
        ["livre"] = Pictogram.Book,
        ["bulle"] = Pictogram.Bubble,
        ["barres"] = Pictogram.Bars,
        ["personnes"] = Pictogram.People,
    };

    private readonly PageKind kind = PageKinds.Of(file.Path);

    /// <param name="file">The page.</param>
    /// <param name="ids">Of the pages read so far; this one's is added.</param>
    /// <param name="findings">Where to report.</param>
    /// <returns>Null where the front matter is not readable, which is reported.</returns>
    public static PageDraft? Read(ContentFile file, ISet<string> ids, Findings findings) =>
        YamlMap.Parse(file.Path, file.FrontMatter, 1, findings) is { } map ? new PageReader(file, map).Read(ids, findings) : null;

    private PageDraft Read(ISet<string> ids, Findings findings)
    {
        var body = MarkdownBody.Parse(file, findings);
        var page = new Page
        {
            Id = map.Identifier("id", ids, longestId),
            Address = file.Address,
            Title = map.RequiredText("titre"),
            Summary = ReadSummary(),
            Country = map.Choice("pays", Countries) ?? Country.None,
            FormerAddresses = ReadFormerAddresses(),
            Updated = map.Day("mis-a-jour"),
            Verified = ReadDay("verifie-le", kind.StatesRules()),
            ReviewBy = ReadDay("a-reverifier-le", kind.StatesRules()),
            Order = map.Has("ordre") ? map.WholeNumber("ordre", 1) : Page.Last,
            Brief = ReadBrief(),
            Meeting = kind == PageKind.Synthesis ? new Meeting(map.KnownDate("quand"), map.KnownText("ou"), map.KnownText("qui"), body.Headings.Any(heading => heading.Text == StructureCheck.ReasonOfDocument)) : null,
            School = kind == PageKind.SchoolRules ? ReadSchool() : null,
            BodyHtml = "",
        };
        if (page is { Verified: not null, ReviewBy: null } && !kind.StatesRules())
        {
            map.Report(FindingCode.MissingKey, "verifie-le", "La page dit quand elle a été vérifiée, pas quand la revoir.", "Ajoutez une ligne « a-reverifier-le: » avec un jour.");
        }

        if (page.ReviewBy < page.Verified)
        {
            map.Report(FindingCode.WrongValue, "a-reverifier-le", "La page serait à revérifier avant d’avoir été vérifiée.", "Échangez les deux jours, ou corrigez l’année.");
        }

        var sources = ReadSources();
        var related = map.Texts("voir-aussi").Select(path => new RelatedPath(path, map.PlaceOf("voir-aussi"))).ToImmutableArray();
        var steps = kind == PageKind.Path ? ReadSteps() : [];
        var doors = file.Address == "/" ? map.Maps("portes").Select(ReadDoor).ToImmutableArray() : [];
        var subjects = kind == PageKind.Synthesis ? map.Texts("themes") : [];
        var isUnpublished = map.Has("brouillon") && (map.YesOrNo("brouillon") || map.Text("brouillon") != "false");
        map.RefuseOtherKeys();
        return new PageDraft(file, map, kind, isUnpublished, page, sources, related, steps, doors, subjects, body);
    }

    private string ReadSummary()
    {
        var summary = map.RequiredText("resume");
        if (summary.Length > longestSummary)
        {
            map.Report(FindingCode.LongSummary, "resume", $"Le résumé a {Number(summary.Length)} caractères.", $"Raccourcissez-le à {Number(longestSummary)}.");
        }

        return summary;
    }

    private ImmutableArray<string> ReadFormerAddresses()
    {
        var addresses = map.Texts("anciennes-adresses");
        foreach (var address in addresses.Where(address => !AddressList.IsOfPage(address)))
        {
            map.Report(FindingCode.WrongValue, "anciennes-adresses", $"« {address} » n’est pas l’adresse d’une page.", "Écrivez-la comme les lecteurs la voient, avec une barre oblique au début et à la fin : /guides/cpms/.");
        }

        return [.. addresses.Where(AddressList.IsOfPage)];
    }

    private DateOnly? ReadDay(string key, bool isRequired)
    {
        if (isRequired && map.IsEmpty(key))
        {
            map.Report(FindingCode.MissingKey, key, $"La clé « {key} » manque.", "Une page qui énonce des règles dit quand elles ont été contrôlées (verifie-le) et quand les revoir (a-reverifier-le).");
        }

        return map.Day(key);
    }

    private ImmutableArray<BriefParagraph> ReadBrief()
    {
        var brief = map.Texts("en-bref");
        var words = brief.Sum(paragraph => paragraph.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length);
        if (words > longestBrief)
        {
            map.Report(FindingCode.LongBrief, "en-bref", $"« En bref » a {Number(words)} mots.", $"Raccourcissez-le à {Number(longestBrief)}.");
        }

        if (kind.StatesFacts() && map.IsEmpty("en-bref"))
        {
            map.Report(FindingCode.MissingKey, "en-bref", "La page ne dit pas l’essentiel en bref.", "Ajoutez une liste « en-bref » de phrases simples.");
        }

        return [.. brief.Select(paragraph => new BriefParagraph(paragraph, BriefParagraph.HashOf(paragraph), ""))];
    }

    private School ReadSchool() =>
        new(map.RequiredText("ecole"), map.RequiredDay("valable-jusqu-au") ?? default, file.Path == PageKinds.Template);

    private ImmutableSortedDictionary<string, Source> ReadSources()
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var sources = ImmutableSortedDictionary.CreateBuilder<string, Source>(StringComparer.Ordinal);
        foreach (var source in map.Maps("sources"))
        {
            var id = source.Identifier("id", ids);
            var origin = source.Has("origine") ? source.Choice("origine", origins) : null;
            sources[id] = new Source(id, source.RequiredText("titre"), source.RequiredText("editeur"), ReadAddress(source), source.KnownDate("date"), origin ?? SourceOrigin.Web);
            source.RefuseOtherKeys();
        }

        return sources.ToImmutable();
    }

    private ImmutableArray<StepPath> ReadSteps()
    {
        var steps = ImmutableArray.CreateBuilder<StepPath>();
        foreach (var step in map.Maps("etapes"))
        {
            steps.Add(new StepPath(new RelatedPath(step.RequiredText("page"), step.PlaceOf("page")), step.RequiredText("pourquoi")));
            step.RefuseOtherKeys();
        }

        if (steps.Count < fewestSteps)
        {
            map.Report(FindingCode.MissingKey, "etapes", "Ce parcours a moins de deux étapes.", "Écrivez une liste « etapes » : pour chacune, « page » et « pourquoi ».");
        }

        return steps.ToImmutable();
    }

    private static DoorPath ReadDoor(YamlMap door)
    {
        var read = new DoorPath(
            new Door(door.Choice("pictogramme", pictograms) ?? default, door.RequiredText("titre"), door.RequiredText("texte"), ""),
            new RelatedPath(door.RequiredText("page"), door.PlaceOf("page")));
        door.RefuseOtherKeys();
        return read;
    }

    private static Uri? ReadAddress(YamlMap source)
    {
        if (source.Text("adresse") is not { } text)
        {
            return null;
        }

        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http")
        {
            return address;
        }

        source.Report(FindingCode.WrongValue, "adresse", $"« {text} » n’est pas une adresse du web.", "Écrivez-la en entier, à partir de https://.");
        return null;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
