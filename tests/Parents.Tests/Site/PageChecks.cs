using System.Text.RegularExpressions;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Parents.Site.Inspection;

namespace Parents.Tests.Site;

/// <summary>What must hold for every page that anybody gets, whoever wrote it: what each build checks, and the typography of the theme’s sentences.</summary>
internal static partial class PageChecks
{
    public static IDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    /// <summary>Everything that is wrong with a whole page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="standalone">A page of the API: its policy stands in a header.</param>
    public static IReadOnlyList<string> ProblemsOf(IDocument page, bool standalone = false)
    {
        var read = HtmlReader.Read(page.ToHtml());
        var path = LanguageOf(page) is "fr" ? "a/index.html" : $"{LanguageOf(page)}/a/index.html";
        return [.. (standalone ? PageInspection.ProblemsOfReply(read, path) : PageInspection.ProblemsOf(read, path)).Select(problem => problem.What), .. Typography(page)];
    }

    private static string? LanguageOf(IDocument page) => page.DocumentElement.GetAttribute("lang");

    /// <summary>What must hold even for a part of a page.</summary>
    public static IReadOnlyList<string> ProblemsOfPart(IDocument page) => [.. PageInspection.ProblemsOfPart(HtmlReader.Read(page.ToHtml())).Select(problem => problem.What)];

    /// <summary>Only what readers see: text outside code, and what is read aloud or shown in lists.</summary>
    private static IEnumerable<string> Typography(IDocument page)
    {
        var parts = LanguageOf(page) is "fr" ? [page.DocumentElement] : page.QuerySelectorAll("[lang=fr]").ToList();
        return parts.SelectMany(part => Typography((IElement)part.Clone()));
    }

    /// <summary>Of what is French: other languages have their own rules.</summary>
    private static IEnumerable<string> Typography(IElement copy)
    {
        foreach (var other in copy.QuerySelectorAll("code, pre, style, script, [lang]:not([lang=fr])").ToList())
        {
            other.Remove();
        }

        var texts = new[] { copy.TextContent }.Concat(copy.QuerySelectorAll("[aria-label]").Select(element => element.GetAttribute("aria-label")!)).Concat(copy.QuerySelectorAll("meta[name=description]").Select(meta => meta.GetAttribute("content")!));
        return texts.SelectMany(text => BadTypography.Matches(text).Select(match => $"Typography: …{text[Math.Max(0, match.Index - 30)..Math.Min(text.Length, match.Index + 10)]}…"));
    }

    /// <summary>An ordinary space before a sign that takes a hard one, anything but a hard space after «, a straight apostrophe in a word.</summary>
    [GeneratedRegex(@"[ \t\n](?=[:;?!%»])|«(?![\u00a0\u202f])|(?<=\p{L})'(?=\p{L})", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex BadTypography { get; }
}
