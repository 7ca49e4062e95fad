using Xunit;

namespace Parents.Tests.Site.Checks.Questions;

/// <summary>For each rule, questions that it must find and questions that look like them; LabelledQuestion says how they are written.</summary>
public sealed class QuestionRuleTests
{
    [Theory]
    [InlineData("Oui / Non (jnsp) | L’école est-elle propre et calme ?")]
    [InlineData("Oui / Non | Avez-vous reçu et signé le règlement ?")]
    [InlineData("Oui / Non | Avez-vous parlé avec le titulaire et avec la direction ?")]
    [InlineData("Oui / Non (jnsp) | Faut-il changer le règlement et former les enseignants ?")]
    [InlineData("Oui / Non | Avez-vous appelé ? Avez-vous écrit ?")]
    [InlineData("lignes: Les devoirs et les leçons / La cour > Bien / Mal (facultatif) | Votre avis sur…")]
    public void Two_things_are_asked(string question) => Expect("deux-questions", question);

    [Theory]
    [InlineData("Oui / Non | Le contact entre l’école et la famille est-il bon ?")]
    [InlineData("Oui / Non | L’école est-elle ouverte le matin ou le soir ?")]
    [InlineData("Oui / Non | Quand votre enfant est malade et absent, prévenez-vous l’école ?")]
    [InlineData("Oui / Non | Avez-vous pris un rendez-vous et un autre rendez-vous (et combien) ?")]
    [InlineData("Oui / Non | Connaissez-vous « Parole et écoute » ?")]
    [InlineData("texte | Que diriez-vous de la cantine et de la garderie ?")]
    public void One_thing_is_asked(string question) => ExpectNot("deux-questions", question);

    [Theory]
    [InlineData("Oui / Non | Ne croyez-vous pas qu’il faut changer ?")]
    [InlineData("Oui / Non | Selon les spécialistes, il faut dormir. Votre enfant dort-il assez ?")]
    [InlineData("Oui / Non | Saviez-vous que l’école fait beaucoup ?")]
    [InlineData("texte | Pourquoi l’école n’aide-t-elle jamais ?")]
    public void An_answer_is_suggested(string question) => Expect("question-orientee", question);

    [Theory]
    [InlineData("Oui / Non | Selon vous, faut-il changer le règlement ?")]
    [InlineData("texte | Pourquoi avez-vous choisi cette école ?")]
    [InlineData("Oui / Non | Ne venez-vous que le soir ?")]
    [InlineData("Oui / Non | Avez-vous consulté la page « Formidable » ?")]
    public void No_answer_is_suggested(string question) => ExpectNot("question-orientee", question);

    [Theory]
    [InlineData("Oui / Non | Pensez-vous que l’école n’écoute pas ?")]
    [InlineData("Oui / Non | Faut-il ne jamais exclure ?")]
    [InlineData("Oui / Non | Êtes-vous contre l’interdiction des téléphones ?")]
    public void It_is_negative(string question) => Expect("question-negative", question);

    [Theory]
    [InlineData("Oui / Non | L’école ne donne-t-elle le bulletin qu’en juin ?")]
    [InlineData("Oui / Non | Si votre enfant ne vient pas, prévenez-vous ?")]
    [InlineData("Oui / Non | Savez-vous aider un enfant qui ne veut plus lire ?")]
    [InlineData("Je ne sais pas lire / Je lis | Lisez-vous le français ?")]
    public void It_is_not_negative(string question) => ExpectNot("question-negative", question);

    [Theory]
    [InlineData("Oui / Non | Connaissez-vous les modalités ?")]
    [InlineData("Oui / Non | Connaissez-vous le CPMS ?")]
    [InlineData("Oui / Non | Venez-vous ? | Dans le cadre de la fête.")]
    [InlineData("Le SAS / Le titulaire | Qui avez-vous vu ?")]
    public void Words_are_hard(string question) => Expect("jargon", question);

    [Theory]
    [InlineData("Oui / Non | Connaissez-vous le CPMS ? | Le CPMS écoute et conseille.")]
    [InlineData("Oui / Non | Connaissez-vous le centre psycho-médico-social (CPMS) ?")]
    [InlineData("Oui / Non | Connaissez-vous la médiation scolaire ?")]
    public void Words_are_known_or_explained(string question) => ExpectNot("jargon", question);

