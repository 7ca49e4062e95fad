using AngleSharp.Dom;
using Parents.Domain.Library;
using Xunit;
using static Parents.Tests.Site.TinyContent;

namespace Parents.Tests.Site;

public sealed class MarkdownTests
{
    private const string noFile = "Écrivez le chemin du fichier à partir de celui-ci, par exemple ../guides/cpms.md.";

    [Fact]
    public async Task Gives_every_heading_an_anchor_of_plain_letters()
    {
        var page = await ReadHomeAsync("## Où va l’élève\u00a0?\n\n### Cœur et Œuvre\n\n## 3 étapes, ça suffit\u00a0!\n\n## Où va l’élève\u00a0?\n\n## —\n\n## Où va l’élève 2\n\n## Où va l’élève\u00a0?");

        Assert.Equal(
            ["ou-va-l-eleve", "coeur-et-oeuvre", "3-etapes-ca-suffit", "ou-va-l-eleve-2", "section", "ou-va-l-eleve-2-2", "ou-va-l-eleve-3"],
            Body(page).QuerySelectorAll("h2, h3").Select(heading => heading.Id));
        Assert.Equal(["ou-va-l-eleve", "3-etapes-ca-suffit", "ou-va-l-eleve-2", "section", "ou-va-l-eleve-2-2", "ou-va-l-eleve-3"], page.Headings.Select(heading => heading.Id));
        Assert.Equal("Où va l’élève\u00a0?", page.Headings[0].Text);
    }

    [Fact]
    public async Task Lists_headings_without_markup_but_with_all_their_words()
    {
        var page = await ReadHomeAsync("## Le **conseil** de `classe` &amp; [vous](index.md)");

        Assert.Equal([new Heading("le-conseil-de-classe-vous", "Le conseil de classe & vous")], page.Headings);
    }

    [Theory]
    [InlineData("Sources")]
    [InlineData("En bref")]
    [InlineData("Contenu")]
    [InlineData("Formulaire")]
    [InlineData("Pages")]
    [InlineData("Sur cette page")]
    [InlineData("Rencontre")]
    [InlineData("Reçues")]
    [InlineData("Source rapport")]
    [InlineData("Figure soir chiffre")]
    [InlineData("Champ q")]
    public async Task Gives_no_heading_an_anchor_that_the_page_needs(string heading)
    {
        var content = await ReadRightAsync(Whole
            .But("### Constats", $"### Constats\n\n### {heading}")
            .But("Exemple.", $"## {heading}\n\n## Deux\n\n## Trois")
            .But("resume: La liste.\npays: aucun\n---\n", $"resume: La liste.\npays: aucun\n---\n## {heading}\n"));

        Assert.Empty((await TinyPages.RenderAsync(content)).Values.SelectMany(PageChecks.ProblemsOfPart));
    }

