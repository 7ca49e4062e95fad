using Parents.Site.Checks;

namespace Parents.Site.Inspection;

/// <summary>Whatever can be filled in or pressed says what it is.</summary>
internal static class FormsCheck
{
    private static readonly string[] groups = ["fieldset"];

    public static IEnumerable<PageProblem> Run(HtmlPage page) => [.. Controls(page), .. Buttons(page), .. Groups(page)];

    private static IEnumerable<PageProblem> Controls(HtmlPage page)
    {
        var labelled = page.Named("label").Where(label => label["for"] is not null && page.NameOf(label) is not "").Select(label => label["for"]!).ToHashSet(StringComparer.Ordinal);
        foreach (var control in page.Named("input", "select", "textarea").Where(control => control["type"] is not ("hidden" or "submit" or "button" or "reset" or "image")))
        {
            var isNamed = (control["aria-label"] is not null || control["aria-labelledby"] is not null) && page.NameOf(control) is not "";
            var around = control.Ancestors.FirstOrDefault(above => above.Name == "label");
            if (!isNamed && !(control["id"] is { } id && labelled.Contains(id)) && (around is null || page.NameOf(around) is ""))
            {
                yield return Problem($"Le champ « {control["name"]} » n’a pas d’étiquette.", "Entourez-le d’un <label> qui a un texte.");
            }

            if (control["type"] is "radio" && !control.Ancestors.Any(above => groups.Contains(above.Name, StringComparer.Ordinal) || above["role"] == "radiogroup"))
            {
                yield return Problem($"Le choix « {control["name"]} » n’est pas dans un groupe.", "Placez les choix d’une question dans un <fieldset>.");
            }
        }
    }

    private static IEnumerable<PageProblem> Buttons(HtmlPage page)
    {
        foreach (var button in page.Named("button", "summary").Where(button => page.NameOf(button) is ""))
        {
            yield return Problem($"{button} n’a pas de texte.", "Écrivez ce que fait ce bouton.");
        }

        foreach (var button in page.Named("input").Where(input => input["type"] is "submit" or "button" or "reset" or "image" && string.IsNullOrWhiteSpace(input["value"] ?? input["alt"])))
        {
            yield return Problem($"{button} n’a pas de texte.", "Écrivez ce que fait ce bouton, dans value ou alt.");
        }
    }

    private static IEnumerable<PageProblem> Groups(HtmlPage page)
    {
        foreach (var group in page.Named("fieldset").Where(group => page.ChildrenOf(group).FirstOrDefault() is not { Name: "legend" } legend || page.NameOf(legend) is ""))
        {
            yield return Problem($"Un groupe de champs n’a pas de titre : {HtmlPage.Spaced(page.TextOf(group))}", "Commencez le <fieldset> par un <legend>.");
        }

        foreach (var details in page.Named("details").Where(details => page.ChildrenOf(details).FirstOrDefault() is not { Name: "summary" }))
        {
            yield return Problem($"Un bloc à ouvrir n’a pas de titre : {HtmlPage.Spaced(page.TextOf(details))}", "Commencez le <details> par un <summary>.");
        }
    }

    private static PageProblem Problem(string what, string remedy) => new(FindingCode.PageForms, what, remedy);
}
