using Parents.Domain.Consultations;
using Xunit;
using static Parents.Tests.Site.TinyContent;

namespace Parents.Tests.Site;

public sealed class ConsultationReaderTests
{
    private const string file = "consultations/essai/consultation.yml";
    private const string firstRequired = "    obligatoire: true\n";

    [Fact]
    public async Task Reads_what_is_asked()
    {
        var content = await ReadRightAsync(Whole.But(firstRequired, firstRequired + "    aide: Une aide.\n    compare: soir/chiffre\n").But("libelle: Le second }", "libelle: Le second, compare: soir/chiffre }"));

        var published = Assert.Single(content.Consultations);
        var consultation = published.Consultation;
        Assert.Equal(("essai", 1, 5), (consultation.Slug, consultation.Version, consultation.MinimumGroup));
        Assert.Equal(new DateTimeOffset(2026, 11, 20, 8, 0, 0, TimeSpan.FromHours(1)), consultation.Opens);
        Assert.Equal(new DateTimeOffset(2999, 12, 31, 18, 0, 0, TimeSpan.FromHours(1)), consultation.Closes);
        Assert.Equal(["q", "m.un", "m.deux"], consultation.Fields.Select(field => field.Name));
        Assert.Equal([true, false, false], consultation.Fields.Select(field => field.Required));
        Assert.Equal(["soir/chiffre", null, "soir/chiffre"], consultation.Fields.Select(field => field.ComparedWith));
        Assert.Equal(["Une aide.", null], consultation.Questions.Select(question => question.Help));
        Assert.Equal([new Option("oui", "Oui"), new Option("non", "Non")], Assert.IsType<SingleChoice>(consultation.Questions[0]).Options);
        Assert.Equal("/consultations/essai/", published.Page.Address);
        Assert.Equal(["soir/chiffre"], published.Comparisons.Keys);
    }

    [Fact]
    public Task Refuses_a_close_before_the_opening() => ExpectAsync(
        Whole.But("cloture: 2999-12-31T18:00", "cloture: 2026-11-20T08:00"),
        $"{file}:3: La clôture vient avant l’ouverture. Échangez les deux moments, ou corrigez l’année.");

    [Fact]
    public Task Takes_a_close_one_minute_after_the_opening() => ExpectAsync(Whole.But("cloture: 2999-12-31T18:00", "cloture: 2026-11-20T08:01"));

    [Theory]
    [InlineData("2026-11-20")]
    [InlineData("2026-11-20 08:00")]
    [InlineData("2026-11-20T08:00Z")]
    [InlineData("2026-02-30T08:00")]
    public Task Refuses_a_moment_that_is_none_and_does_not_compare_it(string moment) => ExpectAsync(
        Whole.But("cloture: 2999-12-31T18:00", $"cloture: {moment}"),
        $"{file}:3: La clé « cloture » attend un jour et une heure de Bruxelles. Écrivez par exemple 2026-11-22T18:00.");

    [Theory]
    [InlineData("4")]
    [InlineData("-5")]
    [InlineData("cinq")]
    [InlineData("5.5")]
    public Task Protects_no_group_less_than_five(string minimum) => ExpectAsync(
        Whole.But("groupe-minimum: 5", $"groupe-minimum: {minimum}"),
        $"{file}:4: La clé « groupe-minimum » attend un nombre entier d’au moins 5. Écrivez le nombre en chiffres.");

    [Fact]
    public Task Misses_a_minimum_once() => ExpectAsync(
        Whole.But("groupe-minimum: 5\n", ""),
        $"{file}:1: La clé « groupe-minimum » manque. Ajoutez une ligne « groupe-minimum: … ».");

    [Fact]
    public Task Refuses_a_question_that_leaves_no_choice() => ExpectAsync(
        Whole.But("    options:\n      - { id: oui, libelle: Oui }\n      - { id: non, libelle: Non }\n  - id: m", "    options:\n      - { id: oui, libelle: Oui }\n  - id: m"),
        $"{file}:6: La question laisse moins de deux choix. Ajoutez des réponses à la liste « options ».");

    [Fact]
    public Task Refuses_a_matrix_without_rows() => ExpectAsync(
        Whole.But("    lignes:\n      - { id: un, libelle: Le premier }\n      - { id: deux, libelle: Le second }\n", ""),
        $"{file}:13: La matrice n’a pas de lignes. Ajoutez une liste « lignes ».");

    [Fact]
    public Task Refuses_a_consultation_that_asks_nothing() => ExpectAsync(
        TinySite.WithPoll + $"-- {file} --\nversion: 1\nouverture: 2026-11-20T08:00\ncloture: 2026-12-20T08:00\ngroupe-minimum: 5\nacces: ouvert\nresultats: en-direct\neffacement-le: 2027-12-20\n",
        $"{file}:1: La consultation n’a pas de question. Ajoutez une liste « questions ».");

    [Fact]
    public Task Refuses_a_kind_that_it_does_not_know_and_no_key_of_it() => ExpectAsync(
        Whole.But("genre: matrice", "genre: matrix"),
        $"{file}:14: « matrix » n’est pas permis pour « genre ». Écrivez l’un de ces mots : choix-unique, choix-multiple, echelle, matrice, classement, nombre, date, texte-court, texte-long.");

