using System.Text;
using Parents.Site.Checks;
using Parents.Site.Content;
using Xunit;
using static Parents.Tests.Site.TinyContent;

namespace Parents.Tests.Site;

public sealed class ContentReaderTests
{
    /// <summary>At least one mistake in each file; the lines count from the top of each.</summary>
    private const string manyMistakes = """
        -- site.yml --
        nom: Essai
        devis: Un site d’essai
        adresse: essai.example
        menu:
          - { titre: Accueil, page: acueil.md }
        -- index.md --
        ---
        id: accueil
        titre: Accueil
        pays: belge
        resume: Une page d’essai.
        ---
        Un [mot](nulle-part.md) et un avis[^personne].

        # Trop haut

        :::figure soir/perdu
        -- illisible.md --
        Bonjour.
        -- consultations/essai/index.md --
        ---
        id: consultations-essai
        titre: Essai
        resume: Une consultation d’essai.
        pays: belgique
        mis-a-jour: hier
        ---
        -- consultations/essai/consultation.yml --
        version: 1
        ouverture: 2026-11-20T08:00
        cloture: 2025-11-20T08:00
        groupe-minimum: 4
        questions:
          - id: q
            genre: choix-unique
            question: Un exemple
            obligatoire: peut-être
            options:
              - { id: oui, libelle: Oui }
        acces: ouvert
        resultats: en-direct
        effacement-le: 3000-12-31

        """;

    [Fact]
    public Task Finds_nothing_wrong_with_a_site_that_is_right() => ExpectAsync(Whole);

    [Fact]
    public Task Reports_all_mistakes_at_once_sorted_by_file_and_line() => ExpectAsync(
        manyMistakes,
        "consultations/essai/consultation.yml:3: La clôture vient avant l’ouverture. Échangez les deux moments, ou corrigez l’année.",
        "consultations/essai/consultation.yml:4: La clé « groupe-minimum » attend un nombre entier d’au moins 5. Écrivez le nombre en chiffres.",
        "consultations/essai/consultation.yml:6: La question laisse moins de deux choix. Ajoutez des réponses à la liste « options ».",
        "consultations/essai/consultation.yml:9: La clé « obligatoire » attend true (oui) ou false (non). Écrivez « obligatoire: true » ou « obligatoire: false ».",
        "consultations/essai/index.md:6: « hier » n’est pas un jour. Écrivez l’année, le mois et le jour : 2026-11-22.",
        "illisible.md:1: La page ne commence pas par ses renseignements. Commencez le fichier par une ligne « --- », les clés (id, titre, resume, pays…) et une autre ligne « --- ».",
        "index.md:4: « belge » n’est pas permis pour « pays ». Écrivez l’un de ces mots : belgique, france, aucun.",
        "index.md:7: Le lien mène à « nulle-part.md », qui n’existe pas. Écrivez le chemin du fichier à partir de celui-ci, par exemple ../guides/cpms.md.",
        "index.md:7: La source « personne » n’est pas dans la liste de la page. Ajoutez-la sous « sources », ou corrigez le nom.",
        "index.md:9: Le texte contient un titre de niveau 1. Commencez à « ## » : le titre de la page est déjà là.",
        "index.md:11: Le chiffre « soir/perdu » n’existe pas. Écrivez le dossier de la synthèse, une barre oblique et l’identifiant du chiffre, comme ceci : dossier/chiffre.",
        "site.yml:1: La clé « devise » manque. Ajoutez une ligne « devise: … ».",
        "site.yml:1: Personne ne peut écrire à qui publie le site. Ajoutez « contact: » avec une adresse e-mail ou l’adresse d’une page qui commence par https://, et « contact-verifie-le: ».",
        "site.yml:2: La clé « devis » est inconnue. Vouliez-vous écrire « devise » ? Les clés permises ici : adresse, api, budgets, contact, contact-verifie-le, devise, menu, nom, organisation, pied.",
        "site.yml:3: « essai.example » n’est pas une adresse de site. Écrivez-la de https:// à la première barre oblique, sans dossier : https://parents.example/.",
        "site.yml:5: La page « acueil.md » n’existe pas, ou n’est pas publiée. Écrivez son chemin dans le dossier content, par exemple guides/index.md.");

