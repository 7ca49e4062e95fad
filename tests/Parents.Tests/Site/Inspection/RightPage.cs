using Parents.Site.Inspection;
using Xunit;

namespace Parents.Tests.Site.Inspection;

/// <summary>A page with one of everything, and nothing wrong.</summary>
internal static class RightPage
{
    public const string Html = """
        <!doctype html>
        <html lang="fr"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'sha256-qVpDBgj7bpq5hMAcGp3AOc79J3Y1Z4HvySTwKrWDoy4='">
        <meta name="viewport" content="width=device-width, initial-scale=1"><title>Un</title><meta name="description" content="Deux"><link rel="stylesheet" href="/a.css"><link rel="canonical" href="https://essai.example/"></head>
        <body><a href="#contenu">Contenu</a><header><nav aria-label="Menu"><a href="/">Un</a></nav></header><main id="contenu"><h1 id="un">Un</h1><h2>Deux</h2>
        <p>Trois <span lang="ar" dir="rtl">أربعة</span> <a href="https://essai.example/">six</a> <a href="mailto:a@essai.example">sept</a></p>
        <div class="p-scroll" role="region" tabindex="0" aria-label="Table"><table><tr><th scope="col">a</th></tr><tr><td>b</td></tr></table></div>
        <img src="/a.png" alt="Une image"><svg role="img" aria-labelledby="t"><title id="t">Dessin</title><rect width="1" /></svg>
        <form action="/api/a"><fieldset><legend>Deux</legend><label><input type="radio" name="q">Un</label></fieldset><details><summary>Plus loin</summary><p>Oui</p></details><button>Envoyer</button></form></main>
        <footer><p>Fin</p></footer><script>a()</script></body></html>
        """;

    /// <summary>With one place changed.</summary>
    public static string But(string right, string wrong)
    {
        Assert.Equal(2, Html.Split(right).Length);
        return Html.Replace(right, wrong, StringComparison.Ordinal);
    }

    public static IReadOnlyList<PageProblem> ProblemsOf(string html, string path = "a/index.html") => [.. PageInspection.ProblemsOf(HtmlReader.Read(html), path)];
}
