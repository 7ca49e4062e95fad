using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Parents.Theme.Scripts;

namespace Parents.Tests.Site;

/// <summary>What must hold for every page that anybody gets, whoever wrote it.</summary>
internal static partial class PageChecks
{
    private static readonly string[] landmarks = ["body > header", "header nav[aria-label]", "main", "body > footer", "meta[name=viewport]"];

    private static readonly string[] references = ["aria-labelledby", "aria-describedby", "for"];

    public static IDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    /// <summary>Everything that is wrong with a whole page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="standalone">A page of the API: it carries its style inside and is not described to search engines.</param>
    public static IReadOnlyList<string> ProblemsOf(IDocument page, bool standalone = false) =>
        [.. Frame(page, standalone), .. Headings(page), .. Targets(page), .. Forms(page), .. Tables(page), .. Requests(page, standalone), .. ForeignScripts(page), .. CoreScript(page, standalone), .. Typography(page)];

    /// <summary>What must hold even for a part of a page.</summary>
    public static IReadOnlyList<string> ProblemsOfPart(IDocument page) => [.. Targets(page), .. Forms(page), .. Tables(page), .. Requests(page, standalone: false), .. ForeignScripts(page)];

    private static IEnumerable<string> Frame(IDocument page, bool standalone)
    {
        if (page.DocumentElement.GetAttribute("lang") != "fr")
        {
            yield return "The page does not say that it is in French.";
        }

        if (string.IsNullOrWhiteSpace(page.Title))
        {
            yield return "The page has no title.";
        }

        if (!standalone && string.IsNullOrWhiteSpace(page.QuerySelector("meta[name=description]")?.GetAttribute("content")))
        {
            yield return "The page has no description.";
        }

        foreach (var landmark in landmarks.Where(landmark => page.QuerySelectorAll(landmark).Length != 1))
        {
            yield return $"The page has not one {landmark}.";
        }

        if (page.QuerySelector("nav:not([aria-label]):not([aria-labelledby])") is not null)
        {
            yield return "A nav has no name.";
        }
    }

    private static IEnumerable<string> Headings(IDocument page)
    {
        var headings = page.QuerySelectorAll("h1, h2, h3, h4, h5, h6").ToList();
        if (headings.Count(heading => heading.LocalName == "h1") != 1)
        {
            yield return "The page has not one h1.";
        }

        var level = 0;
        foreach (var heading in headings)
        {
            var next = heading.LocalName[1] - '0';
            if (next > level + 1 && level != 0)
            {
                yield return $"« {heading.TextContent} » skips from level {level} to {next}.";
            }

            if (string.IsNullOrWhiteSpace(heading.TextContent))
            {
                yield return $"A heading of level {next} is empty.";
            }

            level = next;
        }
    }

