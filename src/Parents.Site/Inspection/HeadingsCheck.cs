using Parents.Site.Checks;

namespace Parents.Site.Inspection;

/// <summary>Headings are the table of contents of who does not see the page.</summary>
internal static class HeadingsCheck
{
    public static IEnumerable<PageProblem> Run(HtmlPage page)
    {
        var headings = page.Elements.Where(element => element.Name is "h1" or "h2" or "h3" or "h4" or "h5" or "h6").ToList();
        if (headings.Count(heading => heading.Name == "h1") != 1)
        {
            yield return new(FindingCode.PageHeadings, "La page n’a pas un titre de niveau 1 (h1), et un seul.", "Gardez le titre de la page en h1, et les autres plus bas.");
        }

        var level = 0;
        foreach (var heading in headings)
        {
            var next = heading.Name[1] - '0';
            var name = page.NameOf(heading);
            if (name is "")
            {
                yield return new(FindingCode.PageHeadings, $"Un titre ({heading.Name}) est vide.", "Écrivez son texte, ou retirez-le.");
            }

            if (level > 0 && next > level + 1)
            {
                yield return new(FindingCode.PageHeadings, $"Le titre « {name} » ({heading.Name}) vient après un h{(char)('0' + level)} : un niveau est sauté.", "Descendez d’un niveau à la fois.");
            }

            level = next;
        }
    }
}
