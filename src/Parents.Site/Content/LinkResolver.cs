using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Parents.Site.Checks;

namespace Parents.Site.Content;

/// <summary>Turns the links and images of a page from files into addresses, and reports those that lead nowhere.</summary>
internal sealed class LinkResolver(PageDraft draft, SiteIndex index, Findings findings)
{
    private static readonly string[] outsideSchemes = ["https:", "http:", "mailto:", "tel:"];

    private readonly List<string> images = [];

    /// <returns>The images that the page shows, as paths below the content folder.</returns>
    public IReadOnlyList<string> Resolve()
    {
        foreach (var link in draft.Body.Document.Descendants<AutolinkInline>().Where(link => !link.IsEmail && !IsOutside(link.Url)))
        {
            RefuseLink(draft.Body.PlaceOf(link), link.Url);
        }

        foreach (var link in draft.Body.Document.Descendants<LinkInline>())
        {
            if (link.IsImage)
            {
                ResolveImage(link);
            }
            else if (!IsOutside(link.Url))
            {
                ResolveLink(link);
            }
        }

        return images;
    }

    /// <returns>The draft of a page that a path from this file names; null where there is none, which is reported.</returns>
    public PageDraft? Find(RelatedPath related)
    {
        if (AddressOf(related.Path) is not { } address || !index.Addresses.Contains(address))
        {
            RefuseLink(related.Place, related.Path);
            return null;
        }

        var target = index.Drafts.GetValueOrDefault(address);
        RefuseUnpublished(related.Place, target);
        return target;
    }

    private void ResolveLink(LinkInline link)
    {
        var (path, anchor) = (link.Url ?? "").Split('#', 2) is [var before, var after] ? (before, after) : (link.Url ?? "", null);
        var address = path is "" && anchor is not null ? draft.Page.Address : AddressOf(path);
        if (address is null || !index.Addresses.Contains(address))
        {
            RefuseLink(draft.Body.PlaceOf(link), link.Url);
            return;
        }

        if (index.Drafts.GetValueOrDefault(address) is { } target)
        {
            RefuseUnpublished(draft.Body.PlaceOf(link), target);
            CheckAnchor(link, target, anchor);
        }

        link.Url = path is "" ? link.Url : anchor is null ? address : $"{address}#{anchor}";
    }

    private void CheckAnchor(LinkInline link, PageDraft target, string? anchor)
    {
        if (anchor is null || index.AnchorsOf(target).Contains(anchor, StringComparer.Ordinal))
        {
            return;
        }

        var headings = target.Body.Anchors.Order(StringComparer.Ordinal).Select(heading => $"#{heading}").ToList();
        findings.Add(
            FindingCode.BrokenAnchor,
            draft.Body.PlaceOf(link),
            $"L’ancre « #{anchor} » n’existe pas dans {target.File.Path}.",
            $"{EditDistance.Guess($"#{anchor}", headings)}Ses titres ont ces ancres : {string.Join(", ", headings)}.");
    }

    private void ResolveImage(LinkInline image)
    {
        var place = draft.Body.PlaceOf(image);
        if (PathOf(image.Url ?? "") is { } path && index.Images.Contains(path))
        {
            images.Add(path);
            image.Url = $"/{path}";
        }
        else
        {
            findings.Add(FindingCode.BrokenImage, place, $"L’image « {image.Url} » {WhyNot(image.Url)}.", "Placez un fichier .jpg, .png ou .webp à côté de la page, et écrivez son nom.");
        }

        if (!image.Descendants<LiteralInline>().Any(text => !text.Content.IsEmptyOrWhitespace()))
        {
            findings.Add(FindingCode.MissingAlt, place, "Cette image n’a pas de description.", "Dites entre les crochets ce qu’elle montre : ![Une table ronde, six chaises](salle.jpg).");
        }
    }

    private static string WhyNot(string? url) =>
        IsOutside(url) ? "est sur un autre site" : ContentFolder.IsImage(url ?? "") ? "n’existe pas" : "n’est pas dans un format permis";

    private void RefuseLink(Place place, string? url)
    {
        findings.Add(
            FindingCode.BrokenLink,
            place,
            $"Le lien mène à « {url} », qui n’existe pas.",
            $"{index.GuessFile(draft, (url ?? "").Split('#')[0])}Écrivez le chemin du fichier à partir de celui-ci, par exemple ../guides/cpms.md.");
    }

    private void RefuseUnpublished(Place place, PageDraft? target)
    {
        if (target is { IsUnpublished: true } && !draft.IsUnpublished)
        {
            findings.Add(FindingCode.BrokenLink, place, $"Le lien mène à {target.File.Path}, qui est un brouillon.", "Publiez cette page en retirant sa ligne « brouillon », ou retirez le lien.");
        }
    }

    private static bool IsOutside(string? url) => outsideSchemes.Any(scheme => url?.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) == true && url.Length > scheme.Length);

    /// <returns>The address of the page that a link names from this file; null where it names none.</returns>
    private string? AddressOf(string url) =>
        PathOf(url) is not { } path ? null : path.EndsWith(".md", StringComparison.Ordinal) ? ContentFile.AddressOf(path) : $"/{path}";

    /// <returns>The path below the content folder that a link names from this file; null where it names none.</returns>
    private string? PathOf(string url)
    {
        // Not by Uri.TryCreate alone: on Unix, but not on Windows, it takes a path from the root for a whole address.
        return url is not "" && !url.StartsWith("file:", StringComparison.OrdinalIgnoreCase) && Uri.TryCreate(new Uri($"file:///{draft.File.Path}"), url, out var target) && target.IsFile && !target.IsUnc && target.Query is ""
            ? Uri.UnescapeDataString(target.AbsolutePath)[1..]
            : null;
    }
}
