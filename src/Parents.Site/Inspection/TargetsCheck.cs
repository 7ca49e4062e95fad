using Parents.Site.Checks;

namespace Parents.Site.Inspection;

/// <summary>Ids are there once, and what names one finds it.</summary>
internal static class TargetsCheck
{
    private static readonly string[] references = ["aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "aria-details", "aria-activedescendant", "aria-flowto", "headers", "for", "list", "form", "popovertarget", "commandfor"];

    public static IEnumerable<PageProblem> Run(HtmlPage page)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var element in page.Elements)
        {
            if (element["id"] is { } id && (id is "" || id.Any(char.IsWhiteSpace) || !taken.Add(id)))
            {
                yield return Problem($"L’identifiant « {id} » est vide, contient un espace ou se trouve deux fois.", "Donnez à chaque élément un id à lui.");
            }

            foreach (var lost in ReferencesOf(element).Where(name => page.ById(name) is null))
            {
                yield return Problem($"{element} renvoie à « #{lost} », qui n’est pas sur la page.", "Corrigez le renvoi, ou ajoutez l’id.");
            }
        }
    }

    private static IEnumerable<string> ReferencesOf(HtmlElement element)
    {
        if (element["href"] is ['#', .. var fragment] && element.Name is "a" or "use" or "area")
        {
            yield return Uri.UnescapeDataString(fragment);
        }

        foreach (var (name, value) in element.Attributes)
        {
            if (Array.IndexOf(references, name) >= 0)
            {
                foreach (var id in value.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    yield return id;
                }
            }
        }
    }

    private static PageProblem Problem(string what, string remedy) => new(FindingCode.PageTargets, what, remedy);
}
