using Parents.Site.Checks;
using Xunit;

namespace Parents.Tests.Site.Checks;

public sealed class UncitedNumbersTests
{
    [Theory]
    [InlineData("Après 9 demi-jours, l’école écrit.", "9 demi-jours")]
    [InlineData("Il y a 140 000 élèves, 85\u00a0000 et 93\u202f000.", "140 000", "85\u00a0000", "93\u202f000")]
    [InlineData("30,5 % des parents, 12\u00a0%, 10%, 100 pour cent", "30,5 %", "12\u00a0%", "10%", "100 pour cent")]
    [InlineData("Le 17 mai 2018, le 1er avril, le 3 mars.", "17 mai 2018", "1er avril", "3 mars")]
    [InlineData("En 2018, en octobre 2025, depuis mai.", "2018", "octobre 2025")]
    [InlineData("Le 17/05/2018, le 05/12/2018 14 h, le 2018-05-17.", "17/05/2018", "05/12/2018", "14 h", "2018-05-17")]
    [InlineData("Un SMS part dès 9 h ou 9 h 30, à 9h45 ou 10:15.", "9 h", "9 h 30", "9h45", "10:15")]
    [InlineData("230 000 €, 2 millions d’euros, 3 milliards €, 50 euros, 4 millions", "230 000 €", "2 millions d’euros", "3 milliards €", "50 euros", "4 millions")]
    [InlineData("10 jours ouvrables, 15 jours calendrier, 2 semaines, 6 mois, 1 an, 3 années, 5 minutes, 4 périodes", "10 jours ouvrables", "15 jours calendrier", "2 semaines", "6 mois", "1 an", "3 années", "5 minutes", "4 périodes")]
    [InlineData("les jeunes de 18 à 24 ans, entre 12 et 14 ans, de 2018-2024", "18 à 24 ans", "12 et 14 ans", "2018-2024")]
    [InlineData("Plus de 100 pages et 20 collèges.", "100", "20")]
    [InlineData("les 3 premiers mois", "3 premiers mois")]
    [InlineData("4 élèves sur 10", "4 élèves sur 10")]
    [InlineData("Il y a 5km ou 1.5", "5", "1.5")]
    [InlineData("mi-2018, 12,5", "2018", "12,5")]
    [InlineData("C’était le 17\nmai\n2018.", "17\nmai\n2018")]
    public void Finds_digits(string text, params string[] found) => Assert.Equal(found, In(text));

    [Theory]
    [InlineData("Il dure trois mois, vingt et un jours, quatre-vingt-dix-neuf ans.", "trois mois", "vingt et un jours", "quatre-vingt-dix-neuf ans")]
    [InlineData("Deux ou trois jours, de trois à cinq semaines, entre deux et six heures", "Deux ou trois jours", "trois à cinq semaines", "deux et six heures")]
    [InlineData("septante euros, nonante-cinq pour cent, deux mille euros, cent minutes", "septante euros", "nonante-cinq pour cent", "deux mille euros", "cent minutes")]
    [InlineData("les trois premiers mois, deux demi-journées, deux heures et demie", "trois premiers mois", "deux demi-journées", "deux heures et demie")]
    [InlineData("une dizaine de jours, une bonne quinzaine d’années, une centaine d’euros", "une dizaine de jours", "une bonne quinzaine d’années", "une centaine d’euros")]
    [InlineData("la moitié des élèves, un tiers des parents, un quart des écoles, deux tiers d’entre eux", "la moitié des", "un tiers des", "un quart des", "deux tiers d’entre")]
    [InlineData("deux sur dix, un élève sur cinq, trois familles sur quatre", "deux sur dix", "un élève sur cinq", "trois familles sur quatre")]
    [InlineData("un quart d’heure, trois quarts d’heure", "un quart d’heure", "trois quarts d’heure")]
    [InlineData("un travail sur deux ans", "deux ans")]
    public void Finds_words_that_count_time_money_or_a_share(string text, params string[] found) => Assert.Equal(found, In(text));

