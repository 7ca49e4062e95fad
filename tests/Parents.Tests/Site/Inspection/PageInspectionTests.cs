using Parents.Site.Inspection;
using Xunit;
using static Parents.Tests.Site.Inspection.RightPage;

namespace Parents.Tests.Site.Inspection;

/// <summary>The checks of a page find what they look for, and say nothing of a page that is right.</summary>
public sealed class PageInspectionTests
{
    [Fact]
    public void Finds_nothing_wrong_with_a_page_that_is_right() => Assert.Empty(ProblemsOf(Html));

    [Theory]
    [InlineData("<html lang=\"fr\">", "<html>", "pas en « fr »")]
    [InlineData("<html lang=\"fr\">", "<html lang=\"nl\">", "La page dit être en « nl », pas en « fr »")]
    [InlineData("lang=\"ar\" dir=\"rtl\"", "lang=\"ar\"", "<span> est en « ar », et son sens de lecture est faux")]
    [InlineData("lang=\"ar\" dir=\"rtl\"", "lang=\"de\" dir=\"rtl\"", "son sens de lecture est faux")]
    [InlineData("lang=\"ar\" dir=\"rtl\"", "lang=\"wallon\"", "<span> est en « wallon »")]
    [InlineData("<title>Un</title>", "", "pas un titre (<title>)")]
    [InlineData("<title>Un</title>", "<title> </title>", "pas un titre (<title>)")]
    [InlineData("<meta name=\"description\" content=\"Deux\">", "", "pas de description")]
    [InlineData("width=device-width, initial-scale=1", "initial-scale=1", "ne s’adapte pas")]
    [InlineData("initial-scale=1", "initial-scale=1, user-scalable=no", "empêche d’agrandir")]
    [InlineData("initial-scale=1", "maximum-scale=1.0", "empêche d’agrandir")]
    [InlineData("<main id=\"contenu\">", "<main></main><main id=\"contenu\">", "2 <main>")]
    [InlineData("<footer><p>Fin</p></footer>", "", "0 <footer>")]
    [InlineData("<header><nav aria-label=\"Menu\"><a href=\"/\">Un</a></nav></header>", "<nav aria-label=\"Menu\"><header></header></nav>", "0 <header>")]
    [InlineData(" aria-label=\"Menu\"", "", "navigation n’a pas de nom : Un")]
    [InlineData("<h2>Deux</h2>", "<h2>Deux</h2><nav aria-label=\"Menu\"></nav>", "Deux navigations s’appellent « Menu »")]
    [InlineData("<a href=\"#contenu\">Contenu</a>", "", "La première chose")]
    [InlineData("href=\"#contenu\"", "href=\"#un\"", "La première chose")]
    [InlineData("<a href=\"#contenu\">", "<p tabindex=\"0\">a</p><a href=\"#contenu\">", "La première chose")]
    [InlineData("<h1 id=\"un\">Un</h1>", "<p id=\"un\">Un</p>", "niveau 1 (h1)")]
    [InlineData("<h2>Deux</h2>", "<h1>Deux</h1>", "niveau 1 (h1)")]
    [InlineData("<h2>Deux</h2>", "<h3>Deux</h3>", "un niveau est sauté")]
    [InlineData("<h2>Deux</h2>", "<h2> <span aria-hidden=\"true\">a</span></h2>", "Un titre (h2) est vide")]
    [InlineData("<h2>", "<h2 id=\"un\">", "« un » est vide, contient un espace ou se trouve deux fois")]
    [InlineData("<h2>", "<h2 id=\"deux mots\">", "« deux mots » est vide, contient")]
    [InlineData("href=\"https://essai.example/\">six", "href=\"#deux\">six", "<a> renvoie à « #deux »")]
    [InlineData("<fieldset>", "<fieldset aria-describedby=\"un trois\">", "<fieldset> renvoie à « #trois »")]
    [InlineData("<input type=\"radio\" name=\"q\">Un", "<input type=\"radio\" name=\"q\">", "Le champ « q » n’a pas d’étiquette")]
    [InlineData("<label><input type=\"radio\" name=\"q\">Un</label>", "<label for=\"r\">Un</label><input type=\"text\" name=\"q\" id=\"s\">", "Le champ « q » n’a pas d’étiquette")]
    [InlineData("<button>", "<input type=\"radio\" name=\"r\" aria-label=\"Un\"><button>", "Le choix « r » n’est pas dans un groupe")]
    [InlineData("<legend>Deux</legend>", "", "groupe de champs n’a pas de titre")]
    [InlineData("<summary>Plus loin</summary>", "", "bloc à ouvrir n’a pas de titre")]
    [InlineData("<button>Envoyer", "<button>", "<button> n’a pas de texte")]
    [InlineData("<button>Envoyer</button>", "<input type=\"submit\">", "<input> n’a pas de texte")]
    [InlineData(" scope=\"col\"", "", "« a » ne dit pas ce qu’il titre")]
    [InlineData("scope=\"col\">a", "scope=\"col\">", "Un titre de colonne ou de ligne est vide")]
    [InlineData("<th scope=\"col\">a</th>", "<td>a</td>", "Un tableau n’a pas de titres")]
    [InlineData("class=\"p-scroll\"", "class=\"p-wide\"", "dans une zone qui défile")]
    [InlineData(" aria-label=\"Table\"", "", "Un tableau n’a pas de nom")]
    [InlineData("alt=\"Une image\"", "alt=\"\"", "/a.png n’a pas de description")]
    [InlineData("alt=\"Une image\"", "", "/a.png n’a pas de description")]
    [InlineData("alt=\"Une image\"", "alt=\"IMG_0042.JPG\"", "est un nom de fichier")]
    [InlineData(" aria-labelledby=\"t\"", "", "Un dessin n’a pas de nom")]
    [InlineData(">six<", "><", "Un lien vers https://essai.example/ n’a pas de texte")]
    [InlineData(">six<", ">Cliquez ici !<", "« Cliquez ici ! » ne dit pas où il mène")]
    [InlineData(">six<", ">https://essai.example/<", "ne dit pas où il mène")]
    [InlineData(">six<", ">lees meer<", "ne dit pas où il mène")]
    [InlineData("<a href=\"https://essai.example/\">six", "<a>six", "Un lien ne mène nulle part : six")]
    [InlineData("<a href=\"https://essai.example/\">six", "<a href=\"https://essai.example/\" target=\"_blank\">six", "ouvre une autre fenêtre")]
    [InlineData("<h2>", "<h2 style=\"color:red\">", "<h2> a l’attribut style")]
    [InlineData("<h2>", "<h2 onclick=\"a()\">", "<h2> a l’attribut onclick")]
    [InlineData("<button>", "<button autofocus>", "<button> a l’attribut autofocus")]
    [InlineData("<button>", "<button tabindex=\"2\">", "tabindex=\"2\"")]
    [InlineData("<button>", "<button accesskey=\"a\">Un</button><button accesskey=\"A\">", "le raccourci « A »")]
    [InlineData("href=\"https://essai.example/\">six", "href=\"javascript:a()\">six", "exécute un programme")]
    [InlineData("<h2>Deux</h2>", "<iframe src=\"/a/\"></iframe>", "La page a un <iframe>")]
    [InlineData("src=\"/a.png\"", "src=\"https://cdn.example/a.png\"", "https://cdn.example/a.png à un autre site")]
    [InlineData("src=\"/a.png\"", "src=\"/a.png\" srcset=\"/b.png 1x, //cdn.example/a.png 2x\"", "//cdn.example/a.png à un autre site")]
    [InlineData("href=\"/a.css\"", "href=\"//cdn.example/a.css\"", "//cdn.example/a.css à un autre site")]
    [InlineData("rel=\"stylesheet\" href=\"/a.css\"", "rel=\"preconnect\" href=\"https://cdn.example\"", "https://cdn.example à un autre site")]
    [InlineData("<button>", "<button data-script=\"https://cdn.example/a.js\">", "https://cdn.example/a.js à un autre site")]
    [InlineData("<button>", "<button data-style=\"https://cdn.example/a.css\">", "https://cdn.example/a.css à un autre site")]
    [InlineData("default-src 'none'", "default-src 'self'", "permet trop")]
    [InlineData("script-src 'sha256", "script-src 'unsafe-inline' 'sha256", "permet trop")]
    [InlineData("<meta http-equiv=\"Content-Security-Policy\"", "<meta name=\"policy\"", "pas de politique de sécurité")]
    [InlineData("<script>a()</script>", "<script>b()</script>", "l’empreinte d’un <script>")]
    [InlineData("<script>a()</script>", "<style>a{}</style>", "l’empreinte d’un <style>")]
    [InlineData("<meta charset=\"utf-8\">", "<meta charset=\"utf-8\"><link rel=\"icon\" href=\"data:,\">", "<link> vient avant la politique")]
    [InlineData("script-src 'sha256-qVpDBgj7bpq5hMAcGp3AOc79J3Y1Z4HvySTwKrWDoy4='\">", "script-src 'strict-dynamic' 'sha256-qVpDBgj7bpq5hMAcGp3AOc79J3Y1Z4HvySTwKrWDoy4='\"><script src=\"/a.js\"></script>", "ne laisse pas charger /a.js")]
    [InlineData("<h2>Deux</h2>", "<h2>Deux", "ne ferme pas <h2>")]
    public void Finds_what_is_wrong(string right, string wrong, string what) =>
        Assert.Contains(ProblemsOf(But(right, wrong)), found => found.What.Replace('\u00a0', ' ').Contains(what, StringComparison.Ordinal));

