using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Parents.Site.Content;
using Parents.Site.Inspection;
using Parents.Site.Markdown;

namespace Parents.Site.Checks;

/// <summary>Screen readers list the links of a page without the words around them: each says alone where it leads.</summary>
internal sealed class LinkTextCheck(PageDraft draft, Findings findings)
{
    private readonly Dictionary<string, string> targets = new(StringComparer.OrdinalIgnoreCase);

    public void Run()
    {
        foreach (var address in draft.Body.Document.Descendants<AutolinkInline>().Where(link => !link.IsEmail && link.Url.StartsWith("http", StringComparison.OrdinalIgnoreCase)))
        {
            Report(address, $"L’adresse «\u00a0{address.Url}\u00a0» sert de texte à son lien.", "Nommez la page\u00a0: [le site de l’école](https://…).");
        }

        foreach (var link in draft.Body.Document.Descendants<LinkInline>().Where(link => !link.IsImage))
        {
            Check(link, HtmlPage.Spaced(BlockText.In(link)));
        }
    }

    private void Check(LinkInline link, string text)
    {
        var target = link.Url ?? "";
        if (LinkWords.SayNothing(text))
        {
            Report(link, $"Le lien «\u00a0{text}\u00a0» ne dit pas où il mène.", "Nommez la page ou le document vers lequel il conduit.");
        }
        else if (text is not "" && !targets.TryAdd(text, target) && targets[text] != target)
        {
            Report(link, $"«\u00a0{text}\u00a0» mène une fois à {targets[text]} et une fois à {target}.", "Donnez à chaque lien un texte à lui.");
        }
    }

    private void Report(MarkdownObject at, string what, string remedy) => findings.Add(FindingCode.LinkText, draft.Body.PlaceOf(at), what, remedy);
}
