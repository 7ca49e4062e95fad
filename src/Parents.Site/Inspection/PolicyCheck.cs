using System.Security.Cryptography;
using System.Text;
using Parents.Site.Checks;

namespace Parents.Site.Inspection;

/// <summary>A page carries a policy that forbids all but what it names, and everything that the page runs or wears is named.</summary>
internal static class PolicyCheck
{
    private const string layoutRemedy = "Corrigez la politique (Content-Security-Policy) dans theme/Pages/Layout.razor.";

    public static IEnumerable<PageProblem> Run(HtmlPage page)
    {
        if (page.Meta("http-equiv", "Content-Security-Policy") is not { } policy)
        {
            yield return Problem("La page n’a pas de politique de sécurité.");
            yield break;
        }

        if (!policy.Contains("default-src 'none'", StringComparison.Ordinal) || policy.Contains("'unsafe-inline'", StringComparison.Ordinal) || policy.Contains("'unsafe-eval'", StringComparison.Ordinal))
        {
            yield return Problem("La politique de sécurité de la page permet trop.");
        }

        foreach (var early in page.Elements.TakeWhile(element => !IsPolicy(element)).Where(element => element.Name is "script" or "style" or "link"))
        {
            yield return Problem($"{early} vient avant la politique de sécurité, qui ne le voit pas.");
        }

        foreach (var script in page.Named("script").Where(script => script["src"] is not null && policy.Contains("'strict-dynamic'", StringComparison.Ordinal)))
        {
            yield return Problem($"La politique de sécurité ne laisse pas charger {script["src"]} : employez data-script.");
        }

        foreach (var inline in page.Named("style", "script").Where(element => element["src"] is null && (element.Name is "style" || PageLoad.IsProgram(element))))
        {
            var hash = $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(page.TextOf(inline))))}'";
            if (!policy.Contains(hash, StringComparison.Ordinal))
            {
                yield return Problem($"La politique de sécurité de la page n’a pas l’empreinte d’un <{inline.Name}> : {hash}");
            }
        }
    }

    private static bool IsPolicy(HtmlElement element) => element.Name == "meta" && string.Equals(element["http-equiv"], "Content-Security-Policy", StringComparison.OrdinalIgnoreCase);

    private static PageProblem Problem(string what) => new(FindingCode.PageSafety, what, layoutRemedy);
}
