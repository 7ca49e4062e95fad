using AngleSharp.Dom;
using Xunit;
using static Parents.Tests.Site.TinyContent;

namespace Parents.Tests.Site;

/// <summary>From one page to the next.</summary>
public sealed class NavigationTests
{
    private static readonly string other = TinySite.Guide.But("essai.md", "autre.md").But("id: essai", "id: autre").But("titre: Essai", "titre: Autre");

    private static readonly string abroad = TinySite.Guide.But("essai.md", "france/index.md").But("id: essai", "id: france").But("titre: Essai", "titre: La France").But("pays: belgique", "pays: france");

    private const string section = "-- guides/index.md --\n---\nid: guides\ntitre: Guides\nresume: La liste.\npays: aucun\n---\n";

    private static string Site => TinySite.WithPoll + TinySite.Guide + other + TinySite.Path;

    [Fact]
    public async Task Shows_the_way_to_a_page_through_every_section_that_has_a_page()
    {
        var pages = await RenderAsync(Site + section + abroad + abroad.But("france/index.md", "france/deux.md").But("id: france", "id: deux").But("La France", "Deux"));

        Assert.Equal(["/ Accueil", "/guides/ Guides", "/guides/france/ La France", " Deux"], TrailOf(pages["guides/france/deux/index.html"]));
        Assert.Equal(["/ Accueil", " Un chemin"], TrailOf(pages["parcours/chemin/index.html"]));
        Assert.Equal(["/ Accueil", "/consultations/ Consultations", "/consultations/essai/ Essai", " Résultats\u00a0: Essai"], TrailOf(pages["consultations/essai/resultats/index.html"]));
        Assert.Equal("page", pages["guides/essai/index.html"].QuerySelector(".p-trail li:last-child")!.GetAttribute("aria-current"));
        Assert.Empty(TrailOf(pages["index.html"]));
    }

    [Fact]
    public async Task Turns_the_pages_of_a_section_in_its_order_and_never_into_the_other_country()
    {
        var pages = await RenderAsync(Site + section + abroad + other.But("autre.md", "bien.md").But("id: autre", "id: bien").But("titre: Autre", "titre: Bien").But("pays: belgique", "pays: belgique\nordre: 1"));

        Assert.Equal(["Page suivante /guides/autre/"], TurnsOf(pages["guides/bien/index.html"]));
        Assert.Equal(["Page précédente /guides/bien/", "Page suivante /guides/essai/"], TurnsOf(pages["guides/autre/index.html"]));
        Assert.Equal(["Page précédente /guides/autre/"], TurnsOf(pages["guides/essai/index.html"]));
        Assert.Empty(TurnsOf(pages["guides/france/index.html"]));
    }

