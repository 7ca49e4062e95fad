using Parents.Site.Content;
using Xunit;
using static Parents.Tests.Site.TinyContent;

namespace Parents.Tests.Site.Discovery;

/// <summary>No address that was published is ever lost.</summary>
public sealed class AddressTests(RealPages real) : IClassFixture<RealPages>
{
    private const string former = "pays: belgique\nanciennes-adresses: [/guides/ancien/, /vieux/]\n";

    private const string list = "-- guides/index.md --\n---\nid: guides\ntitre: Guides\nresume: La liste.\npays: aucun\nanciennes-adresses: [/fiches/]\n---\n";

    private static string Moved => TinySite.WithPoll + TinySite.Guide.But("pays: belgique\n", former);

    [Fact]
    public async Task A_page_that_moved_leaves_a_small_page_that_leads_to_it()
    {
        var pages = await TinyPages.RenderAsync(await ReadRightAsync(Moved));

        foreach (var path in (string[])["guides/ancien/index.html", "vieux/index.html"])
        {
            Assert.Equal("0; url=/guides/essai/", pages[path].QuerySelector("meta[http-equiv=refresh]")?.GetAttribute("content"));
            Assert.Equal("https://essai.example/guides/essai/", pages[path].QuerySelector("link[rel=canonical]")?.GetAttribute("href"));
            Assert.Equal("Aller à la page\u00a0: Essai", pages[path].QuerySelector("main a[href='/guides/essai/']")?.TextContent);
            Assert.Empty(PageChecks.ProblemsOf(pages[path]));
        }
    }

    [Fact]
    public async Task A_section_that_moved_leaves_its_feed_for_those_who_follow_it()
    {
        var files = await TinyPages.FilesAsync(await ReadRightAsync(TinySite.WithPoll + list + TinySite.Guide));

        Assert.Equal(files["guides/flux.xml"].Bytes.ToArray(), files["fiches/flux.xml"].Bytes.ToArray());
    }

    [Fact]
    public Task An_address_that_a_page_took_over_is_not_lost() => ExpectAsync(
        Moved + "-- adresses.txt --\n/\n/consultations/essai/\n/consultations/essai/resultats/\n/flux.xml\n/guides/ancien/\n/guides/essai/\n/recherche/\n/vieux/\n",
        "consultations/essai/consultation.yml:1: Cette consultation a été publiée, et rien ne dit ici ce qu’elle a promis. Gardez avec les textes le fichier manifeste.json que « parents publish » a écrit.");

    [Theory]
    [InlineData("/guides/perdu/", "/guides/perdu/")]
    [InlineData("/fiches/flux.xml", "/fiches/")]
    public Task An_address_that_nobody_took_over_is_lost(string address, string remedy) => ExpectAsync(
        Moved + $"-- adresses.txt --\n/\n{address}\n",
        $"adresses.txt:2: L’adresse « {address} » a été publiée, et ne mène plus à rien. Dans l’en-tête de la page qui la remplace, écrivez « anciennes-adresses: [{remedy}] ».");

    [Fact]
    public Task A_draft_is_lost_to_its_readers() => ExpectAsync(
        TinySite.WithPoll + TinySite.Guide.But("pays: belgique\n", "pays: belgique\nbrouillon: true\n") + "-- adresses.txt --\n/guides/essai/\n",
        "adresses.txt:1: L’adresse « /guides/essai/ » a été publiée, et ne mène plus à rien. Dans l’en-tête de la page qui la remplace, écrivez « anciennes-adresses: [/guides/essai/] ».");

    [Theory]
    [InlineData("/guides/essai/")]
    [InlineData("/consultations/essai/")]
    [InlineData("/consultations/essai/resultats/")]
    [InlineData("/recherche/")]
    [InlineData("/a/, /a/")]
    public Task A_page_cannot_have_been_where_another_one_is(string addresses) => ExpectAsync(
        TinySite.WithPoll + TinySite.Guide.But("pays: belgique\n", $"pays: belgique\nanciennes-adresses: [{addresses}]\n"),
        $"guides/essai.md:6: L’ancienne adresse « {addresses.Split(", ")[0]} » est déjà celle d’une page, ou déjà dans une liste. Retirez-la ici, ou renommez l’autre page.");

    [Theory]
    [InlineData("guides/ancien/")]
    [InlineData("/guides/ancien")]
    [InlineData("https://essai.example/guides/ancien/")]
    [InlineData("/../ancien/")]
    [InlineData("/Ancien/")]
    [InlineData("//ancien/")]
    public Task A_former_address_that_is_none_is_refused(string address) => ExpectAsync(
        TinySite.WithPoll + TinySite.Guide.But("pays: belgique\n", $"pays: belgique\nanciennes-adresses: [\"{address}\"]\n"),
        $"guides/essai.md:6: « {address} » n’est pas l’adresse d’une page. Écrivez-la comme les lecteurs la voient, avec une barre oblique au début et à la fin : /guides/cpms/.");

    [Fact]
    public Task A_line_that_is_no_address_is_told() => ExpectAsync(
        TinySite.WithPoll + "-- adresses.txt --\n\n/assets/site.css\n",
        "adresses.txt:2: « /assets/site.css » n’est pas une adresse du site. « parents publish » écrit ce fichier : remettez la ligne comme elle était.");

    /// <summary>When this fails, the site has new pages or feeds: PublicAddresses must name them, or nobody keeps them.</summary>
    [Fact]
    public async Task Every_page_and_feed_of_the_site_is_among_the_addresses_to_keep()
    {
        using var folder = new TemporaryFolder();
        await AddressList.AddAsync(folder.Path, real.Content, TestContext.Current.CancellationToken);
        var rendered = real.Pages.Keys.Where(path => path.StartsWith("1 ", StringComparison.Ordinal)).Select(path => path[2..]).Concat(real.Files.Keys)
            .Where(path => Path.GetFileName(path) is "index.html" or "flux.xml")
            .Select(path => path.EndsWith("index.html", StringComparison.Ordinal) ? $"/{path[..^"index.html".Length]}" : $"/{path}");

        Assert.Equal(rendered.Order(StringComparer.Ordinal), await File.ReadAllLinesAsync(Path.Combine(folder.Path, AddressList.File), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_list_only_grows_and_a_list_that_has_everything_is_not_touched()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, AddressList.File);
        var stop = TestContext.Current.CancellationToken;
        await File.WriteAllTextAsync(path, "/zone/\n/ancien/\n", stop);

        await AddressList.AddAsync(folder.Path, await ReadRightAsync(TinySite.WithPoll), stop);
        File.SetLastWriteTimeUtc(path, DateTime.UnixEpoch);
        await AddressList.AddAsync(folder.Path, await ReadRightAsync(TinySite.WithPoll), stop);

        var lines = await File.ReadAllLinesAsync(path, stop);
        Assert.Equal(lines.Order(StringComparer.Ordinal), lines);
        Assert.Superset(new HashSet<string>(StringComparer.Ordinal) { "/zone/", "/ancien/", "/", "/consultations/essai/", "/consultations/essai/resultats/", "/flux.xml" }, lines.ToHashSet(StringComparer.Ordinal));
        Assert.Equal(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(path));
    }
}
