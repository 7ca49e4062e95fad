using AngleSharp.Dom;
using Xunit;
using static Parents.Tests.Site.TinyContent;

namespace Parents.Tests.Site;

/// <summary>Steps, warnings, contact cards, and figures inside sentences.</summary>
public sealed class BlocksTests
{
    [Fact]
    public async Task Shows_steps_as_a_numbered_list()
    {
        var body = await BodyAsync(":::etapes\n1. Un.\n2. Deux[^x].\n:::\n\nAprès.", source: true);

        Assert.Equal(["Un.", "Deux"], body.QuerySelectorAll(".p-steps > ol > li").Select(step => step.FirstChild!.TextContent.Trim()));
        Assert.Equal("Après.", body.QuerySelector(".p-steps + p")!.TextContent);
    }

    [Fact]
    public async Task Shows_a_warning_with_its_word()
    {
        var body = await BodyAsync(":::attention\nUn **texte**.\n\n- un\n:::");

        var notice = body.QuerySelector(".p-notice.p-notice--warning[role=note]")!;
        Assert.Equal(["P", "P", "UL"], notice.Children.Select(child => child.TagName));
        Assert.Equal("Attention", notice.FirstElementChild!.TextContent);
    }

    [Fact]
    public async Task Shows_whom_to_contact()
    {
        var body = await BodyAsync(":::contact L’école < d’à côté & vous\n- [0800 95 580](tel:+3280095580)\n:::");

        Assert.Equal("L’école < d’à côté & vous", body.QuerySelector(".p-contact > .p-contact__name")!.TextContent);
        Assert.Equal("tel:+3280095580", body.QuerySelector(".p-contact a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData(":::etapes\n- Un\n:::", "Le bloc « :::etapes » contient autre chose qu’une liste numérotée. Écrivez seulement des lignes qui commencent par « 1. », « 2. »…")]
    [InlineData(":::etapes\n1. Un\n\nUn texte.\n:::", "Le bloc « :::etapes » contient autre chose qu’une liste numérotée. Écrivez seulement des lignes qui commencent par « 1. », « 2. »…")]
    [InlineData(":::attention\nUn texte.", "Le bloc « :::attention » n’a pas de fin. Fermez-le par une ligne « ::: ».")]
    [InlineData(":::contact\n- Un\n:::", "Cette carte ne dit pas qui contacter. Écrivez le nom après « :::contact ».")]
    public Task Refuses_a_block_that_is_not_whole(string block, string message) => ExpectAsync(TinySite.Settings + Home(block), $"index.md:7: {message}");

    [Theory]
    [InlineData("{figure soir/chiffre oui}", "75\u00a0%")]
    [InlineData("{figure soir/chiffre non}", "25\u00a0%")]
    [InlineData("{figure  soir/chiffre   oui }", "75\u00a0%")]
    public async Task Writes_a_value_where_a_sentence_names_it(string figure, string text)
    {
        var content = await ReadRightAsync(Whole.But("Bonjour.", $"Soit **{figure}** du groupe."));

        var link = PageChecks.Parse(content.Pages["/"].BodyHtml).QuerySelector("p > strong > a.p-value")!;
        Assert.Equal(text, link.TextContent);
        Assert.Equal("/syntheses/soir/#figure-soir-chiffre", link.GetAttribute("href"));
    }

    [Fact]
    public async Task Needs_no_name_where_a_figure_has_one_value()
    {
        var amount = Whole.But("genre: parts", "genre: quantite\n    unite: pages")
            .But("      - { id: oui, libelle: Oui, valeur: 75 }\n      - { id: non, libelle: Non, valeur: 25 }\n", "      - { id: longueur, libelle: Longueur, valeur: 1200, precision: plus de }\n");
        var agreed = Whole.But("genre: parts", "genre: unanimite\n    resultat: Oui, tous")
            .But("    valeurs:\n      - { id: oui, libelle: Oui, valeur: 75 }\n      - { id: non, libelle: Non, valeur: 25 }\n", "");

        Assert.Equal("plus de 1\u00a0200\u00a0pages", await ValueAsync(amount));
        Assert.Equal("Oui, tous", await ValueAsync(agreed));
    }

    [Theory]
    [InlineData("{figure soir/chifre oui}", "Le chiffre « soir/chifre » n’existe pas. Vouliez-vous écrire « soir/chiffre » ? Écrivez le dossier de la synthèse, une barre oblique et l’identifiant du chiffre, comme ceci : dossier/chiffre.")]
    [InlineData("{figure }", "Le chiffre «  » n’existe pas. Écrivez le dossier de la synthèse, une barre oblique et l’identifiant du chiffre, comme ceci : dossier/chiffre.")]
    [InlineData("{figure soir/chiffre}", "Le chiffre « soir/chiffre » a plusieurs valeurs. Écrivez l’une de celles-ci après son nom : oui, non.")]
    [InlineData("{figure soir/chiffre oui non}", "Le chiffre « soir/chiffre » n’a pas de valeur « oui non ». Écrivez l’une de celles-ci après son nom : oui, non.")]
    public Task Refuses_a_value_that_is_not_there(string figure, string message) => ExpectAsync(Whole.But("Bonjour.", $"Soit\n{figure}."), $"index.md:8: {message}");

    [Theory]
    [InlineData("`{figure soir/chiffre oui}`", "{figure soir/chiffre oui}")]
    [InlineData("{un} et {deux}", "{un} et {deux}")]
    public async Task Leaves_other_braces_alone(string text, string shown)
    {
        var content = await ReadRightAsync(Whole.But("Bonjour.", text));

        Assert.Equal(shown, PageChecks.Parse(content.Pages["/"].BodyHtml).Body!.TextContent.Trim());
    }

    [Fact]
    public Task Refuses_a_value_of_a_synthesis_that_is_kept_back() => ExpectAsync(
        Whole.But("qui: inconnu", "qui: inconnu\nbrouillon: true").But("Bonjour.", "Soit {figure soir/chiffre oui}."),
        "index.md:7: Le chiffre « soir/chiffre » est dans une synthèse qui n’est pas publiée. Publiez la synthèse en retirant sa ligne « brouillon », ou retirez le chiffre.");

    private static async Task<string> ValueAsync(string site) =>
        PageChecks.Parse((await ReadRightAsync(site.But("Bonjour.", "Soit {figure soir/chiffre}."))).Pages["/"].BodyHtml).QuerySelector("a")!.TextContent;

    private static async Task<IDocument> BodyAsync(string body, bool source = false)
    {
        var site = TinySite.Settings + Home(body);
        var content = await ReadRightAsync(source ? site.But("pays: aucun", "pays: aucun\nsources:\n  - { id: x, titre: X, editeur: X, date: inconnu }") : site);
        return PageChecks.Parse(content.Pages["/"].BodyHtml);
    }
}
