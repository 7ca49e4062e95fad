using Parents.Domain.Library;
using Xunit;
using static Parents.Tests.Site.TinyContent;

namespace Parents.Tests.Site;

public sealed class FigureReaderTests
{
    private const string file = "syntheses/soir/figures.yml";
    private const string values = "      - { id: oui, libelle: Oui, valeur: 75 }\n      - { id: non, libelle: Non, valeur: 25 }\n";

    [Theory]
    [InlineData("98", "50", "48")]
    [InlineData("102", "50", "52")]
    [InlineData("98.9", "50", "48.9")]
    [InlineData("101.1", "50", "51.1")]
    [InlineData("98.4", "30", "40", "28.4")]
    [InlineData("99.4", "99.4")]
    public Task Refuses_shares_that_rounding_does_not_explain(string sum, params string[] parts) => ExpectAsync(
        Shares(parts),
        $"{file}:9: Les valeurs de « chiffre » font {sum}, pas 100. Corrigez-les, ou changez le genre en « taux » si ce ne sont pas les parts d’un même groupe.");

    [Theory]
    [InlineData("75", "25")]
    [InlineData("49.5", "49.5")]
    [InlineData("50.5", "50.5")]
    [InlineData("30", "40", "29.6")]
    [InlineData("33.3", "33.3", "33.3")]
    [InlineData("33.5", "66.5")]
    [InlineData("100", "0")]
    [InlineData("99.5")]
    public Task Takes_shares_that_were_rounded(params string[] parts) => ExpectAsync(Shares(parts));

    [Fact]
    public Task Tells_how_to_write_decimals_where_a_comma_cut_the_number() => ExpectAsync(
        Whole.But("valeur: 75 }", "valeur: 75,5 }"),
        $"{file}:10: « 5 » se lit comme une clé : la virgule sépare les clés. Écrivez les décimales avec un point, comme 30.5.");

    [Fact]
    public Task Adds_up_nothing_but_shares() => ExpectAsync(
        Whole.But("genre: parts", "genre: taux").But("valeur: 75", "valeur: 7"));

    [Fact]
    public async Task Reads_an_amount_with_its_unit_and_words()
    {
        var content = await ReadRightAsync(Whole
            .But("genre: parts", "genre: quantite\n    unite: pages\n    note: Une note.")
            .But(values, "      - { id: longueur, libelle: Longueur, valeur: 120.5, precision: plus de }\n"));

        var figure = content.Figures["soir/chiffre"];
        Assert.Equal((FigureKind.Amount, "pages", null, "Une note."), (figure.Kind, figure.Unit, figure.Outcome, figure.Note));
        Assert.Equal([new FigureValue("longueur", "Longueur", 120.5m, "plus de")], figure.Values);
    }

    [Fact]
    public async Task Reads_an_agreement_without_numbers()
    {
        var content = await ReadRightAsync(Whole.But("genre: parts", "genre: unanimite\n    resultat: Oui").But("    valeurs:\n" + values, ""));

        var figure = content.Figures["soir/chiffre"];
        Assert.Equal((FigureKind.Unanimous, "Oui"), (figure.Kind, figure.Outcome));
        Assert.Empty(figure.Values);
    }