    [Theory]
    [InlineData("a / b / c / d / e / f / g / h | Quoi ?", true)]
    [InlineData("a / b / c / d / e / f / g / Je ne sais pas | Quoi ?", false)]
    [InlineData("0 à 10: mal … bien | Comment ?", false)]
    public void Options_are_too_many(string question, bool found) => ExpectThat("trop-d-options", question, found);

    [Theory]
    [InlineData("Très bien / Bien / Mal | Comment ?", true)]
    [InlineData("Très bien / Bien / Mal / Très mal / Sans avis | Comment ?", false)]
    [InlineData("Bien / Moyen / Mal | Comment ?", false)]
    [InlineData("Oui / Non | Venez-vous ?", false)]
    [InlineData("Oui, une fois / Oui, deux fois / Non | Venez-vous ?", false)]
    [InlineData("Le matin / Le soir / Jamais | Quand ?", false)]
    [InlineData("1 à 5: bien … très bien | Comment ?", true)]
    [InlineData("1 à 5: très bien … très mal | Comment ?", true)]
    [InlineData("1 à 5: pas du tout … assez | Est-ce clair ?", true)]
    [InlineData("1 à 5: pas du tout … tout à fait | Est-ce clair ?", false)]
    [InlineData("1 à 5: près … loin | Où ?", false)]
    public void A_scale_leans(string question, bool found) => ExpectThat("echelle-desequilibree", question, found);

    [Theory]
    [InlineData("Oui / Non | L’école a-t-elle une cantine ?", true)]
    [InlineData("Oui / Non | Faut-il une cantine ?", true)]
    [InlineData("Oui / Non (jnsp) | L’école a-t-elle une cantine ?", false)]
    [InlineData("Oui / Non (facultatif) | L’école a-t-elle une cantine ?", false)]
    [InlineData("Oui / Non / Sans opinion | Faut-il une cantine ?", false)]
    [InlineData("Oui / Non | Avez-vous mangé à la cantine ?", false)]
    [InlineData("Oui / Non | L’école vous a-t-elle écrit ?", false)]
    [InlineData("Oui / Non | Votre enfant va-t-il à la cantine ?", false)]
    [InlineData("Parent / Élève (profil) | Selon vous, qui êtes-vous ?", false)]
    [InlineData("texte | Selon vous, que faut-il ?", false)]
    public void A_way_out_is_missing(string question, bool found) => ExpectThat("sans-je-ne-sais-pas", question, found);

    [Theory]
    [InlineData("10 à 20 / 20 à 30 | Combien ?", true)]
    [InlineData("10 à 19 / 25 à 30 | Combien ?", true)]
    [InlineData("10 à 19 / 20 à 30 / Plus de 30 / Je ne sais pas | Combien ?", false)]
    [InlineData("20 à 30 / 10 à 19 | Combien ?", false)]
    [InlineData("Moins de 10 ans / De 10 à 12 ans / 13 ans et plus | Quel âge ?", false)]
    [InlineData("Aucun / 1 / 2 / 3 ou plus | Combien ?", false)]
    [InlineData("Aucun / 2 à 4 / 5 ou plus | Combien ?", true)]
    [InlineData("1 à 3 jours / 1 à 2 semaines | Combien ?", false)]
    [InlineData("1re à 3e / 3e à 6e | Quelle année ?", false)]
    [InlineData("1 000 à 2 000 / 2 000 à 3 000 | Combien ?", true)]
    [InlineData("Oui / Non | Avez-vous 2 enfants ?", false)]
    [InlineData("99999999999999999999 / 1 à 2 | Combien ?", false)]
    public void Classes_overlap_or_leave_a_gap(string question, bool found) => ExpectThat("classes-de-nombres", question, found);

    [Theory]
    [InlineData("Oui / Non | Votre enfant est-il malade ?")]
    [InlineData("Oui / Non | Avez-vous une maladie ?")]
    [InlineData("texte | Quelle est la nationalité de votre enfant ?")]
    [InlineData("Oui / Non | Êtes-vous musulman ?")]
    [InlineData("Oui / Non | Votre enfant prend-il un traitement ?")]
    [InlineData("Une maladie / Un retard | Pourquoi votre enfant est-il parti ?")]
    [InlineData("texte | Racontez. | Dites quel handicap a votre enfant, sa maladie, son traitement.")]
    public void What_the_law_protects_is_asked(string question) => Expect("donnee-sensible", question);

