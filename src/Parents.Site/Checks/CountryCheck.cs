using System.Text.RegularExpressions;
using Markdig.Syntax.Inlines;
using Markdig.Syntax;
using Parents.Domain.Library;
using Parents.Site.Content;
using Parents.Site.Markdown;
using Parents.Theme.Components;

namespace Parents.Site.Checks;

/// <summary>A page of one country that leads to something of the other says so in the same paragraph.</summary>
internal sealed partial class CountryCheck(PageDraft draft, SiteIndex index, Findings findings)
{
    public void Run()
    {
        if (draft.Page.Country == Country.None)
        {
            return;
        }

        foreach (var block in draft.Body.Document.Descendants<LeafBlock>().Where(block => block.Inline is not null))
        {
            foreach (var (inline, target) in block.Inline!.Descendants<Inline>().Select(inline => (inline, TargetOf(inline))))
            {
                if (target is not null && target.Page.Country is var country && country != Country.None && country != draft.Page.Country && !Says(block, country))
                {
                    findings.Add(
                        FindingCode.MixedCountries,
                        draft.Body.PlaceOf(inline),
                        $"Cette page parle de l’école {In(draft.Page.Country)}, et renvoie à {target.File.Path}, qui parle de l’école {In(country)}.",
                        $"Dites-le dans la même phrase : « {In(country)} ».");
                }
            }
        }
    }

    /// <summary>The page that a link, or a figure in a sentence, leads to.</summary>
    private PageDraft? TargetOf(Inline inline) => inline switch
    {
        LinkInline { IsImage: false, Url: { } url } when url.StartsWith('/') => index.Drafts.GetValueOrDefault(url.Split('#')[0]),
        FigureInline figure => index.Drafts.GetValueOrDefault(FigureView.SynthesisOf(figure.FigureId)),
        _ => null,
    };

    private static bool Says(LeafBlock block, Country country) => (country == Country.France ? French : Belgian).IsMatch(BlockText.Of(block).Text);

    private static string In(Country country) => country == Country.France ? "en France" : "en Belgique";

    /// <summary>The country or what is of it; « le français » is what one speaks in both.</summary>
    [GeneratedRegex(@"\bFrance\b|(?<!\b(de|du|le|en|au|parle[rz]?)\s)\bfrançais(e|es)?\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex French { get; }

    [GeneratedRegex(@"\bBelgique\b|\bbelges?\b|Wallonie-Bruxelles", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Belgian { get; }
}
