using Parents.Site.Checks;

namespace Parents.Site.Inspection;

/// <summary>Screen readers list the links of a page without the words around them: each says alone where it leads.</summary>
internal static class LinksCheck
{
    public static IEnumerable<PageProblem> Run(HtmlPage page)
    {
        foreach (var link in page.Named("a"))
        {
            if (link["href"] is not { } target)
            {
                yield return Problem($"Un lien ne mène nulle part : {HtmlPage.Spaced(page.TextOf(link))}", "Donnez-lui un attribut href.");
                continue;
            }

            var name = page.NameOf(link);
            if (name is "")
            {
                yield return Problem($"Un lien vers {target} n’a pas de texte.", "Dites où il mène.");
            }
            else if (LinkWords.SayNothing(name))
            {
                yield return Problem($"Le lien « {name} » ne dit pas où il mène.", "Nommez la page ou le document vers lequel il conduit.");
            }

            if (link["target"] is not (null or "_self"))
            {
                yield return Problem($"Le lien « {name} » ouvre une autre fenêtre.", "Retirez l’attribut target.");
            }
        }
    }

    private static PageProblem Problem(string what, string remedy) => new(FindingCode.PageLinks, what, remedy);
}