    [Theory]
    [InlineData("une fois, un mois, une heure, un an, un euro")]
    [InlineData("trois missions, deux parents, six élèves, deux fois")]
    [InlineData("un air neuf, mois après mois, la sixième année, un centaure")]
    [InlineData("la moitié du temps, le tiers payant, un quart de tour, une dizaine, une quinzaine de parents")]
    [InlineData("appelez le 0800 95 580, le 02/690 86 00, le 0 800 12 25 00 ou le 0475/12.34.56")]
    [InlineData("+32 2 690 86 00, +3280095580, +33 1 55 55 10 10")]
    [InlineData("le numéro 107, appelez le 103 ou le 107, téléphonez gratuitement au 119, téléphone : 3020, tél. 119, le numéro vert 3018, le numéro 0 800 12 25 00")]
    [InlineData("la 1re, le 1er, la 2e année, les 3es, le XIXe siècle, la 2de, le 4ème, le 1er degré")]
    [InlineData("en 2025-2026, en 2025/2026 ou 2025–2026, la rentrée 2026, l’année scolaire 2024-2025, la rentrée de septembre 2026")]
    [InlineData("article 6, articles 31 à 40, art. 1.7.1-29 à 1.7.1-35, § 2, article 22 bis, articles L. 131-8 et R. 131-5, articles 81, 82 et 89")]
    [InlineData("le décret du 21 novembre 2013, la loi n° 2019-791 du 26 juillet 2019, l’arrêté du 22 mai 2014, la circulaire n° 2013-035 du 29 mars 2013")]
    [InlineData("l’arrêté royal du 13 août 1962, le décret « Missions » du 24 juillet 1997, le décret du 14/07/2006, art. 6, les décrets du 30 avril 2009 et du 3 mai 2019, les circulaires du 09/02/2011, du 29/03/2013")]
    [InlineData("la circulaire n°\u00a08983, l’arrêté du Gouvernement de la Communauté française du 22\u00a0mai\u00a02014")]
    [InlineData("le Code de l’enseignement fondamental et de l’enseignement secondaire, 1.7.1-29, le Code de l’éducation L. 131-8")]
    [InlineData("atelier 4, étape 2, préconisation 3, Préco 4, recommandation 7, principe 5, niveau 3, question 6, volet 3, axe 2, point 4, annexe 1, page 12, chapitre 3, groupe 2, n° 4, ODD 4")]
    [InlineData("ateliers 1 et 2, étapes 1 à 3, principes 1, 2 et 5, pages 12-14, p. 12, pp. 3 à 5, N°\u00a04")]
    [InlineData("E2C, CE1, CM2, 6eB, l’E2C, Covid-19, 4G")]
    [InlineData("https://exemple.be/2018/06, www.exemple.be/1, ecole12@exemple.be")]
    [InlineData("\uFFFC et un \uFFFC")]
    [InlineData("")]
    public void Leaves_alone_what_needs_no_source(string text) => Assert.Empty(In(text));

    [Theory]
    [InlineData("le 107 est gratuit", "107")]
    [InlineData("le service a appelé 103 familles", "103")]
    [InlineData("nos 4 enfants", "4")]
    [InlineData("en principe 3 jours, au niveau 12,5 %, les groupes 3 ou 4 mois", "3 jours", "12,5 %", "4 mois")]
    [InlineData("l’atelier 4 et 12 personnes", "12")]
    [InlineData("les ateliers 1 et 2, 30 personnes", "30")]
    [InlineData("un décret de juillet 2025, adopté le 3 juillet 2025", "juillet 2025", "3 juillet 2025")]
    [InlineData("le décret du 31 mars 2022 a créé, en 2023, le dossier", "2023")]
    [InlineData("à la rentrée 2026, 12 % des élèves", "12 %")]
    [InlineData("article 6 : dans les 10 jours", "10 jours")]
    [InlineData("la 2e année dure 10 mois", "10 mois")]
    [InlineData("1 000 000 000 élèves", "1 000 000 000")]
    public void Still_finds_what_stands_beside_an_exempt_number(string text, params string[] found) => Assert.Equal(found, In(text));

    [Fact]
    public void Says_where()
    {
        const string text = "Le décret du 21 novembre 2013 donne 10 jours.";

        Assert.Equal([new NumberFound(36, 8, "10 jours")], UncitedNumbers.In(text));
    }

    [Fact]
    public void Reads_a_whole_paragraph() => Assert.Equal(
        ["9 demi-jours", "trois jours", "8 h 30", "2 %", "93 000", "2023", "un élève sur dix", "17 mai 2018", "deux ou trois semaines", "16 ans", "230 000 €", "la moitié des", "5 ans"],
        In("""
            Selon l’article 3 de l’arrêté du 22 mai 2014, l’école signale l’absence après 9 demi-jours. Vous avez trois jours pour la justifier,
            avant 8 h 30, par exemple au 02/690 86 00. En 2e année, 2 % des 93 000 élèves étaient concernés en 2023, et un élève sur dix en 2025-2026.
            Le 17 mai 2018, l’atelier 4 en a parlé : deux ou trois semaines passent, une fois. Jusqu’à 16 ans, un jeune du CE1D peut venir.
            Cela coûte 230 000 € (voir p. 12). La réforme touche la moitié des écoles dès la rentrée 2026, pour 5 ans.
            """));

    [Fact]
    public void Comes_to_an_end_with_every_piece_however_often_it_is_repeated()
    {
        foreach (var piece in new[] { "1", "1 ", "111 ", "0 ", "deux ", "deux-", "a", "a1", "Code ", "décret ", "décret D ", "ateliers 1, ", "art. 1, ", "12 à ", "un ", "entre ", "la moitié ", "N° ", "1.", "§", "+1 ", "numéro ", " ", "\n" })
        {
            Assert.NotNull(UncitedNumbers.In(string.Concat(Enumerable.Repeat(piece, 20_000 / piece.Length))));
        }
    }

    private static IEnumerable<string> In(string text) => UncitedNumbers.In(text).Select(number => number.Text);
}