    [Fact]
    public async Task Shows_on_each_step_of_a_path_where_it_stands_and_what_comes_next()
    {
        var pages = await RenderAsync(Site);

        Assert.Equal(["/guides/essai/ Pour commencer.", "/guides/autre/ Pour continuer."], pages["parcours/chemin/index.html"].QuerySelectorAll(".p-steps li").Select(step => $"{step.QuerySelector("a")!.GetAttribute("href")} {step.QuerySelector("p")!.TextContent}"));
        var first = pages["guides/essai/index.html"].QuerySelector(".p-step")!;
        Assert.Equal("Étape 1 sur 2\u00a0: Un chemin", first.QuerySelector("p")!.TextContent);
        Assert.Equal(["/parcours/chemin/", "/guides/autre/"], first.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
        var last = pages["guides/autre/index.html"].QuerySelector(".p-step")!;
        Assert.Equal(["/parcours/chemin/", "/guides/essai/"], last.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
        Assert.Empty(pages["index.html"].QuerySelectorAll(".p-step"));
        Assert.Equal(["/parcours/chemin/"], pages["index.html"].QuerySelectorAll(".p-paths a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task Opens_the_doors_of_the_home_page_on_it_and_where_a_page_is_lost()
    {
        var pages = await RenderAsync(Site.But("resume: Une page d’essai.\n", "resume: Une page d’essai.\nportes:\n  - { pictogramme: bulle, titre: Répondre, texte: Votre avis., page: consultations/index.md }\n"));

        foreach (var page in new[] { pages["index.html"], pages["404.html"] })
        {
            Assert.Equal(["/consultations/ Répondre"], page.QuerySelectorAll(".p-doors a").Select(link => $"{link.GetAttribute("href")} {link.TextContent}"));
            Assert.Equal("true", page.QuerySelector(".p-doors svg")!.GetAttribute("aria-hidden"));
            Assert.Equal(["/parcours/chemin/"], page.QuerySelectorAll(".p-paths a").Select(link => link.GetAttribute("href")));
        }

        // Shown at any depth.
        Assert.All(pages["404.html"].QuerySelectorAll("a:not([href^='#'])"), link => Assert.StartsWith("/", link.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("page: ../guides/autre.md", "page: ../guides/perdue.md", "parcours/chemin.md:8: Le lien mène à « ../guides/perdue.md », qui n’existe pas. Vouliez-vous écrire « ../guides/autre.md » ? Écrivez le chemin du fichier à partir de celui-ci, par exemple ../guides/cpms.md.")]
    [InlineData("titre: Autre\n", "titre: Autre\nbrouillon: true\n", "parcours/chemin.md:8: Le lien mène à guides/autre.md, qui est un brouillon. Publiez cette page en retirant sa ligne « brouillon », ou retirez le lien.")]
    [InlineData("page: ../guides/autre.md", "page: ../guides/france/index.md", "parcours/chemin.md:8: Cette étape mène à guides/france/index.md, qui parle d’un autre pays que le parcours. Retirez-la, ou écrivez un parcours par pays.")]
    [InlineData("pourquoi: Pour continuer.", "pourquoi: Pour **continuer**.", "parcours/chemin.md:8: « **continuer** » serait montré tel quel ici. Écrivez du texte simple, sans mise en forme, lien, citation ni chiffre de synthèse.")]
    [InlineData("  - { page: ../guides/autre.md, pourquoi: Pour continuer. }\n", "", "parcours/chemin.md:6: Ce parcours a moins de deux étapes. Écrivez une liste « etapes » : pour chacune, « page » et « pourquoi ».")]
    public Task Refuses_a_step_that_leads_a_parent_astray(string right, string wrong, string finding) =>
        ExpectAsync((Site + abroad).But(right, wrong), finding);

    [Fact]
    public Task Refuses_a_path_of_no_country_that_goes_from_one_country_to_the_other() => ExpectAsync(
        (Site + abroad).But("resume: Un parcours.\npays: belgique", "resume: Un parcours.\npays: aucun").But("page: ../guides/autre.md", "page: ../guides/france/index.md"),
        "parcours/chemin.md:8: Cette étape mène à guides/france/index.md, qui parle d’un autre pays que le parcours. Retirez-la, ou écrivez un parcours par pays.");

    [Fact]
    public async Task Groups_syntheses_and_their_figures_by_theme_in_the_order_of_the_list()
    {
        var pages = await RenderAsync(Whole.But("qui: inconnu\n", "qui: inconnu\nthemes: [un, deux]\n").But("genre: parts\n", "genre: parts\n    theme: un\n")
            + "-- themes.yml --\nthemes:\n  - { id: deux, titre: Deux }\n  - { id: un, titre: Un }\n  - { id: vide, titre: Vide }\n"
            + "-- syntheses/index.md --\n---\nid: syntheses\ntitre: Synthèses\nresume: La liste.\npays: aucun\n---\n");

        var list = pages["syntheses/index.html"].QuerySelector(".p-subjects")!;
        Assert.Equal(["theme-deux Deux", "theme-un Un"], list.QuerySelectorAll("h3").Select(heading => $"{heading.Id} {heading.TextContent}"));
        Assert.Equal(["/syntheses/soir/", "/syntheses/soir/", "/syntheses/soir/#figure-soir-chiffre"], list.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
        Assert.Equal(["/syntheses/#theme-deux", "/syntheses/#theme-un"], pages["syntheses/soir/index.html"].QuerySelectorAll(".p-subjects-of a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public Task Refuses_a_figure_of_a_theme_that_its_synthesis_lacks() => ExpectAsync(
        Whole.But("genre: parts\n", "genre: parts\n    theme: ailleurs\n"),
        "syntheses/soir/figures.yml:4: Le thème « ailleurs » n’est pas un thème de syntheses/soir/index.md. Ajoutez-le à la liste « themes » de cette page, ou corrigez-le.");

    [Fact]
    public async Task Lists_acronyms_by_letter_each_with_an_address_of_its_own()
    {
        const string acronyms = "-- glossaire/index.md --\n---\nid: glossaire\ntitre: Sigles\nresume: La liste.\npays: aucun\n---\n-- glossaire.yml --\nsigles:\n"
            + "  - { sigle: BC, sens: deux, explication: Un., pays: france }\n  - { sigle: AB, sens: un, explication: Un., pays: belgique }\n  - { sigle: ÉC, sens: quatre, explication: Un., pays: aucun }\n  - { sigle: BA, sens: trois, explication: Un., pays: aucun }\n";

        var page = (await RenderAsync(TinySite.Settings + TinySite.Home + acronyms))["glossaire/index.html"];

        Assert.Equal(["#lettre-a A", "#lettre-b B", "#lettre-e E"], page.QuerySelectorAll(".p-letters a").Select(link => $"{link.GetAttribute("href")} {link.TextContent}"));
        Assert.Equal(["lettre-a", "lettre-b", "lettre-e"], page.QuerySelectorAll(".p-glossary h3").Select(heading => heading.Id));
        Assert.Equal(["#sigle-ab AB", "#sigle-ba BA", "#sigle-bc BC", "#sigle-ec ÉC"], page.QuerySelectorAll(".p-glossary dt a").Select(link => $"{link.GetAttribute("href")} {link.TextContent}"));
        Assert.All(page.QuerySelectorAll(".p-glossary dt a"), link => Assert.Equal(link.GetAttribute("href"), $"#{link.Closest("div")!.Id}"));
    }

    [Theory]
    [InlineData(5_000, 0)]
    [InlineData(20_000, 2)]
    public async Task Leads_back_to_the_contents_from_each_part_of_a_long_page(int length, int links)
    {
        var text = string.Concat(Enumerable.Repeat("Un mot. ", length / 8));
        var content = await ReadRightAsync(TinySite.Settings + TinySite.Home + $"-- pages/longue.md --\n---\nid: longue\ntitre: Longue\nresume: Une page.\npays: aucun\n---\n## Un\n\n{text}\n\n## Deux\n\n## Trois\n");

        var page = (await TinyPages.RenderAsync(content))["pages/longue/index.html"];

        Assert.Equal(links, page.QuerySelectorAll(".p-prose a[href='#sur-cette-page']").Length);
    }

    [Fact]
    public async Task Leads_from_the_end_of_a_page_to_whom_a_mistake_is_told()
    {
        const string contact = "-- pages/contact.md --\n---\nid: contact\ntitre: Contact\nresume: Nous écrire.\npays: aucun\n---\n";
        var foot = Site.But("menu:\n", "pied:\n  - { titre: Contact, page: pages/contact.md }\nmenu:\n") + contact;

        var mail = await RenderAsync(foot);
        var page = await RenderAsync(foot.But("contact: bonjour@essai.example", "contact: https://essai.example/ecrire"));
        var nobody = await TinyPages.RenderAsync((await ReadAsync(foot.But("contact: bonjour@essai.example\ncontact-verifie-le: 2026-11-22\n", ""))).Content!);

        Assert.Equal("mailto:bonjour@essai.example?subject=Une%20erreur%20sur%20la%20page%20%2Fguides%2Fessai%2F", ReportOf(mail["guides/essai/index.html"]));
        Assert.Equal("https://essai.example/ecrire", ReportOf(page["guides/essai/index.html"]));
        Assert.Equal("/pages/contact/", ReportOf(nobody["guides/essai/index.html"]));
        Assert.Null(ReportOf(nobody["pages/contact/index.html"]));
    }

    private static string? ReportOf(IDocument page) => page.QuerySelector(".p-report a")?.GetAttribute("href");

    private static async Task<SortedDictionary<string, IDocument>> RenderAsync(string site) => await TinyPages.RenderAsync(await ReadRightAsync(site));

    private static IEnumerable<string> TrailOf(IDocument page) =>
        page.QuerySelectorAll(".p-trail li").Select(entry => $"{entry.QuerySelector("a")?.GetAttribute("href")} {entry.TextContent}");

    private static IEnumerable<string> TurnsOf(IDocument page) =>
        page.QuerySelectorAll(".p-related .p-turn a").Select(link => $"{link.TextContent.Split('\u00a0')[0]} {link.GetAttribute("href")}");
}
