using Parents.Site.Checks;

namespace Parents.Site.Inspection;

/// <summary>A table that is heard cell by cell has a name, and headers that say what they head; on a narrow screen it scrolls.</summary>
internal static class TablesCheck
{
    public static IEnumerable<PageProblem> Run(HtmlPage page)
    {
        foreach (var header in page.Named("th"))
        {
            if (header["scope"] is not ("col" or "row" or "colgroup" or "rowgroup"))
            {
                yield return Problem($"Le titre de colonne ou de ligne « {page.NameOf(header)} » ne dit pas ce qu’il titre.", "Ajoutez scope=\"col\" ou scope=\"row\".");
            }

            if (page.NameOf(header) is "")
            {
                yield return Problem("Un titre de colonne ou de ligne est vide.", "Écrivez son texte dans la première ligne du tableau.");
            }
        }

        foreach (var table in page.Named("table"))
        {
            var start = HtmlPage.Spaced(page.TextOf(table));
            if (!page.Within(table).Any(inner => inner.Name == "th"))
            {
                yield return Problem($"Un tableau n’a pas de titres : {start}", "Écrivez-les dans sa première ligne.");
            }

            var region = table.Parent;
            if (region?["role"] != "region" || region["tabindex"] != "0" || region["class"] != "p-scroll")
            {
                yield return Problem($"Un tableau n’est pas dans une zone qui défile : {start}", "Entourez-le de <div class=\"p-scroll\" role=\"region\" tabindex=\"0\">.");
            }

            if (!page.Within(table).Any(inner => inner.Name == "caption" && page.NameOf(inner) is not "") && !IsNamed(page, table) && (region is null || !IsNamed(page, region)))
            {
                yield return Problem($"Un tableau n’a pas de nom : {start}", "Ajoutez-lui <caption>, ou aria-label à sa zone.");
            }
        }
    }

    private static bool IsNamed(HtmlPage page, HtmlElement element) => (element["aria-label"] is not null || element["aria-labelledby"] is not null) && page.NameOf(element) is not "";

    private static PageProblem Problem(string what, string remedy) => new(FindingCode.PageTables, what, remedy);
}
