using Xunit;
using static Parents.Tests.Site.TinyContent;

namespace Parents.Tests.Site;

/// <summary>Parents' own words: read from <c>recherche.yml</c>, and listed from A to Z beside titles and acronyms.</summary>
public sealed class ParentsWordsTests
{
    private const string words = "-- recherche.yml --\npages:\n  - { page: guides/essai.md, mots: [être fâché, 2 mots] }\nsynonymes:\n  - { mots: [un, deux] }\n";

    private const string glossary = "-- glossaire.yml --\nsigles:\n  - { sigle: ABC, sens: un exemple, explication: Un sigle., pays: belgique }\n-- glossaire/index.md --\n---\nid: glossaire\ntitre: Le glossaire\nresume: Les sigles.\npays: aucun\n---\n";

    private static string Site => Whole + TinySite.Guide + glossary + words;

    [Fact]
    public async Task A_page_is_found_under_its_title_its_acronyms_and_what_parents_say()
    {
        var page = (await TinyPages.RenderAsync(await ReadRightAsync(Site)))["recherche/index.html"];

        Assert.Equal(
            [
                "0-9 2 mots\u00a0: Essai /guides/essai/",
                "A ABC\u00a0: un exemple – En Belgique /glossaire/#sigle-abc",
                "C Consultations /consultations/",
                "E Essai – En Belgique /consultations/essai/",
                "E Essai – En Belgique /guides/essai/",
                "E être fâché\u00a0: Essai /guides/essai/",
                "G Le glossaire /glossaire/",
                "S Un soir – En Belgique /syntheses/soir/",
            ],
            page.QuerySelectorAll(".p-topics > ul > li").Select(item => $"{item.ParentElement!.PreviousElementSibling!.TextContent} {item.TextContent} {item.QuerySelector("a")!.GetAttribute("href")}"));
        Assert.Equal(["#lettre-0-9", "#lettre-A", "#lettre-C", "#lettre-E", "#lettre-G", "#lettre-S"], page.QuerySelectorAll(".p-letters a").Select(link => link.GetAttribute("href")));
        Assert.Empty(PageChecks.ProblemsOf(page));
    }

    [Fact]
    public async Task The_form_stands_once_on_every_page_and_leads_to_the_list()
    {
        var pages = await TinyPages.RenderAsync(await ReadRightAsync(Site));

        Assert.All(pages.Values, page =>
        {
            var form = Assert.Single(page.QuerySelectorAll("form[role=search]"));
            Assert.Equal("/recherche/", form.GetAttribute("action"));
            Assert.Null(form.GetAttribute("method"));
            Assert.Equal("Chercher dans le site", form.QuerySelector("label:has(input[name=q])")!.TextContent);
            Assert.Equal("Chercher", form.QuerySelector("button")!.TextContent);
        });
    }

    [Theory]
    [InlineData("guides/essai.md, mots: [être", "guides/perdu.md, mots: [être", "recherche.yml:2: La page « guides/perdu.md » n’existe pas, ou n’est pas publiée. Écrivez son chemin dans le dossier content, par exemple guides/cpms.md.")]
    [InlineData("2 mots] }\n", "2 mots] }\n  - { page: guides/essai.md, mots: [autre] }\n", "recherche.yml:3: La page « guides/essai.md » est déjà dans la liste. Mettez tous ses mots à un seul endroit.")]
    [InlineData("[un, deux]", "[un]", "recherche.yml:4: Un mot seul n’a pas de synonyme ici. Écrivez au moins deux mots qui veulent dire la même chose, ou retirez cette ligne.")]
    [InlineData("[un, deux]", "[un, deux], page: a", "recherche.yml:4: La clé « page » est inconnue. Les clés permises ici : mots.")]
    [InlineData("2 mots]", "mot **2**]", "recherche.yml:2: « **2** » serait montré tel quel ici. Écrivez du texte simple, sans mise en forme, lien, citation ni chiffre de synthèse.")]
    [InlineData("synonymes:", "synonyms:", "recherche.yml:3: La clé « synonyms » est inconnue. Vouliez-vous écrire « synonymes » ? Les clés permises ici : pages, synonymes.")]
    public Task A_mistake_is_told_with_its_place(string right, string wrong, string finding) => ExpectAsync(Site.But(right, wrong), finding);
}
