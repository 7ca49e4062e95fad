using Parents.Domain.Consultations;
using Xunit;
using static Parents.Tests.Site.TinyContent;

namespace Parents.Tests.Site;

/// <summary>How each kind of question is written, and what is refused before anything is published.</summary>
public sealed class QuestionReaderTests
{
    private const string first = "  - { id: a, genre: choix-unique, question: La première, obligatoire: true, options: [{ id: oui, libelle: Oui }, { id: non, libelle: Non }] }\n";

    /// <summary>A question, and what is said of it at its line, the eleventh of its file.</summary>
    public static TheoryData<string, string> Refused => new()
    {
        { "genre: choix-multiple, options: [{ id: x, libelle: X }, { id: y, libelle: Y }], au-moins: 3", "Personne ne peut cocher ce nombre de réponses." },
        { "genre: choix-multiple, options: [{ id: x, libelle: X }, { id: y, libelle: Y }], au-moins: 2, au-plus: 1", "Personne ne peut cocher ce nombre de réponses." },
        { "genre: echelle, de: 1, a: 1, bas: peu, haut: beaucoup", "Une échelle a de 2 à 11 points." },
        { "genre: echelle, de: 0, a: 11, bas: peu, haut: beaucoup", "Une échelle a de 2 à 11 points." },
        { "genre: echelle, de: 1, a: 5, bas: peu", "La clé « haut » manque." },
        { "genre: classement, options: [{ id: x, libelle: X }, { id: y, libelle: Y }], rangs: 3", "Il y a plus de rangs que de choses à classer." },
        { "genre: nombre, minimum: 5, maximum: 4", "Le maximum est plus petit que le minimum." },
        { "genre: nombre, minimum: 0, maximum: 4, decimales: 5", "Personne n’écrit autant de décimales." },
        { "genre: date, du: 2026-02-01, au: 2026-01-01", "Le dernier jour vient avant le premier." },
        { "genre: texte-court, longueur: 201", "Ce genre de texte a au plus 200 signes." },
        { "genre: texte-long, longueur: 1201", "Ce genre de texte a au plus 1200 signes." },
        { "genre: texte-court, profil: role", "Un profil est une question à choix unique." },
        { "genre: texte-court, sans-reponse: [bof]", "« bof » n’est pas une façon de ne pas répondre." },
        { "genre: texte-court, options: []", "La clé « options » est inconnue." },
        { "genre: texte-court, si: { c: oui }", "« c » n’est pas une question à choix qui vient avant celle-ci." },
        { "genre: texte-court, si: { b: oui }", "« b » n’est pas une question à choix qui vient avant celle-ci." },
        { "genre: texte-court, si: { a: peut-etre }", "La question « a » n’a pas de réponse « peut-etre »." },
    };