    [Fact]
    public async Task Numbers_sources_in_the_order_in_which_readers_meet_them()
    {
        const string sources = "sources:\n  - { id: a, titre: A, editeur: E, date: inconnu }\n  - { id: b, titre: B, editeur: E, date: inconnu }\n  - { id: c, titre: C, editeur: E, date: inconnu }\n---\n";
        const string body = "Un[^b].\n\n- Deux[^c] et **trois[^b]**.\n\n> | Quatre |\n> | --- |\n> | Cinq[^a] |\n\nSix[^b][^c].";
        var content = await ReadRightAsync(TinySite.Settings + Home(body).But("---\nUn", sources + "Un"));

        var page = (await TinyPages.RenderAsync(content))["index.html"];

        Assert.Equal(["b", "c", "a"], content.Pages["/"].Sources.Select(source => source.Id));
        Assert.Equal(["1 #source-b", "2 #source-c", "1 #source-b", "3 #source-a", "1 #source-b", "2 #source-c"], page.QuerySelectorAll("main sup a").Select(link => $"{link.LastChild!.TextContent} {link.GetAttribute("href")}"));
        Assert.Equal(["appel-1", "appel-2", "appel-3", "appel-4", "appel-5", "appel-6"], page.QuerySelectorAll("main sup a").Select(link => link.Id));
        Assert.Equal(
            ["#appel-1 retour au texte, appel 1", "#appel-3 retour au texte, appel 2", "#appel-5 retour au texte, appel 3", "#appel-2 retour au texte, appel 1", "#appel-6 retour au texte, appel 2", "#appel-4 retour au texte"],
            page.QuerySelectorAll(".p-sources a[href^='#']").Select(link => $"{link.GetAttribute("href")} {link.TextContent}"));
        Assert.Equal(["source-b", "source-c", "source-a"], page.QuerySelectorAll(".p-sources li").Select(source => source.Id));
        Assert.Equal(["Six", "p-cite", "p-cite p-cite--next"], page.QuerySelectorAll("main p").Last(paragraph => paragraph.TextContent.StartsWith("Six", StringComparison.Ordinal)).ChildNodes.Take(3).Select(node => node is IElement note ? note.ClassName! : node.TextContent));
        Assert.All(page.QuerySelectorAll("main sup a"), link => Assert.StartsWith("source\u00a0", link.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public Task Says_on_which_line_of_a_paragraph_a_source_is_unknown() => ExpectAsync(
        TinySite.Settings + Home("Un,\ndeux,\ntrois[^personne].\n\n- Quatre\n- cinq[^Personne Du Tout]"),
        "index.md:9: La source « personne » n’est pas dans la liste de la page. Ajoutez-la sous « sources », ou corrigez le nom.",
        "index.md:12: La source « Personne Du Tout » n’est pas dans la liste de la page. Ajoutez-la sous « sources », ou corrigez le nom.");

    [Fact]
    public Task Wants_every_source_to_be_cited() => ExpectAsync(
        Whole.But("Un avis[^rapport].", "Un avis."),
        "syntheses/soir/index.md:9: La source « rapport » n’est citée nulle part. Citez-la dans le texte avec [^rapport], ou retirez-la.");

    [Fact]
    public async Task Leaves_code_as_it_is_written()
    {
        var page = await ReadHomeAsync("`[^x]`\n\n```\n:::figure x/y\n[^x] <b>\n```");

        Assert.Equal(["[^x]", ":::figure x/y\n[^x] <b>\n"], Body(page).QuerySelectorAll("code").Select(code => code.TextContent));
    }

    [Theory]
    [InlineData("consultations/index.md", "/consultations/")]
    [InlineData("syntheses/soir/index.md#theme", "/syntheses/soir/#theme")]
    [InlineData("syntheses/soir/index.md#figure-soir-chiffre", "/syntheses/soir/#figure-soir-chiffre")]
    [InlineData("syntheses/soir/index.md#source-rapport", "/syntheses/soir/#source-rapport")]
    [InlineData("./syntheses/soir/index.md", "/syntheses/soir/")]
    [InlineData("/syntheses/soir/index.md", "/syntheses/soir/")]
    [InlineData("/syntheses/soir/", "/syntheses/soir/")]
    [InlineData("index.md", "/")]
    [InlineData("#contenu", "#contenu")]
    [InlineData("https://example.be/a?b=1#c", "https://example.be/a?b=1#c")]
    [InlineData("mailto:a@example.be", "mailto:a@example.be")]
    [InlineData("tel:+3280095580", "tel:+3280095580")]
    public async Task Turns_links_between_files_into_addresses(string link, string address)
    {
        var content = await ReadRightAsync(Whole.But("Bonjour.", $"Un [mot]({link})."));

        Assert.Equal(address, Body(content.Pages["/"]).QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Finds_the_way_from_a_folder_to_another()
    {
        var content = await ReadRightAsync(Whole.But("Un avis[^rapport].", "Un avis[^rapport], [la consultation](../../consultations/essai/index.md#contenu) ou [ce soir](index.md).").But("Exemple.", "[Retour][r]\n\n[r]: ../../syntheses/soir/index.md"));

        Assert.Contains("href=\"/consultations/essai/#contenu\"", content.Pages["/syntheses/soir/"].BodyHtml, StringComparison.Ordinal);
        Assert.Contains("href=\"/syntheses/soir/\"", content.Pages["/syntheses/soir/"].BodyHtml, StringComparison.Ordinal);
        Assert.Contains("href=\"/syntheses/soir/\"", content.Pages["/consultations/essai/"].BodyHtml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nulle-part.md")]
    [InlineData("nulle-part.md#q")]
    [InlineData("/nulle-part/")]
    [InlineData("//example.be/")]
    [InlineData("site.yml")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,a")]
    [InlineData("../../../etc/passwd")]
    [InlineData("")]
    public Task Says_on_which_line_a_link_leads_nowhere(string link) => ExpectAsync(
        TinySite.Settings + Home($"Un\n[deux](index.md) et\n[trois]({link})."),
        $"index.md:9: Le lien mène à « {link} », qui n’existe pas. {noFile}");

    [Fact]
    public Task Refuses_a_script_between_angle_brackets() => ExpectAsync(
        TinySite.Settings + Home("Un\n<javascript:alert(1)>"),
        $"index.md:8: Le lien mène à « javascript:alert(1) », qui n’existe pas. {noFile}");

    [Fact]
    public Task Refuses_an_image_that_the_page_could_not_load() => ExpectAsync(
        TinySite.Settings + Home("Un\n\n![deux](https://example.be/a.png)"),
        "index.md:9: L’image « https://example.be/a.png » est sur un autre site. Placez un fichier .jpg, .png ou .webp à côté de la page, et écrivez son nom.");

    [Theory]
    [InlineData("Un <b onclick=\"x()\">mot", "<b onclick=\"x()\">")]
    [InlineData("Un <!-- mot -->", "<!--")]
    [InlineData("<script>alert(1)", "<script>")]
    [InlineData("## <i>Titre", "<i>")]
    [InlineData("| Mot |\n| --- |\n| <img src=x onerror=y> |", "<img src=x onerror=y>")]
    public async Task Refuses_html_and_obeys_it_nowhere(string text, string tag)
    {
        var finding = Assert.Single((await ReadAsync(TinySite.Settings + Home(text))).Findings);

        Assert.Equal(("balisage", $"« {tag} » serait montré tel quel. Le HTML n’est pas permis."), (finding.Code.Name, finding.What));
    }

    [Fact]
    public async Task Shows_html_in_code_instead_of_obeying_it()
    {
        var page = await ReadHomeAsync("Un `<b onclick=\"x()\">` & 3 < 4 > 2\n\n```\n<script>alert(1)</script>\n```");

        var body = Body(page).Body!;
        Assert.Empty(body.QuerySelectorAll("b, script"));
        Assert.Equal("Un <b onclick=\"x()\"> & 3 < 4 > 2\n<script>alert(1)</script>\n", body.TextContent.Replace("\n\n", "\n", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Puts_a_table_in_a_region_that_scrolls_with_headers_that_say_what_for_and_no_style()
    {
        var page = await ReadHomeAsync("| Mot | Nombre | Milieu |\n| :--- | ---: | :---: |\n| un | 1 | a |\n| deux | 2 | b |");

        var body = Body(page);
        Assert.Empty(PageChecks.ProblemsOfPart(body));
        Assert.Single(body.QuerySelectorAll("div.p-scroll[role=region][tabindex='0'][aria-label] > table"));
        Assert.Equal(["Mot", "Nombre", "Milieu"], body.QuerySelectorAll("th[scope=col]").Select(header => header.TextContent));
        Assert.Equal(["Nombre", "1", "2"], body.QuerySelectorAll(".p-number").Select(cell => cell.TextContent));
    }

    [Fact]
    public async Task Names_each_table_by_the_heading_above_it()
    {
        const string table = "| a |\n| --- |\n| b |\n\n";

        var page = await ReadHomeAsync($"{table}## Un & deux\n\n{table}{table}### Trois\n\n{table}## Un & deux\n\n{table}");

        Assert.Equal(["Tableau", "Tableau\u00a0: Un & deux", "Tableau 2\u00a0: Un & deux", "Tableau\u00a0: Trois", "Tableau 3\u00a0: Un & deux"], Body(page).QuerySelectorAll(".p-scroll").Select(region => region.GetAttribute("aria-label")));
    }

    [Fact]
    public async Task Draws_a_figure_where_it_is_named()
    {
        var content = await ReadRightAsync(Whole.But("Bonjour.", "Avant\n:::figure soir/chiffre\nAprès"));

        var body = Body(content.Pages["/"]);
        Assert.Equal(["P", "FIGURE", "P"], body.Body!.Children.Select(part => part.TagName));
        Assert.Equal("figure-soir-chiffre", body.QuerySelector("figure")!.Id);
        Assert.Equal(["75\u00a0%", "25\u00a0%"], body.QuerySelectorAll("td").Select(cell => cell.TextContent));
    }

    [Fact]
    public Task Says_on_which_line_a_figure_is_unknown() => ExpectAsync(
        Whole.But(":::figure soir/chiffre", ":::figure soir/chiffre\n\n:::figure soir/chifre"),
        "syntheses/soir/index.md:20: Le chiffre « soir/chifre » n’existe pas. Vouliez-vous écrire « soir/chiffre » ? Écrivez le dossier de la synthèse, une barre oblique et l’identifiant du chiffre, comme ceci : dossier/chiffre.");

    [Theory]
    [InlineData("::: figure soir/chiffre", "figure")]
    [InlineData(":::Figure soir/chiffre", "Figure")]
    public Task Does_not_publish_a_block_that_is_not_written_right(string line, string name) => ExpectAsync(
        Whole.But("Bonjour.", $"Bonjour.\n\n{line}"),
        $"index.md:9: Le bloc « :::{name} » n’existe pas. Écrivez :::figure et un chiffre, ou l’un de ces blocs : :::etapes, :::attention, :::contact.");

    [Fact]
    public Task Does_not_publish_the_end_of_a_block_that_nobody_began() => ExpectAsync(
        Whole.But("Bonjour.", "Bonjour.\n\n:::"),
        "index.md:9: Cette ligne « ::: » ne ferme aucun bloc. Retirez-la, ou écrivez le nom du bloc sur la ligne où il commence.");

    [Fact]
    public Task Does_not_publish_a_figure_that_is_not_named() => ExpectAsync(
        Whole.But("Bonjour.", "Bonjour.\n\n:::figure"),
        "index.md:9: Le chiffre «  » n’existe pas. Écrivez le dossier de la synthèse, une barre oblique et l’identifiant du chiffre, comme ceci : dossier/chiffre.");

    [Fact]
    public Task Shows_a_figure_once_a_page() => ExpectAsync(
        Whole.But(":::figure soir/chiffre", ":::figure soir/chiffre\n\n:::figure soir/chiffre"),
        "syntheses/soir/index.md:20: Le chiffre « soir/chiffre » est déjà montré sur cette page. Gardez-le à un seul endroit.");

    private static IDocument Body(Page page) => PageChecks.Parse(page.BodyHtml);
}
