using System.Globalization;
using System.Xml.Linq;
using Parents.Domain.Library;
using Parents.Site.Content;
using Parents.Site.Output;
using Parents.Theme;
using Parents.Theme.Components;

namespace Parents.Site.Discovery;

/// <summary>
/// Atom (RFC 4287): one feed for the site and one for each section, with the pages last worked on first. An entry is named by
/// the page's id, which stays when the page moves; a page without a day cannot stand in a feed.
/// </summary>
internal sealed class Feeds(SiteContent content)
{
    /// <summary>Readers of feeds keep what they have seen: the whole library again at each visit would cost its host.</summary>
    private const int longest = 50;

    /// <summary>Part of every id, so never to be changed; and the day of a feed in which nothing stands yet.</summary>
    private static readonly DateOnly start = new(2026, 1, 1);

    private static readonly XNamespace atom = "http://www.w3.org/2005/Atom";

    private readonly SiteSettings site = content.Settings;
    private readonly PageTree tree = new(content.Pages);

    public IEnumerable<SiteFile> Files()
    {
        var home = content.Pages["/"];
        yield return FileOf(home, home.Address, content.Pages.Values.Where(page => page != home));
        foreach (var section in content.Pages.Values.Where(IsSection))
        {
            foreach (var address in section.FormerAddresses.Append(section.Address))
            {
                yield return FileOf(section, address, tree.Below(section));
            }
        }
    }

    /// <param name="section">The page that lists the others.</param>
    /// <param name="address">Where the feed stands: at the section, and where the section was, for those who follow it there.</param>
    /// <param name="pages">Those that may stand in it.</param>
    private SiteFile FileOf(Page section, string address, IEnumerable<Page> pages)
    {
        var entries = pages
            .Where(page => page.LastChange is not null && !IsSection(page))
            .OrderByDescending(page => page.LastChange)
            .ThenBy(page => page.Address, StringComparer.Ordinal)
            .Take(longest)
            .ToList();
        var feed = new XElement(
            atom + "feed",
            new XAttribute(XNamespace.Xml + "lang", Texts.French.Language.Code),
            new XElement(atom + "id", IdOf(section, "flux")),
            new XElement(atom + "title", XmlFile.Text(Texts.French.DocumentTitle(section.Title, site.Name))),
            new XElement(atom + "subtitle", XmlFile.Text(section.Summary)),
            new XElement(atom + "updated", MomentOf(entries.FirstOrDefault()?.LastChange ?? start)),
            new XElement(atom + "author", new XElement(atom + "name", XmlFile.Text(site.Organization ?? site.Name))),
            LinkTo("self", section.Address + PageHead.FeedName, "application/atom+xml"),
            LinkTo("alternate", section.Address, "text/html"),
            entries.Select(EntryOf));
        return XmlFile.Of(address[1..] + PageHead.FeedName, feed, "application/atom+xml; charset=utf-8");
    }

    private XElement EntryOf(Page page) => new(
        atom + "entry",
        new XElement(atom + "id", IdOf(page)),
        new XElement(atom + "title", XmlFile.Text(page.Title)),
        new XElement(atom + "updated", MomentOf(page.LastChange!.Value)),
        LinkTo("alternate", page.Address, "text/html"),
        // A rule of one country must not be taken for the other's.
        new XElement(atom + "summary", XmlFile.Text(Texts.French.PlaceOf(page.Country) is { } place ? $"{place}. {page.Summary}" : page.Summary)));

    private XElement LinkTo(string relation, string address, string type) =>
        new(atom + "link", new XAttribute("rel", relation), new XAttribute("type", type), new XAttribute("href", site.Whole(address)));

    /// <summary>A <c>tag:</c> URI (RFC 4151).</summary>
    private string IdOf(Page page, string? part = null) =>
        string.Create(CultureInfo.InvariantCulture, $"tag:{site.Address.Host},{start.Year}:{page.Id}{(part is null ? "" : $"/{part}")}");

    private static string MomentOf(DateOnly day) =>
        Domain.Brussels.Moment(day.ToDateTime(TimeOnly.MinValue)).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    private bool IsSection(Page page) => tree.Below(page) is not [];
}