    [Fact]
    public async Task Knows_what_the_source_does_not_say()
    {
        var content = await ReadRightAsync(Whole);

        var figure = content.Figures["soir/chiffre"];
        Assert.Equal((null, null, null), (figure.Group, figure.Date, figure.Place));
        Assert.Null(figure.Source.Date);
        var html = content.Pages["/syntheses/soir/"].BodyHtml;
        Assert.Contains("Qui\u00a0: la source ne le dit pas</p>", html, StringComparison.Ordinal);
        Assert.Contains("<dt>Date</dt><dd>la source ne le dit pas</dd>", html, StringComparison.Ordinal);
        Assert.Contains("<dt>Lieu</dt><dd>la source ne le dit pas</dd>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("inconnu", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("groupe", "    date: inconnu\n")]
    [InlineData("date", "    lieu: inconnu\n")]
    [InlineData("lieu", "    source: rapport\n")]
    public Task Wants_even_the_unknown_to_be_written(string key, string next) => ExpectAsync(
        Whole.But($"    {key}: inconnu\n{next}", next),
        $"{file}:2: La clé « {key} » manque. Ajoutez une ligne « {key}: … ».");

    [Fact]
    public Task Refuses_a_kind_that_it_does_not_know_and_says_no_more_about_the_figure() => ExpectAsync(
        Whole.But("genre: parts", "genre: part").But("valeur: 75", "valeur: 7"),
        $"{file}:3: « part » n’est pas permis pour « genre ». Écrivez l’un de ces mots : parts, taux, quantite, unanimite.");

    [Fact]
    public Task Refuses_a_source_that_the_page_does_not_list() => ExpectAsync(
        Whole.But("source: rapport", "source: raport").But("valeur: 25", "valeur: 20"),
        $"{file}:8: La source « raport » n’est pas dans syntheses/soir/index.md. Ajoutez-la à la liste « sources » de cette page, ou corrigez le nom.",
        $"{file}:9: Les valeurs de « chiffre » font 95, pas 100. Corrigez-les, ou changez le genre en « taux » si ce ne sont pas les parts d’un même groupe.");

    [Fact]
    public Task Refuses_two_figures_of_one_id() => ExpectAsync(
        Whole.But(values, values + "  - { id: chiffre, genre: unanimite, question: Deux, groupe: inconnu, date: inconnu, lieu: inconnu, source: rapport, resultat: Oui }\n"),
        $"{file}:12: L’identifiant « chiffre » est déjà pris. Donnez-en un autre : chacun ne sert qu’une fois.");

    [Fact]
    public Task Refuses_two_values_of_one_id() => ExpectAsync(
        Whole.But("{ id: non, libelle: Non, valeur: 25 }", "{ id: oui, libelle: Non, valeur: 25 }"),
        $"{file}:11: L’identifiant « oui » est déjà pris. Donnez-en un autre : chacun ne sert qu’une fois.");

    [Fact]
    public Task Refuses_a_value_that_is_no_number_without_adding_up() => ExpectAsync(
        Whole.But("valeur: 25", "valeur: \"25,5\""),
        $"{file}:11: La clé « valeur » attend un nombre. Écrivez-le en chiffres, avec un point pour les décimales : 30.5.");

    [Theory]
    [InlineData("79228162514264337593543950335")]
    [InlineData("1000000000000000")]
    public Task Refuses_numbers_beyond_all_meaning(string number) => ExpectAsync(
        Whole.But("valeur: 75", $"valeur: {number}"),
        $"{file}:10: La clé « valeur » attend un nombre. Écrivez-le en chiffres, avec un point pour les décimales : 30.5.");

    [Fact]
    public Task Refuses_percentages_that_cannot_be() => ExpectAsync(
        Whole.But("valeur: 75", "valeur: 110").But("valeur: 25", "valeur: -10"),
        $"{file}:10: Cette valeur n’est pas entre 0 et 100. Corrigez-la, ou changez le genre en « quantite » si ce n’est pas un pour cent.",
        $"{file}:11: Cette valeur n’est pas entre 0 et 100. Corrigez-la, ou changez le genre en « quantite » si ce n’est pas un pour cent.");

    [Fact]
    public Task Refuses_a_figure_without_values() => ExpectAsync(
        Whole.But("    valeurs:\n" + values, ""),
        $"{file}:2: Le chiffre n’a pas de valeurs. Ajoutez une liste « valeurs ».");

    [Fact]
    public Task Refuses_a_key_that_belongs_to_another_kind() => ExpectAsync(
        Whole.But("    source: rapport\n", "    source: rapport\n    unite: pages\n"),
        $"{file}:9: La clé « unite » est inconnue. Les clés permises ici : date, genre, groupe, id, lieu, note, question, source, theme, valeurs.");

    [Fact]
    public Task Wants_the_unit_of_an_amount() => ExpectAsync(
        Whole.But("genre: parts", "genre: quantite"),
        $"{file}:2: La clé « unite » manque. Ajoutez une ligne « unite: … ».");

    [Fact]
    public Task Wants_a_page_beside_the_figures() => ExpectAsync(
        TinySite.Settings + TinySite.Home + "-- syntheses/soir/figures.yml --\nfigures: []\n",
        $"{file}:1: Ces chiffres n’ont pas de synthèse. Écrivez un fichier index.md dans le même dossier.");

    [Theory]
    [InlineData("figures.yml")]
    [InlineData("guides/soir/figures.yml")]
    [InlineData("syntheses/figures.yml")]
    [InlineData("syntheses/2018/figures.yml")]
    public Task Wants_figures_in_the_folder_of_a_synthesis(string path) => ExpectAsync(
        $"{TinySite.Settings}{TinySite.Home}-- {path} --\nfigures: []\n",
        $"{path}:1: Ces chiffres ne sont pas dans le dossier d’une synthèse. Placez le fichier dans un dossier de syntheses/, nommé en minuscules sans accent.");

    private static string Shares(string[] parts) =>
        Whole.But(values, string.Concat(parts.Select((part, place) => $"      - {{ id: v{place}, libelle: Valeur, valeur: {part} }}\n")));
}
