using System.Collections.Immutable;
using System.Net;
using Parents.Domain.Library;
using Parents.Site.Content;

namespace Parents.Site.Search;

/// <summary>What the search finds: a page, or an acronym.</summary>
/// <param name="Address">Where it leads.</param>
/// <param name="Title">As results show it.</param>
/// <param name="Summary">As results show it.</param>
/// <param name="Country">Of what it says.</param>
/// <param name="Words">What it is looked for by, above all: parents' own words, or the letters of the acronym.</param>
/// <param name="TextHtml">All else that it is found by, as trusted HTML; headings count more.</param>
internal sealed record SearchRecord(string Address, string Title, string Summary, Country Country, ImmutableArray<string> Words, string TextHtml)
{
    /// <summary>Every page but the first, which speaks of everything, then every acronym.</summary>
    public static ImmutableArray<SearchRecord> Of(SiteContent content) =>
    [
        .. content.Pages.Values.Where(page => page.Address != "/").Select(page => Of(page, content.Words.Of(page.Address))),
        .. content.Glossary.Acronyms.Select(Of),
    ];

    private static SearchRecord Of(Page page, ImmutableArray<string> words)
    {
        var brief = string.Concat(page.Brief.Select(paragraph => $"<p>{paragraph.Html}</p>"));
        return new SearchRecord(page.Address, page.Title, page.Summary, page.Country, words, $"<h1>{Escape(page.Title)}</h1><p data-pagefind-weight=\"3\">{Escape(page.Summary)}</p>{brief}{page.BodyHtml}");
    }

    /// <summary>Found by its letters. It is short, so that the words of its explanation would count more than those of a page that tells all about them.</summary>
    private static SearchRecord Of(Acronym acronym) => new(
        $"{SiteIndex.GlossaryAddress}#{acronym.Anchor}",
        $"{acronym.Letters}\u00a0: {acronym.Expansion}",
        acronym.Explanation,
        acronym.Country,
        [acronym.Letters],
        $"<p data-pagefind-weight=\"0.3\">{Escape(acronym.Expansion)}. {Escape(acronym.Explanation)}</p>");

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
