using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using Parents.Site.Pages;
using Parents.Site.Search;
using Xunit;
using static Parents.Tests.Site.TinyContent;

namespace Parents.Tests.Site;

/// <summary>The index of the search: made by Pagefind where it is installed, and left out, with a word about it, where it is not.</summary>
public sealed class SearchIndexTests
{
    private const string words = "-- recherche.yml --\npages:\n  - { page: guides/essai.md, mots: [être fâché] }\nsynonymes:\n  - { mots: [Élève, gamin] }\n";

    private static readonly string[] all = ["pagefind/pagefind.js", "pagefind/pagefind-entry.json", "pagefind/wasm.fr.pagefind"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_same_content_gives_the_same_bytes()
    {
        var content = await ReadRightAsync(Whole + TinySite.Guide + words);

        var (first, second) = (await SearchIndex.MakeAsync(content, Stop), await SearchIndex.MakeAsync(content, Stop));

        Assert.Equal(first!.Files.Select(file => (file.Path, Convert.ToHexString(file.Bytes.Span))), second!.Files.Select(file => (file.Path, Convert.ToHexString(file.Bytes.Span))));
        Assert.Subset(first.Files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal), all.ToHashSet(StringComparer.Ordinal));
        Assert.Equal(4, first.Files.Count(file => file.Path.StartsWith("pagefind/fragment/", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Words_are_known_as_people_type_them_in_a_hurry_those_of_most_pages_first()
    {
        var index = await SearchIndex.MakeAsync(await ReadRightAsync(Whole + TinySite.Guide + words), Stop);

        using var known = JsonDocument.Parse(index!.Files.Single(file => $"/{file.Path}" == index.Engine.Words).Bytes);

        var list = known.RootElement.GetProperty("words").GetString()!.Split(' ');
        Assert.Equal(4, known.RootElement.GetProperty("records").GetInt32());
        Assert.Equal(list.Distinct(StringComparer.Ordinal), list);
        Assert.Subset(list.ToHashSet(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal) { "etre", "fache", "regle", "constats" });
        Assert.True(Array.IndexOf(list, "essai") < Array.IndexOf(list, "fache"));
        Assert.Equal(["eleve", "gamin"], known.RootElement.GetProperty("synonyms")[0].EnumerateArray().Select(word => word.GetString()!));
    }

    [Fact]
    public async Task Only_the_page_of_the_search_loads_it_and_may_run_it()
    {
        var content = await ReadRightAsync(Whole);
        var index = await SearchIndex.MakeAsync(content, Stop);
        var files = await new SitePages(content) { Search = index }.RenderFixedAsync(RunningSite.Noon, Stop).ToListAsync(Stop);

        var pages = files.Where(file => file.Path.EndsWith(".html", StringComparison.Ordinal)).ToDictionary(file => file.Path, file => PageChecks.Parse(Encoding.UTF8.GetString(file.Bytes.Span)), StringComparer.Ordinal);
        Assert.All(pages, page => Assert.Equal(page.Key == "recherche/index.html", PolicyOf(page.Value).Contains("'wasm-unsafe-eval'", StringComparison.Ordinal)));
        Assert.All(pages, page => Assert.Equal(page.Key == "recherche/index.html" ? 1 : 0, page.Value.QuerySelectorAll("[data-module]").Length));
        var list = pages["recherche/index.html"].QuerySelector("[data-module]")!;
        Assert.All(["data-script", "data-module", "data-engine", "data-words"], name => Assert.Contains(files, file => $"/{file.Path}" == list.GetAttribute(name)));
    }

    [Fact]
    public async Task Without_Pagefind_the_site_is_built_and_lists_its_topics()
    {
        using var folder = new TemporaryFolder();
        TinySite.Write(Path.Combine(folder.Path, "content"), Whole);

        var run = await BuildAsync(folder.Path, "absent");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["Node ou Pagefind manque : la page « Chercher » n’a que la liste de A à Z. Pour chercher, installez Node, puis lancez « npm ci »."], run.Errors);
        Assert.False(Directory.Exists(Path.Combine(folder.Path, "site", "pagefind")));
        var page = PageChecks.Parse(await File.ReadAllTextAsync(Path.Combine(folder.Path, "site", "recherche", "index.html"), Stop));
        Assert.Empty(page.QuerySelectorAll("[data-script*=search], [data-module]"));
        Assert.NotEmpty(page.QuerySelectorAll(".p-topics li"));
    }

    [Fact]
    public async Task A_Pagefind_that_fails_leaves_the_last_site_as_it_was()
    {
        using var folder = new TemporaryFolder();
        TinySite.Write(Path.Combine(folder.Path, "content"), Whole);
        var program = Path.Combine(folder.Path, "broken");
        await File.WriteAllTextAsync(program, "This is no program.", Stop);

        var run = await BuildAsync(folder.Path, program);

        Assert.Equal(3, run.ExitCode);
        Assert.Contains(program, Assert.Single(run.Errors), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(folder.Path, "site")));
    }

    private static Task<ProgramRun> BuildAsync(string folder, string pagefind) =>
        ProgramRun.StartAsync(folder, new Dictionary<string, string>(StringComparer.Ordinal) { [Pagefind.Variable] = pagefind }, "build", "--out", "site");

    private static string PolicyOf(IDocument page) => page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content")!;
}
