using System.Text;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Parents.Domain.Library;
using Parents.Site.Output;
using Parents.Theme;
using Parents.Theme.Components;
using Parents.Theme.Pages;
using Parents.Theme.Rendering;

namespace Parents.Site.Copies;

/// <summary>A page of the copy: it names its files from where it lies, and offers nothing that needs a server.</summary>
/// <param name="File">The page.</param>
/// <param name="Needed">The paths of the files that it names.</param>
internal sealed record CopiedPage(SiteFile File, List<string> Needed)
{
    /// <summary>The attributes that name a file, whatever element has them.</summary>
    private static readonly string[] names = ["href", "src", "data-script", "data-style"];

    /// <summary>What only programs ask for, and the search: a browser loads neither its modules nor its index from a disk.</summary>
    private const string needless = "link:not([rel=stylesheet], [rel=icon], [rel=canonical]), meta[property], script[type='application/ld+json'], .p-found, .p-found__lead, .p-found__state";

    /// <param name="file">As it is published.</param>
    /// <param name="isPublished">Whether the site has a file of a path.</param>
    /// <param name="settings">Of the site.</param>
    /// <param name="today">The day of the copy.</param>
    public static async Task<CopiedPage> MakeAsync(SiteFile file, Func<string, bool> isPublished, SiteSettings settings, DateOnly today)
    {
        var page = Parse(file);
        foreach (var element in page.QuerySelectorAll(needless).ToList())
        {
            element.Remove();
        }

        await TellCopyAsync(page, settings, today);
        if (page.QuerySelector("meta[http-equiv=Content-Security-Policy]") is { } policy)
        {
            policy.SetAttribute("content", CopyPolicy.Of(policy.GetAttribute("content")!));
        }

        var needed = new List<string>();
        foreach (var (element, name) in page.All.SelectMany(element => names.Where(element.HasAttribute).Select(name => (element, name))).ToList())
        {
            element.SetAttribute(name, Rename(element.GetAttribute(name)!));
        }

        return new CopiedPage(SiteFile.Html(file.Path, page.ToHtml()), needed);

        string Rename(string address)
        {
            if (!address.StartsWith('/'))
            {
                return address;
            }

            var end = address.IndexOfAny(['?', '#']);
            var (named, part) = end < 0 ? (address, "") : (address[..end], address[end..]);
            var path = named.EndsWith('/') ? SiteFile.PathOf(named) : named[1..];
            if (!isPublished(path))
            {
                return settings.Whole(address);
            }

            needed.Add(path);
            return Path.GetRelativePath(Path.GetDirectoryName($"/{file.Path}")!, $"/{path}").Replace('\\', '/') + part;
        }
    }

    private static IDocument Parse(SiteFile file) => new HtmlParser().ParseDocument(Encoding.UTF8.GetString(file.Bytes.Span));

    /// <summary>A search becomes a link to the list of topics, a form that would be sent says where it can be, and the foot says how old all this is.</summary>
    private static async Task TellCopyAsync(IDocument page, SiteSettings settings, DateOnly today)
    {
        var renderer = new PageRenderer(Texts.Of(Language.Find(page.DocumentElement.GetAttribute("lang") ?? "") ?? Language.French));
        foreach (var form in page.QuerySelectorAll("form").ToList())
        {
            form.OuterHtml = form.GetAttribute("method") == "post"
                ? await renderer.RenderFragmentAsync<CopyAnswer>(new Dictionary<string, object?>(StringComparer.Ordinal)
                {
                    [nameof(CopyAnswer.Address)] = page.QuerySelector("link[rel=canonical]")?.GetAttribute("href") ?? settings.Address.AbsoluteUri,
                })
                : await renderer.RenderFragmentAsync<CopyTopics>(new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(CopyTopics.Address)] = SearchPage.Path });
        }

        page.QuerySelector(".p-footer__inside")?.Insert(AdjacentPosition.AfterBegin, await renderer.RenderFragmentAsync<CopyNote>(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(CopyNote.SiteAddress)] = settings.Address.AbsoluteUri,
            [nameof(CopyNote.Day)] = today,
        }));
    }
}
