using Xunit;
using static Parents.Tests.Site.TinyContent;

namespace Parents.Tests.Site.Checks;

/// <summary>What an editor meant as markup never reaches a reader as it stands.</summary>
public sealed class MarkupCheckTests
{
    [Theory]
    [InlineData("##Un titre", "« ##Un » serait montré tel quel. Ce titre, ce bloc ou ce tableau n’est pas écrit comme il faut.")]
    [InlineData("::attention", "« ::attention » serait montré tel quel. Ce titre, ce bloc ou ce tableau n’est pas écrit comme il faut.")]
    [InlineData("- ##un", "« ##un » serait montré tel quel. Ce titre, ce bloc ou ce tableau n’est pas écrit comme il faut.")]
    [InlineData("| a | b |\nUn texte.", "« | a | b | » serait montré tel quel. Ce titre, ce bloc ou ce tableau n’est pas écrit comme il faut.")]
    [InlineData("Un [mot] (index.md).", "« [mot] (index.md) » serait montré tel quel. Ce lien, cette image ou cette citation n’est pas écrit comme il faut.")]
    [InlineData("![Une photo](ma photo.png)", "« ![Une photo](ma photo.png) » serait montré tel quel. Ce lien, cette image ou cette citation n’est pas écrit comme il faut.")]
    [InlineData("Un [mot][nulle-part].", "« [nulle-part] » serait montré tel quel. Ce lien, cette image ou cette citation n’est pas écrit comme il faut.")]
    [InlineData("Une règle[loi].", "« [loi] » serait montré tel quel. Ce lien, cette image ou cette citation n’est pas écrit comme il faut.")]
    [InlineData("- [ ] à faire", "« [ ] » serait montré tel quel. Ce lien, cette image ou cette citation n’est pas écrit comme il faut.")]
    [InlineData("Le **prix", "« **p » serait montré tel quel. Ce gras n’est pas écrit comme il faut.")]
    [InlineData("Soit {Figure a/b}.", "« {Figure a/b} » serait montré tel quel. Ce chiffre n’est pas écrit comme il faut.")]
    [InlineData("Soit { figure a/b}.", "« { figure a/b} » serait montré tel quel. Ce chiffre n’est pas écrit comme il faut.")]
    [InlineData("Soit {chiffre a/b", "« {chiffre a/b » serait montré tel quel. Ce chiffre n’est pas écrit comme il faut.")]
    [InlineData("##", "Ce titre est vide.")]
    [InlineData("Un [](index.md) mot.", "Ce lien n’a pas de texte.")]
    public async Task Refuses(string text, string what)
    {
        var finding = Assert.Single((await ReadAsync(TinySite.Settings + Home(text))).Findings);

        Assert.Equal(("balisage", 7, what), (finding.Code.Name, finding.Line, finding.What));
    }

    [Theory]
    [InlineData("## Soit {figure soir/chiffre oui}", "Un chiffre")]
    [InlineData("Un [lien {figure soir/chiffre oui}](index.md).", "Un chiffre")]
    [InlineData("Un [mot[^x]](index.md).", "Une citation")]
    [InlineData("## Un titre[^x]", "Une citation")]
    public async Task Refuses_a_number_or_a_note_inside_what_leads_elsewhere(string text, string what)
    {
        var site = Whole.But("Bonjour.", text);

        var reading = await ReadAsync(what == "Un chiffre" ? site : site.But("resume: Une page d’essai.", "resume: Une page d’essai.\nsources:\n  - { id: x, titre: X, editeur: X, date: inconnu }"));

        Assert.Equal([$"{what} ne va pas dans un titre, un lien ou une description d’image. Placez-le dans la phrase, à côté."], reading.Findings.Select(finding => finding.Message));
    }

    [Theory]
    [InlineData("titre: Accueil", "titre: L’**accueil**", "**accueil**")]
    [InlineData("titre: Accueil", "titre: L’<b>accueil</b>", "<b>")]
    [InlineData("resume: Une page d’essai.", "resume: \"Soit {figure soir/chiffre oui}.\"", "{figure soir/chiffre oui}")]
    [InlineData("Bonjour.", ":::contact Le **directeur**\n- Un\n:::", "**directeur**")]
    public async Task Refuses_it_wherever_no_markup_is_read(string place, string text, string shown)
    {
        var finding = Assert.Single((await ReadAsync(TinySite.Settings + TinySite.Home.But(place, text))).Findings);

        Assert.Equal($"« {shown} » serait montré tel quel ici.", finding.What);
    }

    [Theory]
    [InlineData("Voyez[^x].", "[^x]")]
    [InlineData("Voyez [ici](cpms.md).", "[ici](cpms.md)")]
    [InlineData("C’est **gras**.", "**gras**")]
    [InlineData("C’est *penché*.", "*penché*")]
    [InlineData("C’est `du code`.", "`du code`")]
    [InlineData("C’est <b>gras</b>.", "<b>")]
    public Task Refuses_in_brief(string text, string shown) => ExpectAsync(
        TinySite.Settings + TinySite.Home.But("pays: aucun", $"pays: aucun\nen-bref:\n  - \"{text}\""),
        $"index.md:6: « {shown} » serait montré tel quel ici. Écrivez du texte simple, sans mise en forme, lien, citation ni chiffre de synthèse.");

    [Theory]
    [InlineData("Un nombre a < 3 et b > 4.")]
    [InlineData("La page n° 3 (la bonne) [à compléter\u00a0: qui] […].")]
    [InlineData("`<br>` et `[mot] (index.md)`")]
    [InlineData("Un | deux")]
    public async Task Leaves_alone(string text) => Assert.DoesNotContain((await ReadAsync(TinySite.Settings + Home(text))).Findings, finding => finding.Code.Name == "balisage");
}