    private static IEnumerable<string> Targets(IDocument page)
    {
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
        foreach (var twice in ids.GroupBy(id => id, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            yield return $"The id {twice.Key} stands {twice.Count()} times.";
        }

        var wanted = page.QuerySelectorAll("a[href^='#']").Select(link => link.GetAttribute("href")![1..])
            .Concat(references.SelectMany(name => page.QuerySelectorAll($"[{name}]").SelectMany(element => element.GetAttribute(name)!.Split(' '))));
        foreach (var lost in wanted.Except(ids, StringComparer.Ordinal))
        {
            yield return $"Nothing has the id {lost}.";
        }
    }

    private static IEnumerable<string> Forms(IDocument page)
    {
        foreach (var control in page.QuerySelectorAll("input:not([type=hidden]), select, textarea"))
        {
            var label = control.Closest("label") ?? (control.Id is { } id ? page.QuerySelector($"label[for='{id}']") : null);
            if (string.IsNullOrWhiteSpace(label?.TextContent))
            {
                yield return $"The control {control.GetAttribute("name")} has no label.";
            }
        }

        foreach (var button in page.QuerySelectorAll("button, a").Where(button => string.IsNullOrWhiteSpace(button.TextContent)))
        {
            yield return $"A {button.LocalName} has no text.";
        }

        foreach (var group in page.QuerySelectorAll("fieldset").Where(group => string.IsNullOrWhiteSpace(group.Children.FirstOrDefault(child => child.LocalName == "legend")?.TextContent)))
        {
            yield return $"A fieldset has no legend: {group.TextContent.Trim()}";
        }
    }

    private static IEnumerable<string> Tables(IDocument page)
    {
        foreach (var header in page.QuerySelectorAll("th").Where(header => header.GetAttribute("scope") is not ("col" or "row")))
        {
            yield return $"The header « {header.TextContent} » has no scope.";
        }

        foreach (var table in page.QuerySelectorAll("table").Where(table => table.ParentElement is not { } region || region.GetAttribute("role") != "region" || region.GetAttribute("tabindex") != "0" || !region.ClassList.Contains("p-scroll")))
        {
            yield return $"A table does not stand in a region that scrolls: {table.TextContent.Trim()}";
        }

        foreach (var image in page.QuerySelectorAll("img").Where(image => string.IsNullOrWhiteSpace(image.GetAttribute("alt"))))
        {
            yield return $"An image has no description: {image.GetAttribute("src")}";
        }

        foreach (var drawing in page.QuerySelectorAll("svg").Where(drawing => drawing.GetAttribute("role") != "img" || !drawing.HasAttribute("aria-labelledby")))
        {
            yield return $"A drawing has no name: {drawing.TextContent.Trim()}";
        }
    }

    private static IEnumerable<string> Requests(IDocument page, bool standalone)
    {
        foreach (var element in page.All)
        {
            if (element.LocalName is "iframe" or "object" or "embed" or "video" or "audio" or "base" || (element.LocalName == "style" && !standalone))
            {
                yield return $"The page has a <{element.LocalName}>.";
            }

            foreach (var attribute in element.Attributes.Where(attribute => attribute.Name == "style" || attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)))
            {
                yield return $"A <{element.LocalName}> has {attribute.Name}.";
            }

            var asked = element.GetAttribute("src") ?? (element.LocalName is "link" && element.GetAttribute("rel") is not ("canonical" or "alternate") ? element.GetAttribute("href") : null);
            if (asked?.StartsWith("data:image/", StringComparison.Ordinal) == false && (!asked.StartsWith('/') || asked.StartsWith("//", StringComparison.Ordinal)))
            {
                yield return $"The page asks for {asked}.";
            }
        }
    }

    /// <summary>Data for search engines are not run.</summary>
    private static List<IElement> ScriptsOf(IDocument page) => [.. page.QuerySelectorAll("script:not([type='application/ld+json'])")];

    private static IEnumerable<string> ForeignScripts(IDocument page) => ScriptsOf(page)
        .Where(script => script.TextContent != Script.Core.Text || script.Attributes.Length > 0)
        .Select(script => $"The page has a <script>{script.TextContent}.");

    /// <summary>A page of the site runs one script, and says so by its hash.</summary>
    private static IEnumerable<string> CoreScript(IDocument page, bool standalone)
    {
        var scripts = ScriptsOf(page);
        if (scripts.Count != (standalone ? 0 : 1))
        {
            yield return $"The page has {scripts.Count} scripts.";
        }
        else if (!standalone && !Allows(page.QuerySelector("meta[http-equiv='Content-Security-Policy' i]"), scripts[0]))
        {
            yield return "The policy of the page does not stand before its script, or does not name it.";
        }
    }

    private static bool Allows(IElement? policy, IElement script)
    {
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script.TextContent)));
        return policy?.GetAttribute("content")?.Contains($"script-src 'sha256-{hash}' 'strict-dynamic'", StringComparison.Ordinal) == true && policy.CompareDocumentPosition(script).HasFlag(DocumentPositions.Following);
    }

    /// <summary>Only what readers see: text outside code, and what is read aloud or shown in lists.</summary>
    private static IEnumerable<string> Typography(IDocument page)
    {
        var copy = (IElement)page.DocumentElement.Clone();
        foreach (var code in copy.QuerySelectorAll("code, pre, style, script").ToList())
        {
            code.Remove();
        }

        var texts = new[] { copy.TextContent }.Concat(copy.QuerySelectorAll("[aria-label]").Select(element => element.GetAttribute("aria-label")!)).Concat(copy.QuerySelectorAll("meta[name=description]").Select(meta => meta.GetAttribute("content")!));
        return texts.SelectMany(text => BadTypography.Matches(text).Select(match => $"Typography: …{text[Math.Max(0, match.Index - 30)..Math.Min(text.Length, match.Index + 10)]}…"));
    }

    /// <summary>An ordinary space before a sign that takes a hard one, anything but a hard space after «, a straight apostrophe in a word.</summary>
    [GeneratedRegex(@"[ \t\n](?=[:;?!%»])|«(?![\u00a0\u202f])|(?<=\p{L})'(?=\p{L})", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex BadTypography { get; }
}