    [Theory]
    [InlineData("<script>a()</script>", "<script type=\"application/ld+json\">{}</script>")]
    [InlineData("alt=\"Une image\"", "alt=\"\" aria-hidden=\"true\"")]
    [InlineData("<svg role=\"img\" aria-labelledby=\"t\">", "<svg aria-hidden=\"true\">")]
    [InlineData("href=\"/a.css\"", "href=\"data:text/css,a\"")]
    [InlineData("<label><input type=\"radio\" name=\"q\">Un</label>", "<label for=\"r\">Un</label><input type=\"radio\" name=\"q\" id=\"r\">")]
    [InlineData(" aria-label=\"Table\"><table>", "><table><caption>Table</caption>")]
    [InlineData("initial-scale=1", "initial-scale=1, maximum-scale=5")]
    [InlineData("<button>Envoyer", "<button><img src=\"/a.png\" alt=\"Envoyer\">")]
    public void Leaves_alone_what_is_right_in_another_way(string right, string other) => Assert.Empty(ProblemsOf(But(right, other)));

    [Fact]
    public void A_page_below_the_name_of_a_language_is_in_that_language()
    {
        Assert.Empty(ProblemsOf(But("<html lang=\"fr\">", "<html lang=\"nl\">"), "nl/guides/index.html"));
        Assert.Empty(ProblemsOf(But("<html lang=\"fr\">", "<html lang=\"ar\" dir=\"rtl\">"), "ar/guides/index.html"));
        Assert.Single(ProblemsOf(Html, "nl/guides/index.html"));
    }

