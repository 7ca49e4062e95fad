using Parents.Site.Checks;

namespace Parents.Site.Inspection;

/// <summary>A page asks nobody else for anything, runs nothing that its own policy does not name, and takes the keyboard from nobody.</summary>
internal static class SafetyCheck
{
    private static readonly string[] refused = ["iframe", "frame", "object", "embed", "applet", "base", "marquee", "blink", "portal", "fencedframe"];

    /// <summary>Links that make a browser ask for something, or greet its host.</summary>
    private static readonly string[] asking = ["stylesheet", "icon", "apple-touch-icon", "mask-icon", "manifest", "preload", "modulepreload", "prefetch", "prerender", "preconnect", "dns-prefetch"];

    public static IEnumerable<PageProblem> Run(HtmlPage page)
    {
        var keys = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var element in page.Elements)
        {
            if (Array.IndexOf(refused, element.Name) >= 0)
            {
                yield return Problem($"La page a un <{element.Name}>.", "Retirez-le.");
            }

            foreach (var problem in Attributes(element))
            {
                yield return problem;
            }

            if (element["accesskey"] is { } key && !keys.Add(key))
            {
                yield return Problem($"Deux éléments ont le raccourci « {key} ».", "Gardez un seul accesskey de cette lettre.");
            }

            foreach (var asked in AskedBy(element).Where(IsElsewhere))
            {
                yield return Problem($"{element} demande {asked} à un autre site.", "Placez le fichier sur ce site-ci.");
            }
        }
    }

    /// <summary>What a browser gets by itself for an element.</summary>
    public static IEnumerable<string> AskedBy(HtmlElement element)
    {
        if (element.Name == "link" && element["rel"]?.Split(' ').Any(word => asking.Contains(word, StringComparer.OrdinalIgnoreCase)) == true && element["href"] is { } href)
        {
            yield return href;
        }

        foreach (var (name, value) in element.Attributes)
        {
            if (name is "src" or "poster" or "data-script" or "data-style" || (name is "href" && element.Name is "image" or "use" or "feImage") || (name is "data" && element.Name is "object"))
            {
                yield return value;
            }
            else if (name is "srcset" or "imagesrcset")
            {
                foreach (var candidate in value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                {
                    yield return candidate.Split(' ')[0];
                }
            }
        }
    }

    /// <summary>Whether an address names a host, and so leaves the site.</summary>
    public static bool IsElsewhere(string address) =>
        address.StartsWith("//", StringComparison.Ordinal) || address.StartsWith('\\') || (address.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && address.AsSpan(0, colon).IndexOfAny('/', '?', '#') < 0 && !address.StartsWith("data:", StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<PageProblem> Attributes(HtmlElement element)
    {
        foreach (var (name, value) in element.Attributes)
        {
            if (name is "style" or "autofocus" or "manifest" || name.StartsWith("on", StringComparison.OrdinalIgnoreCase))
            {
                yield return Problem($"{element} a l’attribut {name}.", "Retirez-le : le style va dans une classe, et un programme dans un script.");
            }
            else if (name is "tabindex" && value is not ("0" or "-1"))
            {
                yield return Problem($"{element} a tabindex=\"{value}\", qui change l’ordre du clavier.", "Écrivez 0 ou -1.");
            }
            else if (name is "href" or "action" or "formaction" or "src" && value.TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase))
            {
                yield return Problem($"{element} exécute un programme à la place d’une adresse.", "Écrivez une adresse.");
            }
        }
    }

    private static PageProblem Problem(string what, string remedy) => new(FindingCode.PageSafety, what, remedy);
}
