using AngleSharp.Dom;
using Parents.Domain.Library;
using Xunit;
using static Parents.Tests.Site.TinyContent;

namespace Parents.Tests.Site;

public sealed class TranslationTests
{
    /// <summary>A guide of two paragraphs, with an acronym.</summary>
    private const string guide = """
        -- guides/essai.md --
        ---
        id: essai
        titre: Essai
        resume: Un guide.
        pays: belgique
        verifie-le: 2026-11-22
        a-reverifier-le: 2027-11-22
        en-bref:
          - Un texte.
          - L’ABC est là.
        sources:
          - { id: loi, titre: Loi, editeur: Exemple, date: inconnu }
        ---
        Une règle[^loi].
        -- glossaire.yml --
        sigles:
          - sigle: ABC
            sens: un exemple
            explication: Un sigle inventé.
            pays: belgique
        -- glossaire/index.md --
        ---
        id: glossaire
        titre: Glossaire
        resume: Les sigles.
        pays: aucun
        ---

        """;

    private static readonly string[] spoken = ["fr", "nl", "ar"];

    private static readonly string first = BriefParagraph.HashOf("Un texte.");

    private static readonly string second = BriefParagraph.HashOf("L’ABC est là.");

    private static string Arabic => $"""
        -- ar/guides/essai.md --
        ---
        traduit: essai
        titre: تجربة
        resume: دليل.
        relu-par:
        en-bref:
          - empreinte: {first}
            texte: نص.
          - empreinte: {second}
            texte: ABC هنا، هاتف 0800 95 580، ABC.
        ---

        """;

    private static string Site => TinySite.WithPoll + guide + Arabic;

    [Fact]
    public async Task A_page_in_another_language_shows_each_paragraph_beside_the_French_and_says_which_is_which()
    {
        var page = await RenderAsync(Site);

        Assert.Equal(("ar", "rtl"), (page.DocumentElement.GetAttribute("lang"), page.DocumentElement.GetAttribute("dir")));
        var rows = page.QuerySelectorAll(".p-translated li");
        Assert.Equal(["نص.", "ABC هنا، هاتف 0800 95 580، ABC."], rows.Select(row => row.Children[0].TextContent.Trim()));
        Assert.Equal(["Un texte.", "L’ABC (un exemple) est là."], rows.Select(row => row.QuerySelector("[lang=fr][dir=ltr] p")!.TextContent));
        Assert.Equal("/glossaire/#sigle-abc", rows[1].Children[0].QuerySelector("a[hreflang=fr]")!.GetAttribute("href"));
        Assert.Equal(["ABC", "0800 95 580", "ABC"], rows[1].Children[0].QuerySelectorAll("bdi").Select(part => part.TextContent));
        Assert.Equal("/guides/essai/", page.QuerySelector("main a.p-button")!.GetAttribute("href"));
        Assert.Empty(PageChecks.ProblemsOf(page));
    }

