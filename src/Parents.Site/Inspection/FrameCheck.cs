using System.Globalization;
using Parents.Domain.Library;
using Parents.Site.Checks;

namespace Parents.Site.Inspection;

/// <summary>What a browser, a search engine and a screen reader ask of a whole page before its words: language, title, landmarks, the way to the content.</summary>
/// <param name="page">The page.</param>
/// <param name="path">Of its file: a page below <c>nl/</c> is in Dutch.</param>
internal sealed class FrameCheck(HtmlPage page, string path)
{
    private const string layoutRemedy = "Corrigez theme/Pages/Layout.razor.";

    /// <summary>Readers may enlarge a page at least that many times.</summary>
    private const double leastZoom = 5;

    private static readonly string[] focusable = ["a", "button", "input", "select", "textarea", "summary", "iframe", "area"];

    /// <summary>A header or footer inside one of these belongs to it, and not to the page.</summary>
    private static readonly string[] sections = ["main", "article", "section", "aside", "nav"];

    public IEnumerable<PageProblem> Run() => [.. Root(), .. Head(), .. Landmarks(), .. SkipLink()];

    /// <summary>What must hold even for a part of a page: each text in another language says which, and which way it runs.</summary>
    public static IEnumerable<PageProblem> Languages(HtmlPage page)
    {
        foreach (var element in page.Elements.Where(element => element["lang"] is not null))
        {
            if (Language.Find(element["lang"]!) is not { } language)
            {
                yield return Problem($"{element} est en « {element["lang"]} », que le site ne connaît pas.", $"Écrivez l’une de ces langues : {string.Join(", ", Language.All.Select(known => known.Code))}.");
            }
            else if (DirectionOf(element) is { } direction && direction != language.Direction)
            {
                yield return Problem($"{element} est en « {language.Code} », et son sens de lecture est faux.", $"Écrivez dir=\"{language.Direction}\".");
            }
        }
    }

    /// <summary>Its own, or that of what it stands in; null where the browser finds it by the letters.</summary>
    private static string? DirectionOf(HtmlElement element) =>
        element is { Name: "bdi" } && element["dir"] is null ? null : element.Ancestors.Prepend(element).Select(above => above["dir"]).FirstOrDefault(direction => direction is not null) ?? Language.French.Direction;

    private IEnumerable<PageProblem> Root()
    {
        var first = path.Split('/')[0];
        var expected = (Language.Find(first) ?? Language.French).Code;
        if (page.Elements is not [{ Name: "html" } root, ..])
        {
            yield return Problem("Le HTML ne commence pas par <html>.", layoutRemedy);
        }
        else if (root["lang"] != expected)
        {
            yield return Problem($"La page dit être en « {root["lang"]} », pas en « {expected} ».", "Corrigez l’attribut lang de <html>.");
        }
    }

    private IEnumerable<PageProblem> Head()
    {
        if (page.Named("title").Where(title => !title.IsWithin("svg")).ToList() is not [var only] || page.NameOf(only) is "")
        {
            yield return Problem("La page n’a pas un titre (<title>).", layoutRemedy);
        }

        if (page.Named("link").Any(link => link["rel"] == "canonical") && string.IsNullOrWhiteSpace(page.Meta("name", "description")))
        {
            yield return Problem("La page n’a pas de description.", "Donnez-lui un résumé.");
        }

        if (page.Meta("name", "viewport") is not { } viewport || !viewport.Contains("width=device-width", StringComparison.Ordinal))
        {
            yield return Problem("La page ne s’adapte pas à l’écran (meta viewport).", layoutRemedy);
        }
        else if (ForbidsZoom(viewport))
        {
            yield return Problem("La page empêche d’agrandir.", "Retirez user-scalable et maximum-scale de la balise meta viewport.");
        }
    }

    private static bool ForbidsZoom(string viewport)
    {
        foreach (var (name, value) in viewport.Split(',').Select(part => part.Split('=', 2)).Where(part => part.Length == 2).Select(part => (part[0].Trim(), part[1].Trim())))
        {
            if ((name == "user-scalable" && value is "no" or "0") || (name == "maximum-scale" && !(double.TryParse(value, CultureInfo.InvariantCulture, out var most) && most >= leastZoom)))
            {
                return true;
            }
        }

        return false;
    }

    private IEnumerable<PageProblem> Landmarks()
    {
        foreach (var name in new[] { "main", "header", "footer" })
        {
            var count = page.Named(name).Count(landmark => !landmark.Ancestors.Any(above => sections.Contains(above.Name, StringComparer.Ordinal)));
            if (count != 1)
            {
                yield return Problem($"La page a {count.ToString(CultureInfo.InvariantCulture)} <{name}>, pas un.", layoutRemedy);
            }
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var nav in page.Named("nav"))
        {
            var name = nav["aria-label"] is null && nav["aria-labelledby"] is null ? "" : page.NameOf(nav);
            if (name is "")
            {
                yield return Problem($"Une navigation n’a pas de nom : {HtmlPage.Spaced(page.TextOf(nav))}", "Ajoutez aria-label ou aria-labelledby.");
            }
            else if (!names.Add(name))
            {
                yield return Problem($"Deux navigations s’appellent « {name} ».", "Donnez à chacune un nom à elle.");
            }
        }
    }

    /// <summary>Whoever uses a keyboard goes past the menu with the first key.</summary>
    private IEnumerable<PageProblem> SkipLink()
    {
        var first = page.Elements.FirstOrDefault(element => element.IsWithin("body") && (element["tabindex"] is not null and not "-1" || (focusable.Contains(element.Name, StringComparer.Ordinal) && (element.Name is not "a" || element["href"] is not null))));
        if (first is not { Name: "a" } || first["href"] is not ['#', .. var target] || page.ById(target) is not { Name: "main" })
        {
            yield return Problem("La première chose qu’on atteint au clavier n’est pas le lien vers le contenu.", "Placez au début de <body> un lien vers l’id de <main>.");
        }
    }

    private static PageProblem Problem(string what, string remedy) => new(FindingCode.PageFrame, what, remedy);
}
