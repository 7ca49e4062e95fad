using Parents.Tests;

namespace Parents.Browser.Forms;

/// <summary>Consultations that a person answers in these tests: one of three parts with every kind of question, one of eight questions on one page, and one in two languages.</summary>
internal static class FormContent
{
    /// <summary>Three parts; the second is asked of who answers « oui » to the first question, and a question in it depends on its matrix.</summary>
    public const string EveryKind = "/consultations/tous-les-genres/";

    public const string Short = "/consultations/huit-questions/";

    public const string TwoLanguages = "/consultations/deux-langues/";

    public const string Text = TinySite.Settings + TinySite.Home + """
        -- consultations/index.md --
        ---
        id: consultations
        titre: Consultations
        resume: La liste.
        pays: aucun
        ---
        -- consultations/tous-les-genres/index.md --
        ---
        id: consultations-genres
        titre: L’école et vous
        resume: Une consultation d’essai.
        pays: belgique
        ---
        Vos réponses nous aident.
        -- consultations/tous-les-genres/consultation.yml --
        version: 1
        ouverture: 2026-11-20T08:00
        cloture: 2027-06-30T18:00
        groupe-minimum: 5
        acces: ouvert
        resultats: en-direct
        effacement-le: 2028-06-30
        parties:
          - titre: Votre enfant et l’école
            questions:
              - id: manque
                genre: choix-unique
                question: Votre enfant a-t-il manqué l’école cette année ?
                aide: Comptez les absences de plus d’un jour, pour n’importe quelle raison.
                obligatoire: true
                sans-reponse: [je-ne-sais-pas, prefere-ne-pas]
                options:
                  - { id: oui, libelle: Oui }
                  - { id: non, libelle: Non }
              - id: raisons
                genre: choix-multiple
                question: Pour quelles raisons un enfant manque-t-il l’école, selon vous ?
                obligatoire: true
                au-moins: 1
                au-plus: 2
                sans-reponse: je-ne-sais-pas
                options:
                  - { id: sante, libelle: La santé de l’enfant ou d’une personne de la famille dont il faut s’occuper pendant la journée }
                  - { id: ecole, libelle: Ce qui se passe à l’école }
                  - { id: transport, libelle: Le transport }
              - id: jours
                genre: nombre
                question: Combien de jours d’absence faut-il avant que l’école appelle ?
                obligatoire: false
                minimum: 0
                maximum: 1500
                decimales: 1
                unite: jours
                sans-reponse: je-ne-sais-pas
          - titre: Les services
            si: { manque: oui }
            questions:
              - id: contact
                genre: matrice
                question: Avez-vous déjà parlé avec ces personnes ?
                aide: Le centre est une équipe gratuite, liée à l’école.
                obligatoire: true
                lignes:
                  - { id: cpms, libelle: Un centre psycho-médico-social et tout ce qui l’entoure }
                  - { id: direction, libelle: La direction de l’école }
                options:
                  - { id: oui, libelle: Oui }
                  - { id: non, libelle: Non }
              - id: utile
                genre: echelle
                question: L’équipe vous a-t-elle été utile ?
                obligatoire: true
                si: { contact.cpms: oui }
                de: 1
                a: 11
                bas: pas utile du tout
                haut: très utile
          - titre: Pour finir
            questions:
              - id: ordre
                genre: classement
                question: Qu’est-ce qui aide le plus ?
                obligatoire: true
                rangs: 2
                options:
                  - { id: parler, libelle: Parler avec l’école avant que les absences deviennent nombreuses et que les ennuis commencent }
                  - { id: temps, libelle: Avoir du temps }
                  - { id: aide, libelle: Une aide aux devoirs }
              - id: depuis
                genre: date
                question: Quand avez-vous reçu le dernier bulletin ?
                obligatoire: true
                du: 2020-01-01
                au: 2026-12-31
                sans-reponse: je-ne-sais-pas
              - id: mot
                genre: texte-court
                question: L’école, en un mot ?
                obligatoire: true
              - id: detail
                genre: texte-long
                question: Que voulez-vous nous dire encore ?
                aide: N’écrivez aucun nom.
                obligatoire: false
        -- consultations/huit-questions/index.md --
        ---
        id: consultations-huit
        titre: Huit questions
        resume: Une consultation d’une page.
        pays: belgique
        ---
        Huit questions, cinq minutes.
        -- consultations/huit-questions/consultation.yml --
        version: 1
        ouverture: 2026-11-20T08:00
        cloture: 2027-06-30T18:00
        groupe-minimum: 5
        acces: ouvert
        resultats: en-direct
        effacement-le: 2028-06-30
        questions:
          - { id: un, genre: choix-unique, question: Votre enfant aime-t-il aller à l’école ?, aide: Pensez à une semaine ordinaire., obligatoire: true, sans-reponse: je-ne-sais-pas, options: [{ id: oui, libelle: Oui }, { id: non, libelle: Non }] }
          - { id: deux, genre: choix-unique, question: Connaissez-vous le règlement de son école ?, aide: Le règlement dit comment on vit à l’école., obligatoire: true, options: [{ id: oui, libelle: Oui }, { id: non, libelle: Non }] }
          - { id: trois, genre: choix-multiple, question: Qui vous a déjà aidé ?, obligatoire: false, options: [{ id: cpms, libelle: Un centre de guidance }, { id: titulaire, libelle: Le titulaire }, { id: autre, libelle: Une autre personne }] }
          - { id: quatre, genre: echelle, question: L’école vous écoute-t-elle ?, obligatoire: true, de: 1, a: 5, bas: pas du tout, haut: tout à fait }
          - { id: cinq, genre: matrice, question: Connaissez-vous ces services ?, obligatoire: false, lignes: [{ id: un, libelle: La médiation }, { id: deux, libelle: Le service d’accrochage }], options: [{ id: oui, libelle: Oui }, { id: non, libelle: Non }] }
          - { id: six, genre: classement, question: Que faut-il changer ?, obligatoire: false, rangs: 2, options: [{ id: devoirs, libelle: Les devoirs }, { id: horaires, libelle: Les horaires }] }
          - { id: sept, genre: nombre, question: Combien d’enfants avez-vous à l’école ?, obligatoire: false, minimum: 0, maximum: 20, unite: enfants }
          - { id: huit, genre: texte-court, question: Comment serait une école pour tous ?, obligatoire: false }
        -- consultations/deux-langues/index.md --
        ---
        id: consultations-langues
        titre: Deux langues
        resume: Une consultation en deux langues.
        pays: belgique
        ---
        Deux langues côte à côte.
        -- consultations/deux-langues/consultation.yml --
        version: 1
        ouverture: 2026-11-20T08:00
        cloture: 2027-06-30T18:00
        groupe-minimum: 5
        acces: codes
        resultats: en-direct
        effacement-le: 2028-06-30
        langues: [ar]
        questions:
          - id: roi
            genre: choix-unique
            question: Connaissez-vous le règlement de l’école ?
            aide: Le règlement dit comment on vit à l’école.
            obligatoire: true
            options:
              - { id: oui, libelle: Oui }
              - { id: non, libelle: Non }
            traductions:
              ar: { question: هل تعرفون نظام المدرسة؟, aide: النظام يشرح كيف نعيش في المدرسة., options: { oui: نعم, non: لا } }
          - id: avis
            genre: echelle
            question: Est-il clair ?
            obligatoire: false
            de: 1
            a: 5
            bas: pas du tout
            haut: tout à fait
            sans-reponse: je-ne-sais-pas
            traductions:
              ar: { question: هل هو واضح؟, bas: غير واضح أبدا, haut: واضح تماما }

        """;
}
