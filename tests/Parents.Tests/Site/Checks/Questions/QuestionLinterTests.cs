using Xunit;
using static Parents.Tests.Site.TinyContent;

namespace Parents.Tests.Site.Checks.Questions;

/// <summary>What an editor is told of a question, where, and how to say that it is right as it is.</summary>
public sealed class QuestionLinterTests
{
    private const string file = "consultations/essai/consultation.yml";
    private const string first = "  - id: q\n    genre: choix-unique\n    question: Un exemple\n    obligatoire: true\n    options:\n      - { id: oui, libelle: Oui }\n      - { id: non, libelle: Non }\n";
    private const string decline = "    sans-reponse: je-ne-sais-pas\n";
    private const string yesOrNo = "    options:\n      - { id: oui, libelle: Oui }\n      - { id: non, libelle: Non }\n";

    /// <summary>For each rule, a small bad question and the line that it gets.</summary>
    public static TheoryData<string, string, string> Lines => new()
    {
        { "deux-questions", Question("La cour est-elle propre et calme\u00a0?", decline + yesOrNo), $"{file}:8:5: avertissement deux-questions « est-elle propre et calme » demande deux choses à la fois. Posez deux questions, ou gardez celle qui compte le plus : on peut penser oui de l’une et non de l’autre. Si elle est voulue ainsi, ajoutez « malgre: [deux-questions] » à la question." },
        { "question-orientee", Question("Avez-vous évidemment un avis\u00a0?", yesOrNo), $"{file}:8:5: avertissement question-orientee « évidemment » souffle la réponse. Demandez-le de façon neutre, sans dire ce que vous ou d’autres en pensez. Si elle est voulue ainsi, ajoutez « malgre: [question-orientee] » à la question." },
        { "question-negative", Question("La cour n’est pas calme.", yesOrNo), $"{file}:8:5: avertissement question-negative « n’est pas » : à une phrase négative, « oui » et « non » se comprennent de deux façons. Dites la même chose sans « ne … pas ». Si elle est voulue ainsi, ajoutez « malgre: [question-negative] » à la question." },
        { "jargon", Question("Venez-vous\u00a0?", "    options:\n      - { id: oui, libelle: Oui }\n      - { id: non, libelle: Nonobstant }\n"), $"{file}:12:20: avertissement jargon « Nonobstant » n’est pas un mot de tous les jours. Écrivez plutôt : malgré. Si elle est voulue ainsi, ajoutez « malgre: [jargon] » à la question." },
        { "trop-d-options", Question("Quand\u00a0?", "    options:\n" + string.Concat("abcdefgh".Select(letter => $"      - {{ id: {letter}, libelle: {letter} }}\n"))), $"{file}:10:5: avertissement trop-d-options Il y a 8 réponses à lire : les premières seront choisies trop souvent. Gardez-en 7 au plus, en réunissant celles qui se ressemblent. Si elle est voulue ainsi, ajoutez « malgre: [trop-d-options] » à la question." },
        { "echelle-desequilibree", Question("Comment\u00a0?", "    options: [{ id: a, libelle: Très bien }, { id: b, libelle: Bien }, { id: c, libelle: Mal }]\n"), $"{file}:10:5: avertissement echelle-desequilibree L’échelle penche d’un côté : 2 réponses favorables, 1 défavorables. Mettez-en autant de chaque côté, de la même force. Si elle est voulue ainsi, ajoutez « malgre: [echelle-desequilibree] » à la question." },
        { "sans-je-ne-sais-pas", Question("Faut-il une cour\u00a0?", yesOrNo), $"{file}:8:5: avertissement sans-je-ne-sais-pas Qui ne sait pas doit ici répondre au hasard. Ajoutez « sans-reponse: je-ne-sais-pas », ou « obligatoire: false ». Si elle est voulue ainsi, ajoutez « malgre: [sans-je-ne-sais-pas] » à la question." },
        { "classes-de-nombres", Question("Combien\u00a0?", "    options:\n      - { id: a, libelle: 10 à 20 }\n      - { id: b, libelle: 20 à 30 }\n"), $"{file}:12:18: avertissement classes-de-nombres « 20 » a sa place dans deux réponses. Faites commencer chaque classe juste après la précédente, comme « 10 à 19 » et « 20 à 29 ». Si elle est voulue ainsi, ajoutez « malgre: [classes-de-nombres] » à la question." },
        { "donnee-sensible", Question("Êtes-vous croyant\u00a0?", yesOrNo), $"{file}:8:5: erreur donnee-sensible « Êtes-vous croyant » demande une donnée très personnelle (santé, origine, religion, opinions, vie sexuelle, syndicat). Retirez-la : le droit européen protège ces données (RGPD, article 9), et le site n’a pas le droit de les demander. Demandez plutôt ce qui aiderait." },
        { "identite-enfant", Question("Venez-vous\u00a0?", "    aide: Donnez le prénom de votre enfant.\n" + yesOrNo), $"{file}:10:5: erreur identite-enfant On demande ici qui est un enfant : son nom, sa classe, sa date de naissance, qui lui fait la classe, ou le nom de ses parents. Retirez-la : personne ne doit pouvoir reconnaître un enfant. Un niveau suffit, comme la maternelle, le primaire ou le secondaire." },
        { "question-difficile", Question("Venez-vous\u00a0?", $"    aide: {string.Join(' ', Enumerable.Repeat("mot", 26))}.\n" + yesOrNo), $"{file}:10:5: avertissement question-difficile Cette phrase a 26 mots : « {string.Join(' ', Enumerable.Repeat("mot", 26))}. » Coupez-la : 25 mots au plus. Si elle est voulue ainsi, ajoutez « malgre: [question-difficile] » à la question." },
        { "cases-trop-petites", Question("Quand\u00a0?", "    options: [{ id: a, libelle: Un }, { id: b, libelle: Deux }, { id: c, libelle: Trois }]\n").But("questions:\n  - id: q\n", "reponses-attendues: 14\nquestions:\n  - id: q\n"), $"{file}:11:5: avertissement cases-trop-petites Avec 14 réponses attendues, 3 choix et des groupes de 5 au moins, un choix sera caché, quoi qu’on réponde. Gardez 2 choix, ou faites répondre plus de monde. Si elle est voulue ainsi, ajoutez « malgre: [cases-trop-petites] » à la question." },
    };

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task A_bad_question_gets_exactly_this_line(string code, string site, string line)
    {
        var findings = (await ReadAsync(site)).Findings;

        Assert.Equal([line], findings.Select(finding => finding.ToString()));
        Assert.Equal(code, findings[0].Code.Name);
    }