    [Fact]
    public async Task Misses_a_folder_that_is_not_there()
    {
        using var folder = new TemporaryFolder();

        var (content, findings, _) = await ContentReader.ReadAsync(Path.Combine(folder.Path, "absent"), Today, TestContext.Current.CancellationToken);

        Assert.Null(content);
        Assert.Equal([".:1: Ce dossier n’existe pas. Indiquez le dossier du contenu avec --content."], findings.Select(Tell));
    }

    [Fact]
    public async Task Misses_everything_in_an_empty_folder()
    {
        using var folder = new TemporaryFolder();

        var (content, findings, _) = await ContentReader.ReadAsync(folder.Path, Today, TestContext.Current.CancellationToken);

        Assert.Null(content);
        Assert.Equal(
            [
                "index.md:1: Le site n’a pas de page d’accueil. Écrivez un fichier index.md dans le dossier du contenu.",
                "site.yml:1: Le fichier des réglages du site manque. Écrivez site.yml avec nom, devise, adresse et menu.",
            ],
            findings.Select(Tell));
    }

    [Fact]
    public async Task Refuses_a_file_that_is_not_utf_8()
    {
        using var folder = new TemporaryFolder();
        TinySite.Write(folder.Path, Whole);
        var page = Path.Combine(folder.Path, "index.md");
        var text = (await File.ReadAllTextAsync(page, TestContext.Current.CancellationToken)).Replace("Accueil", "Été", StringComparison.Ordinal);
        await File.WriteAllTextAsync(page, text, System.Text.Encoding.Latin1, TestContext.Current.CancellationToken);

        var (_, findings, _) = await ContentReader.ReadAsync(folder.Path, Today, TestContext.Current.CancellationToken);

        Assert.Contains("index.md:1: Ce fichier n’est pas écrit en UTF-8 : ses accents seraient perdus. Enregistrez-le à nouveau en choisissant l’encodage UTF-8.", findings.Select(Tell));
    }

    [Fact]
    public Task Refuses_a_heading_that_skips_a_level() => ExpectAsync(
        Whole + "-- pages/saut.md --\n---\nid: saut\ntitre: Saut\nresume: Un saut.\npays: aucun\n---\n## Un\n\n#### Deux\n",
        "pages/saut.md:9: Ce titre saute un niveau : « #### » vient après « ## ». Écrivez-le avec « ### ».");

    [Fact]
    public Task Refuses_an_api_below_a_folder_because_links_begin_at_the_root() => ExpectAsync(
        Whole.But("menu:\n", "api: https://api.example/api/\nmenu:\n"),
        "site.yml:4: « https://api.example/api/ » n’est pas une adresse de site. Écrivez-la de https:// à la première barre oblique, sans dossier : https://parents.example/.");

    [Fact]
    public Task Misses_the_front_matter_of_an_empty_page() => ExpectAsync(
        Whole + "-- guides/vide.md --",
        "guides/vide.md:1: La page ne commence pas par ses renseignements. Commencez le fichier par une ligne « --- », les clés (id, titre, resume, pays…) et une autre ligne « --- ».");

    [Fact]
    public Task Misses_the_end_of_the_front_matter() => ExpectAsync(
        Whole + "-- guides/ouvert.md --\n---\ntitre: Ouvert\n",
        "guides/ouvert.md:1: Les renseignements de la page n’ont pas de fin. Commencez le fichier par une ligne « --- », les clés (id, titre, resume, pays…) et une autre ligne « --- ».");

    [Fact]
    public Task Misses_every_key_of_an_empty_front_matter() => ExpectAsync(
        Whole + "-- guides/vide.md --\n---\n---\n",
        "guides/vide.md:2: Ces lignes ne sont pas une liste de clés. Écrivez une clé par ligne, comme « titre: Mon titre ».");

    [Fact]
    public Task Misses_the_keys_of_an_empty_settings_file() => ExpectAsync(
        TinySite.Home + "-- site.yml --",
        "site.yml:1: Ces lignes ne sont pas une liste de clés. Écrivez une clé par ligne, comme « titre: Mon titre ».");

