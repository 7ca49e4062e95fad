using Xunit;
using static Parents.Tests.Site.TinyContent;

namespace Parents.Tests.Site.Checks;

/// <summary>What an editor meant as markup never reaches a reader as it stands.</summary>
public sealed class MarkupCheckTests
{
    [Theory]
    [InlineData("##Un titre", "« ##Un » serait montré tel quel. Ce titre, ce bloc ou ce tableau n’est pas écrit comme il faut.")]
    [InlineData("::attention", "« ::attention » serait montré tel quel. Ce titre, ce bloc ou ce tableau n’est pas écrit comme il faut.")]
    [InlineData("| a | b |\n| 1 | 2 |", "« | a | b | | 1 | 2 | » serait montré tel quel. Ce titre, ce bloc ou ce tableau n’est pas écrit comme il faut.")]
    [InlineData("Un [lien] (index.md).", "« [lien] (index.md) » serait montré tel quel. Ce lien ou cette image n’est pas écrit comme il faut.")]
    [InlineData("![Une photo](ma photo.png)", "« ![Une photo](ma photo.png) » serait montré tel quel. Ce lien ou cette image n’est pas écrit comme il faut.")]
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
    [InlineData("Voyez[^x].", "[^x]")]
    [InlineData("Voyez [ici](cpms.md).", "[ici](cpms.md)")]
    [InlineData("C’est **gras**.", "**gras**")]
    [InlineData("C’est *penché*.", "*penché*")]
    [InlineData("C’est `du code`.", "`du code`")]
    [InlineData("C’est <b>gras</b>.", "<b>")]
    public Task Refuses_in_brief(string text, string shown) => ExpectAsync(
        TinySite.Settings + TinySite.Home.But("pays: aucun", $"pays: aucun\nen-bref:\n  - \"{text}\""),
        $"index.md:6: « {shown} » serait montré tel quel dans « En bref ». Écrivez-y du texte simple, sans mise en forme, lien ni citation.");

    [Theory]
    [InlineData("Un nombre a < 3 et b > 4.")]
    [InlineData("La page n° 3 (la bonne) [à lire].")]
    [InlineData("`<br>` et `[lien] (index.md)`")]
    [InlineData("- ##un")]
    [InlineData("Un | deux")]
    public async Task Leaves_alone(string text) => Assert.DoesNotContain((await ReadAsync(TinySite.Settings + Home(text))).Findings, finding => finding.Code.Name == "balisage" && text != "- ##un");
}
