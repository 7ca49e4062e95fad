using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using Parents.Site.Checks;
using Parents.Site.Output;

namespace Parents.Site.Inspection;

/// <summary>Looks at one page. Several threads may, at once.</summary>
internal sealed class PageInspection(SiteAddresses addresses)
{
    private static readonly string[] leading = ["a", "area", "link"];

    /// <summary>The same few scripts stand in every page.</summary>
    private readonly ConcurrentDictionary<string, int> scripts = new(StringComparer.Ordinal);

    /// <summary>Everything that is wrong with a whole page, whatever others there are.</summary>
    public static IEnumerable<PageProblem> ProblemsOf(HtmlPage page, string path) => [.. ProblemsOfReply(page, path), .. PolicyCheck.Run(page)];

    /// <summary>What must hold for a page of the API too, whose policy stands in a header.</summary>
    public static IEnumerable<PageProblem> ProblemsOfReply(HtmlPage page, string path) => [.. new FrameCheck(page, path).Run(), .. HeadingsCheck.Run(page), .. ProblemsOfPart(page)];

    /// <summary>What must hold even for a part of a page.</summary>
    public static IEnumerable<PageProblem> ProblemsOfPart(HtmlPage page) =>
    [
        .. page.Faults.Select(fault => new PageProblem(FindingCode.PageMarkup, fault, "Corrigez le composant qui l’écrit.")),
        .. FrameCheck.Languages(page),
        .. TargetsCheck.Run(page),
        .. LinksCheck.Run(page),
        .. FormsCheck.Run(page),
        .. TablesCheck.Run(page),
        .. ImagesCheck.Run(page),
        .. SafetyCheck.Run(page),
    ];

    public PageSummary Look(SiteFile file)
    {
        var page = HtmlReader.Read(Encoding.UTF8.GetString(file.Bytes.Span));
        var load = PageLoad.Of(page);
        return new PageSummary
        {
            Path = file.Path,
            Title = page.Meta("name", "robots")?.Contains("noindex", StringComparison.Ordinal) == true || page.Meta("http-equiv", "refresh") is not null ? null : page.Named("title").Select(page.NameOf).FirstOrDefault(),
            Ids = page.Ids.ToHashSet(StringComparer.Ordinal),
            Links = [.. LinksOf(page).Select(link => addresses.Find(file.Path, link)).OfType<(string Path, string Fragment)>().Distinct()],
            Problems = [.. ProblemsOf(page, file.Path)],
            Bytes = Gzip.ServedSize(file),
            Files = Paths(load.Files),
            Scripts = Paths(load.Scripts),
            Images = Paths(load.Images),
            InlineScript = load.InlineScripts.Sum(script => scripts.GetOrAdd(script, text => Gzip.Zip(Encoding.UTF8.GetBytes(text)).Length)),
        };

        ImmutableArray<string> Paths(IEnumerable<string> written) => [.. written.Select(address => addresses.Find(file.Path, address)?.Path).OfType<string>()];
    }

    private static IEnumerable<string> LinksOf(HtmlPage page) =>
    [
        .. page.Named(leading).Select(link => link["href"]).OfType<string>(),
        .. page.Named("form").Select(form => form["action"]).OfType<string>(),
        .. page.Elements.SelectMany(SafetyCheck.AskedBy),
        .. page.Meta("http-equiv", "refresh")?.Split("url=", 2, StringSplitOptions.TrimEntries).Skip(1) ?? [],
    ];
}