    [Fact]
    public Task An_editor_who_is_right_may_say_so() => ExpectAsync(Question("Faut-il une cour\u00a0?", "    malgre: [sans-je-ne-sais-pas]\n" + yesOrNo));

    [Fact]
    public Task Saying_so_of_one_rule_silences_no_other() => ExpectAsync(
        Question("Faut-il ne plus punir\u00a0?", "    malgre: sans-je-ne-sais-pas\n" + yesOrNo),
        $"{file}:8: « ne plus punir » : à une phrase négative, « oui » et « non » se comprennent de deux façons. Dites la même chose sans « ne … pas ». Si elle est voulue ainsi, ajoutez « malgre: [question-negative] » à la question.");

    [Fact]
    public Task Nothing_is_silenced_that_was_not_found() => ExpectAsync(
        Question("Venez-vous\u00a0?", "    malgre: [deux-questions]\n" + yesOrNo),
        $"{file}:10: La règle « deux-questions » ne trouve rien à redire à cette question. Retirez-la de « malgre ».");

    [Fact]
    public async Task No_rule_is_silenced_that_does_not_exist()
    {
        var finding = Assert.Single((await ReadAsync(Question("Venez-vous\u00a0?", "    malgre: [deux-question]\n" + yesOrNo))).Findings);

        Assert.StartsWith("« deux-question » n’est pas une règle des questions. Vouliez-vous écrire « deux-questions » ? Écrivez l’un de ces mots : deux-questions, question-orientee,", finding.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("donnee-sensible", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_protects_people_is_not_silenced() => Assert.Equal(
        ["donnee-sensible", "valeur"],
        (await ReadAsync(Question("Êtes-vous croyant\u00a0?", "    malgre: [donnee-sensible]\n" + yesOrNo))).Findings.Select(finding => finding.Code.Name));

    [Fact]
    public Task Tells_once_that_too_few_are_expected_for_any_table() => ExpectAsync(
        TinySite.WithPoll.But("questions:\n  - id: q\n", "reponses-attendues: 9\nquestions:\n  - id: q\n"),
        $"{file}:5: Avec 9 réponses attendues, aucun tableau ne sera publié : il en faut 10. Faites répondre plus de monde, ou demandez-le de vive voix.");

    private static string Question(string text, string more) =>
        TinySite.WithPoll.But(first, $"  - id: q\n    genre: choix-unique\n    question: {text}\n    obligatoire: true\n{more}") + "-- mots-simples.yml --\nmots:\n  - { mots: [nonobstant], simple: malgré }\n";
}