    [Fact]
    public async Task It_is_marked_in_both_languages_until_somebody_has_read_it()
    {
        var marked = (await RenderAsync(Site)).QuerySelectorAll(".p-notice p").Select(line => line.TextContent).ToList();
        var read = await RenderAsync(Site.But("relu-par:", "relu-par: Amina"));

        Assert.Equal(2, marked.Count);
        Assert.StartsWith("ترجمة آلية", marked[0], StringComparison.Ordinal);
        Assert.StartsWith("Traduction automatique, à relire", marked[1], StringComparison.Ordinal);
        Assert.Empty(read.QuerySelectorAll(".p-notice"));
        Assert.Contains("Amina", read.QuerySelector("main .p-hint")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_French_has_changed_both_are_still_shown_and_marked_in_both_languages()
    {
        var page = await RenderAsync(Site.But("- Un texte.\n", "- Un autre texte.\n"));

        var rows = page.QuerySelectorAll(".p-translated li");
        Assert.Equal([2, 0], rows.Select(row => row.QuerySelectorAll("strong").Length));
        Assert.Equal("نص.", rows[0].QuerySelector("p")!.TextContent);
        Assert.Equal("Un autre texte.", rows[0].QuerySelector("[lang=fr] p")!.TextContent);
        Assert.NotNull(rows[0].QuerySelector("[lang=fr] strong"));
    }

    [Fact]
    public async Task Paragraphs_are_known_by_their_French_and_not_by_their_place()
    {
        var turned = await RenderAsync(Site.But("  - Un texte.\n  - L’ABC est là.\n", "  - L’ABC est là.\n  - Un texte.\n"));
        var shorter = await RenderAsync(Site.But("  - Un texte.\n", ""));
        var longer = await RenderAsync(Site.But("  - Un texte.\n", "  - Un texte.\n  - Encore un.\n"));

        Assert.Equal(["ABC هنا، هاتف 0800 95 580، ABC.", "نص."], turned.QuerySelectorAll(".p-translated li > :first-child").Select(text => text.TextContent.Trim()));
        Assert.Empty(turned.QuerySelectorAll("strong"));
        Assert.Equal(["ABC هنا، هاتف 0800 95 580، ABC."], shorter.QuerySelectorAll(".p-translated li > :first-child").Select(text => text.TextContent.Trim()));
        Assert.Equal(["نص.", "هذه الفقرة غير مترجمة بعد.", "ABC هنا، هاتف 0800 95 580، ABC."], longer.QuerySelectorAll(".p-translated li > :first-child").Select(text => text.TextContent.Trim()));
    }

    [Fact]
    public async Task A_change_of_typography_alone_is_none()
    {
        var page = await RenderAsync(Site.But("- L’ABC est là.", "- L’ABC\u00a0est là."));

        Assert.Empty(page.QuerySelectorAll("strong"));
    }

    [Theory]
    [InlineData("- Un texte.\n", "- Un autre texte.\n", "ar/guides/essai.md:7: Le français de ce paragraphe a changé : « Un autre texte. » Corrigez la traduction, puis écrivez « empreinte: fa57de814bdfb6a8 ».")]
    [InlineData("  - Un texte.\n", "", "ar/guides/essai.md:7: Le paragraphe français que ceci traduit n’existe plus. Retirez ce paragraphe : il n’est plus montré.")]
    [InlineData("  - Un texte.\n", "  - Un texte.\n  - Un autre texte.\n", "ar/guides/essai.md:6: Un paragraphe français n’est pas traduit : « Un autre texte. » Traduisez-le à sa place, avec « empreinte: fa57de814bdfb6a8 ».")]
    [InlineData("    texte: نص.\n", "", "ar/guides/essai.md:7: La clé « texte » manque. Ajoutez une ligne « texte: … ».")]
    [InlineData("resume: دليل.", "resume: دليل.\npays: belgique", "ar/guides/essai.md:5: La clé « pays » est inconnue. Les clés permises ici : brouillon, en-bref, relu-par, resume, titre, traduit.")]
    public Task Says_what_a_translator_should_do(string old, string changed, string line) => ExpectAsync(Site.But(old, changed), line);

    [Fact]
    public Task Says_what_stands_twice_or_would_not_be_shown() => ExpectAsync(
        Site + Arabic.But("ar/guides", "ar/autres") + Arabic.But("ar/guides/essai.md", "ar/index.md") + Arabic.But("ar/guides", "tr/guides").But(second, first) + "Bonjour.\n",
        "ar/guides/essai.md:2: ar/autres/essai.md traduit déjà cette page dans cette langue. Gardez un seul des deux fichiers.",
        "ar/index.md:1: Cette adresse est celle de la liste de ce qui est traduit, que le programme écrit lui-même. Retirez ce fichier.",
        $"tr/guides/essai.md:6: Un paragraphe français n’est pas traduit : « L’ABC est là. » Traduisez-le à sa place, avec « empreinte: {second} ».",
        $"tr/guides/essai.md:9: Deux paragraphes disent traduire le même paragraphe français. S’il traduit « L’ABC est là. », écrivez « empreinte: {second} ».",
        "tr/guides/essai.md:12: Ce texte ne serait pas montré : seul « En bref » est traduit. Retirez tout ce qui suit la deuxième ligne « --- ».");

    [Fact]
    public async Task Each_language_leads_to_the_others_on_the_page_and_to_search_engines()
    {
        var pages = await TinyPages.RenderAsync(await ReadRightAsync(Site + Arabic.But("-- ar/", "-- nl/")));

        foreach (var path in new[] { "guides/essai/index.html", "ar/guides/essai/index.html", "nl/guides/essai/index.html" })
        {
            var alternates = pages[path].QuerySelectorAll("link[rel=alternate][hreflang]").Select(link => $"{link.GetAttribute("hreflang")} {link.GetAttribute("href")}");
            Assert.Equal(["fr https://essai.example/guides/essai/", "x-default https://essai.example/guides/essai/", "nl https://essai.example/nl/guides/essai/", "ar https://essai.example/ar/guides/essai/"], alternates);
            var own = pages[path].DocumentElement.GetAttribute("lang");
            Assert.Equal(spoken.Where(code => code != own), pages[path].QuerySelectorAll("main .p-languages a").Select(link => link.GetAttribute("lang")));
        }

        Assert.Equal(["/nl/", "/ar/"], pages["consultations/essai/resultats/index.html"].QuerySelectorAll("footer .p-languages a").Select(link => link.GetAttribute("href")));
        Assert.Equal(["/ar/guides/essai/"], pages["ar/index.html"].QuerySelectorAll("main .p-pages a").Select(link => link.GetAttribute("href")));
        Assert.Equal("/ar/", pages["ar/guides/essai/index.html"].QuerySelector(".p-trail a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_draft_in_either_language_is_for_its_editors_eyes_only()
    {
        foreach (var site in new[] { Site.But("relu-par:", "relu-par:\nbrouillon: true"), Site.But("id: essai\n", "id: essai\nbrouillon: true\n") })
        {
            var reading = await ReadAsync(site);

            Assert.Empty(reading.Content!.Translations);
            Assert.Empty(reading.Content.Settings.Homes);
            Assert.Equal(["/ar/guides/essai/"], reading.WithDrafts!.Translations.Keys);
        }
    }

    [Fact]
    public async Task What_is_not_French_is_not_judged_by_the_rules_of_French()
    {
        // A straight apostrophe, no hard space before « ! », and an acronym that the glossary lacks.
        await ExpectAsync(Site.But("texte: نص.", "texte: Don't wait! Call XYZ now"));
    }

    private static async Task<IDocument> RenderAsync(string site) => (await TinyPages.RenderAsync((await ReadAsync(site)).Content!))["ar/guides/essai/index.html"];
}
