using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Parents.Site.Checks;

namespace Parents.Cli.Preview;

/// <summary>What the preview adds to a page, for editors only: what is wrong, what is a draft, and the script that loads it again.</summary>
internal static class PreviewHtml
{
    private static readonly HtmlEncoder encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private static readonly string style = Read("preview.css");

    private static readonly string script = Read("preview.js");

    /// <summary>Where there is nothing to show below: no version of the content was ever without an error.</summary>
    public const string Nothing = """
        <!doctype html>
        <html lang="fr">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Rien à montrer encore</title>
        </head>
        <body>
        <main>
        <h1>Rien à montrer encore</h1>
        <p>Corrigez les erreurs ci-dessus. Le site paraîtra ici de lui-même.</p>
        </main>
        </body>
        </html>
        """;

    /// <param name="html">The page as readers get it.</param>
    /// <param name="address">Of the page.</param>
    /// <param name="version">What the preview shows.</param>
    public static string Mark(string html, string address, PreviewVersion version)
    {
        var styles = style + MarkLinks(version.Drafts);
        html = PreviewPolicy.Widen(html, HashOf(styles), HashOf(script));
        html = InsertBefore(html, "</head>", $"<style>{styles}</style>\n");
        html = InsertBefore(html, "</body>", $"<script data-version=\"{version.Id}\">{script}</script>\n");
        var notes = $"{Errors(address, version)}{Draft(address, version)}{Warnings(address, version)}";
        return notes is "" ? html : InsertAfterTag(html, "<body", $"\n<section class=\"apercu\" lang=\"fr\" dir=\"ltr\" aria-label=\"Aperçu\">\n{notes}</section>");
    }

    private static string Errors(string address, PreviewVersion version)
    {
        List<Finding> errors = [.. version.Errors.OrderBy(error => error.Page != address)];
        if (errors is [])
        {
            return "";
        }

        var below = version.Files is null ? "" : " Le site montre ci-dessous son dernier état sans erreur.";
        return $"<div class=\"apercu__errors\" role=\"alert\">\n<p><strong>{Workshop.Count(errors.Count, "erreur", "erreurs")} dans les textes.</strong>{below}</p>\n{List(errors)}</div>\n";
    }

    private static string Draft(string address, PreviewVersion version) =>
        version.Drafts.Contains(address) ? "<p class=\"apercu__draft\"><strong>Brouillon\u00a0: cette page n’est pas publiée.</strong></p>\n" : "";

    private static string Warnings(string address, PreviewVersion version)
    {
        List<Finding> warnings = [.. version.Findings.Where(finding => finding.Severity == Severity.Warning && finding.Page == address)];
        return warnings is [] ? "" : $"<details class=\"apercu__warnings\">\n<summary>{Workshop.Count(warnings.Count, "avertissement", "avertissements")} sur cette page</summary>\n{List(warnings)}</details>\n";
    }

    private static string List(IEnumerable<Finding> findings) =>
        $"<ul>\n{string.Concat(findings.Select(finding => $"<li><code>{encoder.Encode(finding.Where)}</code> {encoder.Encode(finding.Message)}</li>\n"))}</ul>\n";

    /// <summary>Wherever a link leads to a draft, whichever component drew it, it says so.</summary>
    private static string MarkLinks(IEnumerable<string> drafts)
    {
        var links = string.Join(", ", drafts.Select(address => $"a[href=\"{address}\"]::after"));
        return links is "" ? "" : $"{links} {{ content: \" (brouillon\u00a0: page non publiée)\"; font-weight: bold; }}\n";
    }

    private static string InsertBefore(string html, string mark, string added) => html.LastIndexOf(mark, StringComparison.Ordinal) is >= 0 and var at ? html.Insert(at, added) : html;

    private static string InsertAfterTag(string html, string tag, string added) =>
        html.IndexOf(tag, StringComparison.Ordinal) is >= 0 and var at && html.IndexOf('>', at) is >= 0 and var end ? html.Insert(end + 1, added) : html;

    private static string HashOf(string text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(PreviewHtml).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
