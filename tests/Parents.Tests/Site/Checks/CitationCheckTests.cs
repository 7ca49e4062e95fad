using Xunit;
using static Parents.Tests.Site.TinyContent;

namespace Parents.Tests.Site.Checks;

/// <summary>Which numbers need a source, and how far a citation reaches; UncitedNumbersTests has what a number is.</summary>
public sealed class CitationCheckTests
{
    private const string remedy = "Collez une citation à la phrase, comme [^loi], ou écrivez {figure …} si le nombre est un chiffre de synthèse.";

    [Theory]
    [InlineData("Il faut 9 jours[^loi].")]
    [InlineData("Il faut 9 jours. Puis 3 mois[^loi].")]
    [InlineData("- 9 jours\n- 3 mois[^loi]\n  - 2 ans")]
    [InlineData("1. Un texte[^loi]\n\n   Il faut 9 jours.")]
    [InlineData("| a | b |\n| --- | --- |\n| 9 jours | 3 mois[^loi] |")]
    [InlineData("Voici la règle[^loi]\u00a0:\n\n- 9 jours\n- 3 mois")]
    [InlineData("Voici 2 délais\u00a0:\n\n| a |\n| --- |\n| 9 jours[^loi] |")]
    [InlineData(":::attention\nIl faut 9 jours[^loi].\n:::")]
    [InlineData(":::etapes\n1. Attendre 9 jours.\n2. Appeler[^loi].\n:::")]
    [InlineData("> Il faut 9 jours[^loi].")]
    [InlineData("## En 2018\n\nUn texte[^loi].")]
    [InlineData("Lire [la synthèse de 2018](../index.md) ou *Le rapport du 17 mai 2018*.")]
    [InlineData("Lire `2018`.\n\n```\n2018\n```")]
    [InlineData("Soit {figure soir/chiffre oui}.")]
    [InlineData(":::figure soir/chiffre")]
    [InlineData(":::contact Exemple 2018\n- Téléphone\u00a0: [0800 95 580](tel:+3280095580)\n:::")]
    public Task Is_content_with(string text) => ExpectAsync(Guide(text));

    [Theory]
    [InlineData("Il faut 9 jours.", 14, "9 jours")]
    [InlineData("Une règle[^loi].\n\nIl faut 9 jours.\n\nEt 3 mois.", 16, "9 jours", 18, "3 mois")]
    [InlineData("- Une règle[^loi]\n\nIl faut 9 jours.", 16, "9 jours")]
    [InlineData("- un\n- 9 jours\n- 3 mois", 15, "9 jours")]
    [InlineData("Voici la règle[^loi].\n\n- 9 jours", 16, "9 jours")]
    [InlineData("Voici\u00a0:\n\n- 9 jours", 16, "9 jours")]
    [InlineData("| a |\n| --- |\n| 9 jours |", 16, "9 jours")]
    [InlineData(":::attention\nIl faut 9 jours.\n:::\n\nUne règle[^loi].", 15, "9 jours")]
    [InlineData(":::etapes\n1. Attendre 9 jours.\n:::", 15, "9 jours")]
    [InlineData("> Il faut 9 jours.", 14, "9 jours")]
    [InlineData("Il faut **9 jours**.", 14, "9 jours")]
    [InlineData("Soit *42\u00a0% des parents*.", 14, "42\u00a0%")]
    [InlineData("Soit [30\u00a0% des élèves](../index.md).", 14, "30\u00a0%")]
    [InlineData("Une\nligne et\n9 jours.", 16, "9 jours")]
    public Task Finds_the_first_number_that_no_citation_covers(string text, params object[] found) => ExpectAsync(
        Guide(text),
        [.. found.Chunk(2).Select(number => $"guides/essai.md:{number[0]}: Le nombre « {number[1]} » n’a pas de source. {remedy}")]);

    [Theory]
    [InlineData("| a | b |\n| --- | --- |\n|   9 jours | c |", 16, 5)]
    [InlineData("Un mot\\* \\_ 9 jours.", 14, 13)]
    [InlineData("Un **mot** `code` 9 jours.", 14, 19)]
    public async Task Says_exactly_where(string text, int line, int column)
    {
        var finding = Assert.Single((await ReadAsync(Guide(text))).Findings);

        Assert.Equal((line, column), (finding.Line, finding.Column));
    }

    [Theory]
    [InlineData("guides/index.md")]
    [InlineData("roi/ecoles/index.md")]
    [InlineData("pages/essai.md")]
    [InlineData("consultations/index.md")]
    public Task Asks_nothing_of_pages_that_state_no_facts(string path) => ExpectAsync(
        TinySite.Settings + TinySite.Home + $"-- {path} --\n---\nid: essai\ntitre: Essai\nresume: En 2018.\npays: aucun\n---\nIl faut 9 jours.\n");

    [Theory]
    [InlineData("resume: En 9 jours.", "en-bref: [Un texte.]", 4)]
    [InlineData("resume: Un guide.", "en-bref: [En 9 jours.]", 8)]
    public async Task Wants_what_stands_first_to_be_in_the_text_with_its_source(string resume, string brief, int line)
    {
        const string wanted = "Écrivez-le de la même façon dans le texte, avec sa source, ou retirez-le.";
        var site = Guide("Il faut 9 jours[^loi].").But("resume: Un guide.", resume).But("en-bref: [Un texte.]\nsources:\n  - { id: loi", $"{brief}\nsources:\n  - {{ id: loi");

        await ExpectAsync(site);
        await ExpectAsync(site.But("Il faut 9 jours", "Il faut des jours"), $"guides/essai.md:{line}: Le nombre « 9 jours » n’est pas dans le texte. {wanted}");
        await ExpectAsync(site.But("Il faut 9 jours", "Il faut neuf jours"), $"guides/essai.md:{line}: Le nombre « 9 jours » n’est pas dans le texte. {wanted}");
    }

    [Fact]
    public Task Finds_the_numbers_of_brief_in_the_figures_of_the_page() => ExpectAsync(
        Guide("Soit {figure soir/chiffre oui}.").But("en-bref: [Un texte.]\nsources:\n  - { id: loi", "en-bref: [Soit 75\u00a0% du groupe.]\nsources:\n  - { id: loi"));

    private static string Guide(string text) => Whole + TinySite.Guide.But("Une règle[^loi].", $"Une règle[^loi].\n\n{text}");
}
