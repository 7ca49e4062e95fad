using Parents.Theme.Scripts;
using Xunit;

namespace Parents.Tests.Site;

/// <summary>The checks of pages find what they look for.</summary>
public sealed class PageChecksTests
{
    private const string page = """
        <!doctype html><html lang="fr"><head><title>Un</title><meta name="viewport" content="a"><meta name="description" content="Deux"><meta http-equiv="Content-Security-Policy" content="script-src 'HASH' 'strict-dynamic'"><script>CORE</script><link rel="stylesheet" href="/a.css"><link rel="canonical" href="https://essai.example/"></head>
        <body><header><nav aria-label="Menu"><a href="/">Un</a></nav></header><main><h1 id="un">Un</h1><h2>Deux</h2><p>Trois : quatre « cinq » l’an <code>l'an ?</code> <a href="https://essai.example/">six</a></p>
        <div class="p-scroll" role="region" tabindex="0"><table><tr><th scope="col">a</th></tr></table></div>
        <form><fieldset><legend>Deux</legend><label><input type="radio">Un</label></fieldset></form></main><footer></footer></body></html>
        """;

    private static string Right => page.Replace("HASH", Script.Core.CspHash, StringComparison.Ordinal).Replace("CORE", Script.Core.Text, StringComparison.Ordinal).Replace("Trois :", "Trois\u00a0:", StringComparison.Ordinal).Replace("« cinq »", "«\u00a0cinq\u00a0»", StringComparison.Ordinal);

    [Fact]
    public void Finds_nothing_wrong_with_a_page_that_is_right() => Assert.Empty(PageChecks.ProblemsOf(PageChecks.Parse(Right)));

    [Theory]
    [InlineData("lang=\"fr\"", "", "French")]
    [InlineData("<title>Un</title>", "", "no title")]
    [InlineData("name=\"description\"", "", "no description")]
    [InlineData("<main>", "<main></main><main>", "not one main")]
    [InlineData("<footer></footer>", "", "not one body > footer")]
    [InlineData("<h1 id=\"un\">Un</h1>", "", "not one h1")]
    [InlineData("<h2>", "<h3>", "skips from level 1 to 3")]
    [InlineData("<h2>", "<h2 id=\"un\">", "The id un stands 2 times")]
    [InlineData("href=\"https://essai.example/\">six", "href=\"#deux\">six", "Nothing has the id deux")]
    [InlineData("<fieldset>", "<fieldset aria-describedby=\"trois\">", "Nothing has the id trois")]
    [InlineData("<legend>Deux</legend>", "", "no legend")]
    [InlineData("<input type=\"radio\">Un", "<input type=\"radio\">", "no label")]
    [InlineData(" scope=\"col\"", "", "no scope")]
    [InlineData("class=\"p-scroll\"", "", "region that scrolls")]
    [InlineData("<p>", "<p style=\"color:red\">", "A <p> has style")]
    [InlineData("<p>", "<p onclick=\"a()\">", "A <p> has onclick")]
    [InlineData("<p>", "<p><script></script>", "has a <script>")]
    [InlineData("</script>", " </script>", "has a <script>")]
    [InlineData("<script>", "<script src=\"/a.js\">", "has a <script>")]
    [InlineData("<p>", "<script></script><p>", "The page has 2 scripts")]
    [InlineData("'sha256-", "'sha256-A", "does not name it")]
    [InlineData("http-equiv", "name", "does not name it")]
    [InlineData("<p>", "<p><img src=\"/a.png\" alt=\"\">", "no description: /a.png")]
    [InlineData("<p>", "<p><img src=\"https://cdn.example/a.png\" alt=\"Un\">", "asks for https://cdn.example/a.png")]
    [InlineData("href=\"/a.css\"", "href=\"https://cdn.example/a.css\"", "asks for https://cdn.example/a.css")]
    [InlineData("href=\"/a.css\"", "href=\"//cdn.example/a.css\"", "asks for //cdn.example/a.css")]
    [InlineData("Trois\u00a0:", "Trois :", "Typography")]
    [InlineData("cinq\u00a0»", "cinq <em>»</em>", "Typography")]
    [InlineData("«\u00a0cinq", "« cinq", "Typography")]
    [InlineData("l’an ", "l'an ", "Typography")]
    public void Finds_what_is_wrong(string right, string wrong, string problem) => Assert.Contains(
        PageChecks.ProblemsOf(PageChecks.Parse(Right.Replace(right, wrong, StringComparison.Ordinal))),
        found => found.Contains(problem, StringComparison.Ordinal));
}