    [Fact]
    public async Task Reads_every_kind_with_all_its_keys()
    {
        var consultation = await ReadRightAsync(
            """
              - { id: d, genre: choix-multiple, question: Les services que vous connaissez, obligatoire: false, options: [{ id: x, libelle: Le premier }, { id: y, libelle: Le second }], au-moins: 1, au-plus: 2, sans-reponse: je-ne-sais-pas }
              - { id: e, genre: echelle, question: La clarté du règlement, obligatoire: true, de: 0, a: 10, bas: pas claire, haut: très claire, sans-reponse: [je-ne-sais-pas, prefere-ne-pas] }
              - { id: f, genre: classement, question: Ce qui compte, obligatoire: false, options: [{ id: x, libelle: Le premier }, { id: y, libelle: Le second }], rangs: 1 }
              - { id: g, genre: nombre, question: La distance, obligatoire: false, minimum: 0, maximum: 99.5, unite: km, decimales: 1 }
              - { id: h, genre: date, question: La date de la lettre, obligatoire: false, du: 2020-01-01, au: 2026-12-31 }
              - { id: i, genre: texte-court, question: En un mot, obligatoire: false, longueur: 40 }
              - { id: j, genre: texte-long, question: En quelques mots, obligatoire: false, si: { a: [oui, non], d: x } }

            """);

        Assert.Equal(
            [typeof(SingleChoice), typeof(MultipleChoice), typeof(Scale), typeof(Ranking), typeof(NumberQuestion), typeof(DateQuestion), typeof(TextQuestion), typeof(TextQuestion)],
            consultation.Questions.Select(question => question.GetType()));
        Assert.Equal((1, (int?)2, 11), (((MultipleChoice)consultation.Questions[1]).Fewest, ((MultipleChoice)consultation.Questions[1]).Most, ((Scale)consultation.Questions[2]).Points.Length));
        Assert.Equal([Decline.DoNotKnow, Decline.PreferNot], consultation.Questions[2].Declines.Select(decline => decline.Id));
        Assert.Equal((1, 99.5m, "km"), (((Ranking)consultation.Questions[3]).Ranks, ((NumberQuestion)consultation.Questions[4]).Largest, ((NumberQuestion)consultation.Questions[4]).Unit));
        Assert.Equal((40, false, 1200, true), (((TextQuestion)consultation.Questions[6]).Longest, ((TextQuestion)consultation.Questions[6]).IsLong, ((TextQuestion)consultation.Questions[7]).Longest, ((TextQuestion)consultation.Questions[7]).IsLong));
        Assert.Equal("a=oui|a=non d.x=oui", consultation.Questions[7].When!.ToString());
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Refuses_what_makes_no_question(string question, string what)
    {
        var findings = (await ReadAsync(Site($"  - {{ id: b, question: La seconde, obligatoire: false, {question} }}\n  - {{ id: c, genre: choix-unique, question: La dernière, obligatoire: false, options: [{{ id: oui, libelle: Oui }}, {{ id: non, libelle: Non }}] }}\n"))).Findings;

        Assert.Contains(findings, finding => finding.Line == 11 && finding.What == what);
    }

    [Fact]
    public async Task A_question_that_no_answers_lead_to_is_refused()
    {
        const string never = """
              - { id: b, genre: choix-unique, question: La seconde, obligatoire: false, si: { a: oui }, options: [{ id: oui, libelle: Oui }, { id: non, libelle: Non }] }
              - { id: c, genre: texte-court, question: La dernière, obligatoire: false, si: { a: non, b: oui } }

            """;

        Assert.Contains((await ReadAsync(Site(never))).Findings, finding => finding.What == "Aucun chemin ne mène à la question « c ».");
    }

    [Fact]
    public async Task The_condition_of_a_part_holds_for_each_of_its_questions()
    {
        var site = Site("").Replace("questions:\n" + first, "parties:\n- titre: Un\n  questions:\n" + first + "- titre: Deux\n  si: { a: oui }\n  questions:\n  - { id: b, genre: texte-court, question: La seconde, obligatoire: false }\n", StringComparison.Ordinal);

        var consultation = (await TinyContent.ReadRightAsync(site)).Consultations.Single().Consultation;

        Assert.Equal(["Un", "Deux"], consultation.Steps.Select(step => step.Title));
        Assert.Equal("a=oui", consultation.Questions[1].When!.ToString());
    }

    [Theory]
    [InlineData("profil: commune", 8, true)]
    [InlineData("profil: commune", 7, false)]
    [InlineData("profil: niveau", 8, false)]
    public async Task Communes_stay_so_coarse_that_no_family_is_found(string profile, int options, bool isRefused)
    {
        var list = string.Join(", ", Enumerable.Range(1, options).Select(option => $"{{ id: o{option}, libelle: Option {option} }}"));

        var findings = (await ReadAsync(Site($"  - {{ id: b, genre: choix-unique, question: La seconde, obligatoire: false, {profile}, options: [{list}] }}\n"))).Findings;

        Assert.Equal(isRefused, findings.Any(finding => finding.What.Contains("on pourrait reconnaître une famille", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task One_trait_is_asked_once()
    {
        const string twice = """
              - { id: b, genre: choix-unique, question: La seconde, obligatoire: false, profil: role, options: [{ id: oui, libelle: Oui }, { id: non, libelle: Non }] }
              - { id: c, genre: choix-unique, question: La dernière, obligatoire: false, profil: role, options: [{ id: oui, libelle: Oui }, { id: non, libelle: Non }] }

            """;

        Assert.Contains((await ReadAsync(Site(twice))).Findings, finding => finding.What == "Les questions « b » et « c » ont le même profil.");
    }

    [Theory]
    [InlineData("", "La question n’est pas traduite en « nl ».")]
    [InlineData(", traductions: { nl: { question: De tweede } }", "La clé « options » manque dans la traduction.")]
    [InlineData(", traductions: { nl: { question: De tweede, options: { oui: Ja } } }", "La clé « non » manque.")]
    [InlineData(", traductions: { nl: { question: De tweede, options: { oui: Ja, non: Nee, of: Of } } }", "La clé « of » est inconnue.")]
    public async Task Half_a_translation_is_refused(string words, string what)
    {
        var translated = first.Replace(" }] }\n", " }], traductions: { nl: { question: De eerste, options: { oui: Ja, non: Nee } } } }\n", StringComparison.Ordinal);
        var site = Site("").Replace(first, translated + $"  - {{ id: b, genre: choix-unique, question: La seconde, obligatoire: false, options: [{{ id: oui, libelle: Oui }}, {{ id: non, libelle: Non }}]{words} }}\n", StringComparison.Ordinal)
            .Replace("questions:\n", "langues: [nl]\nquestions:\n", StringComparison.Ordinal);

        var findings = (await ReadAsync(site)).Findings;

        Assert.Contains(findings, finding => finding.What == what);
        Assert.DoesNotContain(findings, finding => finding.Line == 11);
    }

    private static string Site(string questions) => TinySite.Settings + TinySite.Home + TinySite.Poll[..TinySite.Poll.IndexOf("questions:", StringComparison.Ordinal)]
        + "acces: ouvert\nresultats: en-direct\neffacement-le: 3000-12-31\nbudget-par-jour: 100\nquestions:\n" + first + questions;

    private static async Task<Consultation> ReadRightAsync(string questions)
    {
        var reading = await ReadAsync(Site(questions));
        Assert.DoesNotContain(reading.Findings, finding => finding.Severity == Parents.Site.Checks.Severity.Error);
        return reading.Content!.Consultations.Single().Consultation;
    }
}