    [Fact]
    public Task Refuses_two_questions_of_one_id() => ExpectAsync(
        Whole.But("- id: m\n", "- id: q\n"),
        $"{file}:13: L’identifiant « q » est déjà pris. Donnez-en un autre : chacun ne sert qu’une fois.");

    [Fact]
    public Task Refuses_two_rows_of_one_id() => ExpectAsync(
        Whole.But("{ id: deux,", "{ id: un,"),
        $"{file}:19: L’identifiant « un » est déjà pris. Donnez-en un autre : chacun ne sert qu’une fois.");

    [Fact]
    public Task Refuses_two_options_of_one_id() => ExpectAsync(
        Whole.But("      - { id: non, libelle: Non }\n  - id: m", "      - { id: oui, libelle: Non }\n  - id: m"),
        $"{file}:12: L’identifiant « oui » est déjà pris. Donnez-en un autre : chacun ne sert qu’une fois.");

    [Fact]
    public Task Keeps_the_name_of_the_token_for_itself() => ExpectAsync(
        Whole.But("- id: m\n", "- id: jeton\n"),
        $"{file}:13: L’identifiant « jeton » est déjà pris. Donnez-en un autre : chacun ne sert qu’une fois.");

    [Fact]
    public Task Names_the_nearest_key_of_an_option() => ExpectAsync(
        Whole.But("{ id: deux, libelle: Le second }", "{ id: deux, libellé: Le second }"),
        $"{file}:19: La clé « libelle » manque. Ajoutez une ligne « libelle: … ».",
        $"{file}:19: La clé « libellé » est inconnue. Vouliez-vous écrire « libelle » ? Les clés permises ici : compare, id, libelle.");

    [Fact]
    public Task Refuses_a_comparison_that_it_does_not_know() => ExpectAsync(
        Whole.But(firstRequired, firstRequired + "    compare: soir/chifre\n").But("libelle: Le second }", "libelle: Le second, compare: chiffre }"),
        $"{file}:10: Le chiffre « soir/chifre » n’existe pas. Vouliez-vous écrire « soir/chiffre » ? Écrivez le dossier de la synthèse, une barre oblique et l’identifiant du chiffre, comme ceci : dossier/chiffre.",
        $"{file}:20: Le chiffre « chiffre » n’existe pas. Écrivez le dossier de la synthèse, une barre oblique et l’identifiant du chiffre, comme ceci : dossier/chiffre.");

    [Fact]
    public Task Refuses_a_comparison_whose_value_would_be_lost() => ExpectAsync(
        Whole.But(firstRequired, firstRequired + "    compare: soir/chiffre\n").But("valeur: 75 }", "valeur: 75 }\n      - { id: sans-opinion, libelle: Sans opinion, valeur: 0 }"),
        $"{file}:10: Le chiffre « soir/chiffre » a une valeur « sans-opinion », mais aucune réponse n’a cet identifiant. Donnez le même identifiant à la réponse, ou retirez « compare ».");

    [Fact]
    public Task Refuses_a_comparison_with_what_is_no_percentage() => ExpectAsync(
        Whole.But(firstRequired, firstRequired + "    compare: soir/chiffre\n").But("genre: parts", "genre: quantite\n    unite: mois"),
        $"{file}:10: Le chiffre « soir/chiffre » n’est pas en pour cent. Comparez avec un chiffre du genre « parts » ou « taux », ou retirez « compare ».");

    [Fact]
    public Task Wants_a_page_for_every_consultation_and_reads_it_all_the_same() => ExpectAsync(
        TinySite.Settings + TinySite.Home + "-- consultations/autre/consultation.yml --\nversion: 0\nouverture: 2026-11-20T08:00\ncloture: 2026-12-20T08:00\ngroupe-minimum: 5\nacces: ouvert\nresultats: en-direct\neffacement-le: 2027-12-20\nquestions:\n  - { id: q, genre: choix-unique, question: Un exemple, obligatoire: true, options: [{ id: oui, libelle: Oui }, { id: non, libelle: Non }] }\n",
        "consultations/autre/consultation.yml:1: Cette consultation n’a pas de page. Écrivez un fichier index.md dans le même dossier.",
        "consultations/autre/consultation.yml:1: La clé « version » attend un nombre entier d’au moins 1. Écrivez le nombre en chiffres.");

    [Theory]
    [InlineData("consultation.yml")]
    [InlineData("consultations/consultation.yml")]
    [InlineData("guides/essai/consultation.yml")]
    [InlineData("consultations/École/consultation.yml")]
    [InlineData("consultations/2026/essai/consultation.yml")]
    public Task Wants_a_simple_folder_for_every_consultation(string path) => ExpectAsync(
        $"{TinySite.WithPoll}-- {path} --\nversion: 1\n",
        $"{path}:1: Cette consultation n’a pas de dossier à elle. Placez le fichier dans un dossier de consultations/, nommé en minuscules sans accent.");
}