    [Fact]
    public async Task Says_on_which_line_of_a_page_the_yaml_breaks()
    {
        var (content, findings, _) = await ReadAsync(Whole.But("titre: Un soir", "titre: Hannut : agir"));

        Assert.Null(content);
        var finding = Assert.Single(findings, finding => finding.Code == FindingCode.Yaml);
        Assert.Equal(("syntheses/soir/index.md", 3), (finding.File, finding.Line));
        Assert.Equal("Ces renseignements sont illisibles à partir d’ici, ou juste avant.", finding.What);
        Assert.Equal("Vérifiez les espaces au début des lignes. Mettez entre guillemets droits un texte qui contient « : » ou qui commence par un signe, et fermez ce qui est ouvert.", finding.Remedy);
    }

    [Fact]
    public async Task Says_on_which_line_of_a_list_the_yaml_breaks()
    {
        var (_, findings, _) = await ReadAsync(Whole.But("libelle: Non, valeur: 25 }", "libelle: \"Non\"?, valeur: 25 }"));

        Assert.Contains(findings, finding => finding is { File: "syntheses/soir/figures.yml", Line: 11 } && finding.Code == FindingCode.Yaml);
    }

    [Fact]
    public Task Says_that_a_key_is_written_twice() => ExpectAsync(
        Whole.But("quand: inconnu", "titre: Encore"),
        "syntheses/soir/index.md:6: La clé « titre » est écrite deux fois. Gardez l’une des deux lignes.");

    [Fact]
    public Task Names_the_nearest_key_for_one_that_it_does_not_know() => ExpectAsync(
        Whole.But("resume: Une rencontre.", "resume: Une rencontre.\nverifi-le: 2026-11-22"),
        "syntheses/soir/index.md:5: La clé « verifi-le » est inconnue. Vouliez-vous écrire « verifie-le » ? Les clés permises ici : a-reverifier-le, anciennes-adresses, brouillon, en-bref, id, mis-a-jour, ordre, ou, pays, quand, qui, resume, sources, themes, titre, verifie-le, voir-aussi.");

    [Fact]
    public Task Refuses_a_meeting_outside_the_syntheses() => ExpectAsync(
        TinySite.WithPoll.But("resume: La liste.", "resume: La liste.\nquand: inconnu"),
        "consultations/index.md:5: La clé « quand » est inconnue. Les clés permises ici : a-reverifier-le, anciennes-adresses, brouillon, en-bref, id, mis-a-jour, ordre, pays, resume, sources, titre, verifie-le, voir-aussi.");

    [Theory]
    [InlineData("", "2: La clé « titre » manque. Ajoutez une ligne « titre: … ».")]
    [InlineData("titre:", "3: La clé « titre » est vide. Écrivez son texte sur la même ligne : « titre: … ».")]
    [InlineData("titre: \"\"", "3: La clé « titre » est vide. Écrivez son texte sur la même ligne : « titre: … ».")]
    [InlineData("titre: '  '", "3: La clé « titre » est vide. Écrivez son texte sur la même ligne : « titre: … ».")]
    public Task Misses_a_title_that_is_not_there_or_empty(string title, string message) => ExpectAsync(
        Whole.But("titre: Un soir", title),
        $"syntheses/soir/index.md:{message}");

    [Fact]
    public Task Wants_a_text_where_a_list_stands() => ExpectAsync(
        Whole.But("resume: Une rencontre.", "resume:\n  - Une rencontre."),
        "syntheses/soir/index.md:4: La clé « resume » attend un texte. Écrivez « resume: » suivi du texte, sur la même ligne.");

    [Fact]
    public Task Wants_a_list_where_a_text_stands() => ExpectAsync(
        Whole.But("en-bref: [Un texte.]", "en-bref: Un texte."),
        "syntheses/soir/index.md:14: La clé « en-bref » attend une liste. Écrivez un élément par ligne, chacun après « - ».");

    [Fact]
    public Task Does_not_drop_a_sentence_whose_colon_makes_it_a_key() => ExpectAsync(
        Whole.But("en-bref: [Un texte.]", "en-bref:\n  - Un texte.\n  - Attention\u00a0: un autre."),
        "syntheses/soir/index.md:16: Chaque élément de « en-bref » est un texte. Écrivez-le après « - », entre guillemets droits s’il contient deux points.");