    [Theory]
    [InlineData("<a lang=\"fr\" href=\"https://essai.example/\">six</a>", 1)]
    [InlineData("<a lang=\"fr\" dir=\"ltr\" href=\"https://essai.example/\">six</a>", 0)]
    [InlineData("<a href=\"https://essai.example/\"><bdi lang=\"fr\">six</bdi></a>", 0)]
    public void A_part_that_runs_the_other_way_than_its_page_says_so(string part, int problems)
    {
        var page = But("<html lang=\"fr\">", "<html lang=\"ar\" dir=\"rtl\">").Replace("<a href=\"https://essai.example/\">six</a>", part, StringComparison.Ordinal);

        Assert.Equal(problems, ProblemsOf(page, "ar/guides/index.html").Count(problem => problem.What.Contains("sens de lecture", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("<p aria-labelledby=\"b a\">x</p><i id=\"a\">Un</i><i id=\"b\">Deux</i>", "Deux Un")]
    [InlineData("<p aria-label=\" Un  deux \">x</p>", "Un deux")]
    [InlineData("<p>Un <b aria-hidden=\"true\">pas <i>ça</i></b>\n deux&nbsp;!</p>", "Un deux\u00a0!")]
    [InlineData("<p>Un <img alt=\"chat\"> noir</p>", "Un chat noir")]
    [InlineData("<p><b aria-hidden=\"true\"><img alt=\"chat\"></b><img alt=\"chien\"></p>", "chien")]
    public void Names_an_element_as_a_screen_reader_does(string html, string name)
    {
        var page = HtmlReader.Read(html);

        Assert.Equal(name, page.NameOf(page.Elements[0]));
    }
}
