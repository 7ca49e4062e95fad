using System.Globalization;
using System.Xml.Linq;
using Parents.Site.Output;
using Xunit;
using static Parents.Tests.Site.TinyContent;

namespace Parents.Tests.Site.Discovery;

/// <summary>The feeds, read as RFC 4287 says that they are to be read.</summary>
public sealed class FeedsTests(RealPages real) : IClassFixture<RealPages>
{
    private static readonly XNamespace atom = "http://www.w3.org/2005/Atom";

    private static readonly XName[] once = [atom + "id", atom + "title", atom + "updated"];

    [Fact]
    public void There_is_one_for_the_site_and_one_for_each_section() => Assert.Equal(
        ["consultations/flux.xml", "flux.xml", "guides/flux.xml", "guides/france/flux.xml", "parcours/flux.xml", "roi/ecoles/flux.xml", "roi/flux.xml", "syntheses/flux.xml"],
        real.Files.Keys.Where(path => path.EndsWith("flux.xml", StringComparison.Ordinal)));

    [Fact]
    public void Each_has_what_the_standard_asks_for()
    {
        foreach (var (path, file) in real.Files.Where(file => file.Key.EndsWith("flux.xml", StringComparison.Ordinal)))
        {
            var feed = Read(file);
            Assert.Equal($"https://parents.example/{path}", feed.Elements(atom + "link").Single(link => (string?)link.Attribute("rel") == "self").Attribute("href")!.Value);
            Assert.NotEmpty(feed.Element(atom + "author")!.Element(atom + "name")!.Value);
            var entries = feed.Elements(atom + "entry").ToList();
            Assert.InRange(entries.Count, 1, 50);
            foreach (var element in entries.Prepend(feed))
            {
                Assert.All(once, name => Assert.NotEmpty(Assert.Single(element.Elements(name)).Value));
                Assert.Matches("^tag:parents.example,2026:[a-z][a-z0-9/-]*$", element.Element(atom + "id")!.Value);
                Assert.True(DateTimeOffset.TryParseExact(element.Element(atom + "updated")!.Value, "yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));
                Assert.Single(element.Elements(atom + "link"), link => (string?)link.Attribute("rel") == "alternate");
            }

            var dates = entries.Select(entry => DateTimeOffset.Parse(entry.Element(atom + "updated")!.Value, CultureInfo.InvariantCulture)).ToList();
            Assert.Equal(dates.OrderDescending(), dates);
            Assert.Equal(dates[0], DateTimeOffset.Parse(feed.Element(atom + "updated")!.Value, CultureInfo.InvariantCulture));
            Assert.Equal(entries.Count, entries.Select(entry => entry.Element(atom + "id")!.Value).Distinct(StringComparer.Ordinal).Count());
        }
    }

    [Fact]
    public void An_entry_is_its_page()
    {
        var entries = Read(real.Files["guides/flux.xml"]).Elements(atom + "entry").ToDictionary(entry => new Uri(entry.Element(atom + "link")!.Attribute("href")!.Value).AbsolutePath, StringComparer.Ordinal);

        var guide = real.Content.Pages["/guides/cpms/"];
        Assert.Equal(guide.Title, entries[guide.Address].Element(atom + "title")!.Value);
        Assert.Equal($"En Belgique. {guide.Summary}", entries[guide.Address].Element(atom + "summary")!.Value);
        Assert.Equal($"{guide.LastChange:yyyy-MM-dd}T00:00:00+01:00", entries[guide.Address].Element(atom + "updated")!.Value);
        Assert.DoesNotContain(entries.Keys, address => address.StartsWith("/guides/france/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_entry_keeps_its_id_when_its_page_moves_and_a_draft_has_none()
    {
        const string dated = "pays: belgique\nmis-a-jour: 2026-11-20";
        var guide = TinySite.Guide.But("pays: belgique", dated);
        var list = "-- guides/index.md --\n---\nid: guides\ntitre: Guides\nresume: La liste.\npays: aucun\n---\n";

        var before = await EntriesAsync(TinySite.WithPoll + list + guide);
        var after = await EntriesAsync(TinySite.WithPoll + list + guide.But("guides/essai.md", "guides/autre.md"));
        var draft = await EntriesAsync(TinySite.WithPoll + list + guide.But("pays: belgique", "pays: belgique\nbrouillon: true"));

        Assert.Equal([("tag:essai.example,2026:essai", "https://essai.example/guides/essai/")], before);
        Assert.Equal([("tag:essai.example,2026:essai", "https://essai.example/guides/autre/")], after);
        Assert.Equal([], draft);
    }

    [Fact]
    public async Task A_text_that_xml_cannot_hold_does_no_harm()
    {
        var content = await ReadRightAsync(Whole);
        var home = content.Pages["/"] with { Title = "\u0001]]>\ud800<b>", Updated = Today };

        var feed = Read((await TinyPages.FilesAsync(content with { Pages = content.Pages.SetItem("/", home) }))["flux.xml"]);

        Assert.Equal("]]>\ufffd<b> – Essai", feed.Element(atom + "title")!.Value);
        Assert.Equal("2026-01-01T00:00:00+01:00", feed.Element(atom + "updated")!.Value);
    }

    private static async Task<IEnumerable<(string Id, string Address)>> EntriesAsync(string site)
    {
        var content = await ReadRightAsync(site);
        return (await TinyPages.FilesAsync(content)).TryGetValue("guides/flux.xml", out var file)
            ? Read(file).Elements(atom + "entry").Select(entry => (entry.Element(atom + "id")!.Value, entry.Element(atom + "link")!.Attribute("href")!.Value))
            : [];
    }

    private static XElement Read(SiteFile file)
    {
        Assert.Equal("application/atom+xml; charset=utf-8", file.ContentType);
        var root = XDocument.Load(new MemoryStream(file.Bytes.ToArray())).Root!;
        Assert.Equal((atom + "feed", "fr"), (root.Name, root.Attribute(XNamespace.Xml + "lang")?.Value));
        return root;
    }
}
