using Parents.Site.Checks;

namespace Parents.Site.Inspection;

/// <summary>Each picture is told in words, or is said to be an ornament.</summary>
internal static class ImagesCheck
{
    private static readonly string[] files = [".jpg", ".jpeg", ".png", ".webp", ".svg", ".gif", ".avif"];

    public static IEnumerable<PageProblem> Run(HtmlPage page)
    {
        foreach (var image in page.Named("img"))
        {
            if (string.IsNullOrWhiteSpace(image["alt"]) && !(image["alt"] is "" && image.IsHidden))
            {
                yield return Problem($"L’image {image["src"]} n’a pas de description.", "Dites entre les crochets ce qu’elle montre : ![Une table ronde, six chaises](salle.jpg).");
            }
            else if (files.Any(end => image["alt"]!.EndsWith(end, StringComparison.OrdinalIgnoreCase)))
            {
                yield return Problem($"La description de l’image {image["src"]} est un nom de fichier.", "Dites entre les crochets ce qu’elle montre : ![Une table ronde, six chaises](salle.jpg).");
            }
        }

        foreach (var drawing in page.Named("svg").Where(drawing => !drawing.IsHidden && (drawing["role"] != "img" || page.NameOf(drawing) is "" || (drawing["aria-label"] is null && drawing["aria-labelledby"] is null))))
        {
            yield return Problem($"Un dessin n’a pas de nom : {HtmlPage.Spaced(page.TextOf(drawing))}", "Donnez au <svg> role=\"img\" et aria-labelledby, ou aria-hidden=\"true\" si un texte dit la même chose.");
        }
    }

    private static PageProblem Problem(string what, string remedy) => new(FindingCode.PageImages, what, remedy);
}