    [Theory]
    [InlineData("Oui / Non | Connaissez-vous la maison de la santé ?")]
    [InlineData("Oui / Non | L’école accueille-t-elle des élèves avec un handicap ?")]
    [InlineData("texte | Racontez. | Ne dites rien de la santé de votre enfant.")]
    [InlineData("Oui / Non | L’école propose-t-elle un cours de religion ?")]
    [InlineData("La santé / Les écrans | De quels thèmes voulez-vous parler avec votre enfant ?")]
    [InlineData("Une maladie / Un retard | Selon vous, qu’est-ce qui éloigne un élève de l’école ?")]
    public void What_the_law_protects_is_only_spoken_of(string question) => ExpectNot("donnee-sensible", question);

    [Theory]
    [InlineData("texte | Quel est le nom de votre fille ?")]
    [InlineData("date | Quel jour votre enfant est-il né ?")]
    [InlineData("texte | Dans quelle classe va votre enfant ?")]
    [InlineData("3e A / 3e B | Dans quelle classe est votre enfant ?")]
    [InlineData("texte | Racontez. | Indiquez le prénom de l’élève.")]
    public void A_child_is_named(string question) => Expect("identite-enfant", question);

    [Theory]
    [InlineData("texte | Racontez. | N’indiquez pas le prénom de l’élève.")]
    [InlineData("Primaire / Secondaire (profil) | Dans quelle classe est votre enfant ?")]
    [InlineData("Oui / Non | Connaissez-vous le nom du titulaire de votre enfant ?")]
    [InlineData("texte | Quel est le nom de l’association ?")]
    [InlineData("nombre | Combien d’élèves compte la classe ?")]
    public void No_child_is_named(string question) => ExpectNot("identite-enfant", question);

    [Theory]
    [InlineData("Oui / Non | Savez-vous si un élève de l’école a pu dire ce qu’il pense de la règle qui dit que l’on ne peut pas courir dans la cour le matin ?", true)]
    [InlineData("Oui / Non | Considérez-vous indispensable l’accompagnement systématique des établissements rencontrant régulièrement des difficultés organisationnelles importantes ?", true)]
    [InlineData("Oui / Non | Selon vous, un dossier d’accompagnement de l’élève aide-t-il contre le décrochage ?", false)]
    [InlineData("Oui, parce que mon enfant a déjà dû changer d’école à cause de cela et que je suis là / Non | Venez-vous ?", true)]
    public void It_must_be_read_twice(string question, bool found) => ExpectThat("question-difficile", question, found);

    [Theory]
    [InlineData("a / b / c (attendues 14) | Quoi ?", true)]
    [InlineData("a / b / c (attendues 15) | Quoi ?", false)]
    [InlineData("a / b / c | Quoi ?", false)]
    [InlineData("a / b / c (attendues 9) | Quoi ?", false)]
    [InlineData("plusieurs: a / b / c (attendues 14) | Quoi ?", false)]
    [InlineData("plusieurs: a / b / c (attendues 14, au plus 1) | Quoi ?", true)]
    [InlineData("1 à 5: a … b (attendues 24) | Quoi ?", true)]
    [InlineData("texte (attendues 10) | Quoi ?", false)]
    public void Some_cell_will_be_hidden(string question, bool found) => ExpectThat("cases-trop-petites", question, found);

    [Theory]
    [InlineData(59, "« q2 »")]
    [InlineData(60, null)]
    public void A_profile_is_crossed_with_every_question(int expected, string? crossed)
    {
        var profile = LabelledQuestion.Parse("- | a / b / c (profil) | Qui ?");
        var other = LabelledQuestion.Parse("- | a / b / c / d | Quoi ?").Question with { Id = "q2" };

        var flaws = Parents.Site.Checks.Questions.SmallCells.In(profile.Question, LabelledQuestion.ConsultationOf([profile.Question, other], expected)).ToList();

        Assert.Equal(crossed is null ? 0 : 1, flaws.Count);
        Assert.All(flaws, flaw => Assert.Contains(crossed!, flaw.What, StringComparison.Ordinal));
    }

    private static void Expect(string rule, string question) => ExpectThat(rule, question, found: true);

    private static void ExpectNot(string rule, string question) => ExpectThat(rule, question, found: false);

    private static void ExpectThat(string rule, string question, bool found) => Assert.Equal(found, LabelledQuestion.Parse($"- | {question}").Found.Contains(rule));
}