    [Fact]
    public Task Wants_mappings_in_a_list_of_sources() => ExpectAsync(
        Whole.But("sources:", "sources:\n  - rapport"),
        "syntheses/soir/index.md:10: Chaque élément de « sources » est une liste de clés. Écrivez par exemple « - { id: oui, libelle: Oui } ».");

    [Fact]
    public Task Refuses_a_summary_that_is_too_long() => ExpectAsync(
        Whole.But("resume: Une rencontre.", $"resume: {new string('a', 161)}"),
        "syntheses/soir/index.md:4: Le résumé a 161 caractères. Raccourcissez-le à 160.");

    [Fact]
    public Task Takes_the_longest_summary_and_brief_that_are_allowed() => ExpectAsync(
        Whole.But("resume: Une rencontre.", $"resume: {new string('a', 160)}").But("en-bref: [Un texte.]", $"en-bref:\n  - {Words(10, 10)}\n  - {Words(2, 10)}"));

    private static string Words(int sentences, int words) => string.Join(' ', Enumerable.Repeat($"Mot{string.Concat(Enumerable.Repeat(" mot", words - 1))}.", sentences));

    [Fact]
    public Task Refuses_a_brief_that_is_too_long() => ExpectAsync(
        Whole.But("en-bref: [Un texte.]", $"en-bref:\n  - {Words(10, 10)}\n  - {Words(3, 7)}"),
        "syntheses/soir/index.md:14: « En bref » a 121 mots. Raccourcissez-le à 120.");

    [Fact]
    public Task Wants_to_know_when_to_check_again() => ExpectAsync(
        Whole.But("quand: inconnu", "quand: inconnu\nverifie-le: 2026-11-22"),
        "syntheses/soir/index.md:7: La page dit quand elle a été vérifiée, pas quand la revoir. Ajoutez une ligne « a-reverifier-le: » avec un jour.");

    [Theory]
    [InlineData("2026-02-30")]
    [InlineData("2026-2-3")]
    [InlineData("22/11/2026")]
    [InlineData("2026")]
    public Task Refuses_what_is_no_day(string day) => ExpectAsync(
        Whole.But("quand: inconnu", $"quand: inconnu\nmis-a-jour: {day}"),
        $"syntheses/soir/index.md:7: « {day} » n’est pas un jour. Écrivez l’année, le mois et le jour : 2026-11-22.");

    [Theory]
    [InlineData("2018-13")]
    [InlineData("2018-02-30")]
    [InlineData("18")]
    [InlineData("mai 2018")]
    [InlineData("٢٠١٨")]
    [InlineData("2018-05-17T10:00")]
    public Task Refuses_what_is_no_date(string date) => ExpectAsync(
        Whole.But("quand: inconnu", $"quand: {date}"),
        $"syntheses/soir/index.md:6: « {date} » n’est pas une date. Écrivez 2018, 2018-06, 2018-06-19 ou inconnu.");

    [Theory]
    [InlineData("2018")]
    [InlineData("2018-02")]
    [InlineData("2016-02-29")]
    public Task Takes_a_year_a_month_or_a_day(string date) => ExpectAsync(Whole.But("quand: inconnu", $"quand: {date}"));

    [Fact]
    public Task Refuses_two_sources_of_one_id() => ExpectAsync(
        Whole.But("    date: inconnu\nen-bref", "    date: inconnu\n  - { id: rapport, titre: Autre, editeur: Autre, date: inconnu }\nen-bref"),
        "syntheses/soir/index.md:14: L’identifiant « rapport » est déjà pris. Donnez-en un autre : chacun ne sert qu’une fois.");

    [Theory]
    [InlineData("Rapport")]
    [InlineData("2018")]
    [InlineData("à-part")]
    public Task Refuses_an_id_that_is_not_plain(string id) => ExpectAsync(
        Whole.But("  - id: rapport\n    titre", $"  - id: {id}\n    titre").But("[^rapport]", $"[^{id}]").But("source: rapport", $"source: {id}"),
        $"syntheses/soir/index.md:10: « {id} » n’est pas un identifiant. Prenez des minuscules sans accent, des chiffres et des traits d’union, en commençant par une lettre : 40 signes au plus.");

