namespace Parents.Tests;

/// <summary>A whole content folder in one string: <c>-- path --</c> begins each file.</summary>
internal static class TinySite
{
    public const string Settings = """
        -- site.yml --
        nom: Essai
        devise: Un site d’essai
        adresse: https://essai.example/
        menu:
          - { titre: Accueil, page: index.md }
        contact: bonjour@essai.example
        contact-verifie-le: 2026-11-22

        """;

    public const string Home = """
        -- index.md --
        ---
        id: accueil
        titre: Accueil
        resume: Une page d’essai.
        pays: aucun
        ---
        Bonjour.

        """;

    public const string Poll = """
        -- consultations/index.md --
        ---
        id: consultations
        titre: Consultations
        resume: La liste.
        pays: aucun
        ---
        -- consultations/essai/index.md --
        ---
        id: consultations-essai
        titre: Essai
        resume: Une consultation d’essai.
        pays: belgique
        ---
        Exemple.
        -- consultations/essai/consultation.yml --
        version: 1
        ouverture: 2026-11-20T08:00
        cloture: 2999-12-31T18:00
        groupe-minimum: 5
        questions:
          - id: q
            genre: choix-unique
            question: Un exemple
            obligatoire: true
            options:
              - { id: oui, libelle: Oui }
              - { id: non, libelle: Non }
          - id: m
            genre: matrice
            question: Le connaissez-vous déjà
            obligatoire: false
            lignes:
              - { id: un, libelle: Le premier }
              - { id: deux, libelle: Le second }
            options:
              - { id: oui, libelle: Oui }
              - { id: non, libelle: Non }
        acces: ouvert
        resultats: en-direct
        effacement-le: 3000-12-31

        """;

    /// <summary>A page that states facts: it has a source, and cites it.</summary>
    public const string Guide = """
        -- guides/essai.md --
        ---
        id: essai
        titre: Essai
        resume: Un guide.
        pays: belgique
        verifie-le: 2026-11-22
        a-reverifier-le: 2027-11-22
        en-bref: [Un texte.]
        sources:
          - { id: loi, titre: Loi, editeur: Exemple, date: inconnu }
        ---
        Une règle[^loi].

        """;

    /// <summary>A path through <see cref="Guide"/> and another page beside it.</summary>
    public const string Path = """
        -- parcours/chemin.md --
        ---
        id: chemin
        titre: Un chemin
        resume: Un parcours.
        pays: belgique
        etapes:
          - { page: ../guides/essai.md, pourquoi: Pour commencer. }
          - { page: ../guides/autre.md, pourquoi: Pour continuer. }
        ---

        """;

    /// <summary>The summary of the rules of a school.</summary>
    public const string School = """
        -- roi/ecoles/exemple.md --
        ---
        id: exemple
        titre: Exemple
        resume: Un règlement.
        pays: belgique
        verifie-le: 2026-11-22
        a-reverifier-le: 2027-11-22
        ecole: École inventée
        valable-jusqu-au: 2027-08-31
        en-bref: [Un texte.]
        ---
        ## Absences

        ## Retards

        ## Sanctions

        ## Écartement

        ## Exclusion

        ## Recours

        ## Contacts

        """;

    /// <summary>The smallest site with a consultation.</summary>
    public const string WithPoll = Settings + Home + Poll;

    /// <summary>Writes the files below a folder; a later file of the same path replaces an earlier one.</summary>
    public static void Write(string folder, string site)
    {
        StreamWriter? file = null;
        try
        {
            foreach (var line in site.ReplaceLineEndings("\n").Split('\n'))
            {
                if (line.StartsWith("-- ", StringComparison.Ordinal) && line.EndsWith(" --", StringComparison.Ordinal))
                {
                    file?.Dispose();
                    var path = System.IO.Path.Combine(folder, line[3..^3]);
                    Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
                    file = new StreamWriter(path) { NewLine = "\n" };
                }
                else
                {
                    file?.WriteLine(line);
                }
            }
        }
        finally
        {
            file?.Dispose();
        }
    }
}