    [Theory]
    [InlineData("pactedexcellence.be")]
    [InlineData("ftp://example.be/")]
    [InlineData("/rapport")]
    [InlineData("javascript:alert(1)")]
    public Task Refuses_a_source_address_that_is_not_of_the_web(string address) => ExpectAsync(
        Whole.But("    editeur: Exemple", $"    editeur: Exemple\n    adresse: {address}"),
        $"syntheses/soir/index.md:13: « {address} » n’est pas une adresse du web. Écrivez-la en entier, à partir de https://.");

    [Fact]
    public Task Refuses_a_second_file_of_one_address() => ExpectAsync(
        Whole + "-- consultations.md --\n---\nid: deux\ntitre: Deux\nresume: La même adresse.\npays: aucun\n---\n",
        "consultations/index.md:1: Cette page a la même adresse que consultations.md. Renommez l’un des deux fichiers.");

    [Fact]
    public Task Refuses_a_page_where_the_results_will_be() => ExpectAsync(
        Whole + "-- consultations/essai/resultats.md --\n---\nid: deux\ntitre: Deux\nresume: La même adresse.\npays: aucun\n---\n",
        "consultations/essai/resultats.md:1: Cette page a l’adresse des résultats de la consultation. Renommez le fichier.");

    [Fact]
    public async Task Reports_a_broken_page_once_and_not_again_at_every_link_to_it()
    {
        var site = TinySite.WithPoll.But("titre: Accueil\nresume", "titre: Accueil : encore\nresume").But("Exemple.", "[Accueil](../../index.md)");

        var (_, findings, _) = await ReadAsync(site);

        Assert.Equal(("index.md", 3), (Assert.Single(findings).File, findings[0].Line));
    }

    [Theory]
    [InlineData("page: index.md", "page: accueil.md", "accueil.md")]
    [InlineData("page: index.md", "page: guides", "guides")]
    public Task Refuses_a_menu_entry_that_leads_nowhere(string line, string changed, string page) => ExpectAsync(
        Whole.But(line, changed),
        $"site.yml:5: La page « {page} » n’existe pas, ou n’est pas publiée. Écrivez son chemin dans le dossier content, par exemple guides/index.md.");

    [Fact]
    public Task Wants_the_address_of_the_site_once() => ExpectAsync(
        Whole.But("adresse: https://essai.example/\n", ""),
        "site.yml:1: La clé « adresse » manque. Ajoutez une ligne « adresse: … ».");

    [Fact]
    public async Task Reads_files_that_Windows_wrote()
    {
        using var folder = new TemporaryFolder();
        TinySite.Write(folder.Path, Whole);
        foreach (var path in Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories))
        {
            var text = (await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).ReplaceLineEndings("\r\n");
            await File.WriteAllTextAsync(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), TestContext.Current.CancellationToken);
        }

        var (content, findings, _) = await ContentReader.ReadAsync(folder.Path, Today, TestContext.Current.CancellationToken);
        var plain = await ReadRightAsync(Whole);

        Assert.Empty(findings);
        Assert.Equal("Essai", content!.Settings.Name);
        Assert.Equal(plain.Pages.Values.Select(page => (page.Address, page.Title, page.BodyHtml)), content.Pages.Values.Select(page => (page.Address, page.Title, page.BodyHtml)));
        Assert.Equal(plain.Consultations[0].Consultation.Fields.Select(field => field.Name), content.Consultations[0].Consultation.Fields.Select(field => field.Name));
    }

    [Fact]
    public async Task Counts_the_lines_of_files_that_Windows_wrote()
    {
        using var folder = new TemporaryFolder();
        TinySite.Write(folder.Path, TinySite.Settings);
        await File.WriteAllTextAsync(
            Path.Combine(folder.Path, "index.md"),
            "---\r\nid: accueil\r\ntitre: Accueil\r\nresume: Une page.\r\npays: aucun\r\n---\r\nBonjour\r\net un [mot](nulle-part.md).\r\n",
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
            TestContext.Current.CancellationToken);

        var (_, findings, _) = await ContentReader.ReadAsync(folder.Path, Today, TestContext.Current.CancellationToken);

        Assert.Equal(("index.md", 8), (Assert.Single(findings).File, findings[0].Line));
    }

    [Fact]
    public Task Leaves_the_readme_of_editors_alone() => ExpectAsync(Whole + "-- README.md --\n# Écrire\n-- guides/README.md --\nRien.\n");
}
