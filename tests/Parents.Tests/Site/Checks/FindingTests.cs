using Parents.Site.Checks;
using Parents.Site.Inspection;
using Parents.Site.Output;
using Parents.Tests.Site.Checks.Questions;
using Parents.Tests.Site.Inspection;
using Parents.Theme.Styles;
using Xunit;
using static Parents.Tests.Site.TinyContent;

namespace Parents.Tests.Site.Checks;

/// <summary>For each code, a small bad content and the line that it gets.</summary>
public sealed class FindingTests
{
    private const string glossary = """
        -- glossaire.yml --
        sigles:
          - sigle: ABC
            sens: un exemple
            explication: Un sigle inventé.
            pays: belgique
        -- glossaire/index.md --
        ---
        id: glossaire
        titre: Glossaire
        resume: Les sigles.
        pays: aucun
        ---

        """;

    private const string french = """
        -- guides/france/la-bas.md --
        ---
        id: la-bas
        titre: Ailleurs
        resume: Un guide.
        pays: france
        verifie-le: 2026-11-22
        a-reverifier-le: 2027-11-22
        en-bref: [Un texte.]
        ---
        Un texte.

        """;

    /// <summary>« En bref » of the guide, in Dutch.</summary>
    private const string dutch = """
        -- nl/guides/essai.md --
        ---
        traduit: essai
        titre: Voorbeeld
        resume: Een gids.
        relu-par:
        en-bref:
          - empreinte: 4fbbd2fe4d9aa1c3
            texte: Een tekst.
        ---

        """;

    private const string hard = "Les établissements scolaires communiquent régulièrement aux représentants légaux les informations administratives indispensables.";

    private static string Site => Whole + TinySite.Guide + glossary + french + TinySite.School + dutch;

    public static TheoryData<string, string> Errors => new()
    {
        { "fichier-absent", "syntheses/soir/figures.yml:1:1: erreur fichier-absent Ces chiffres n’ont pas de synthèse. Écrivez un fichier index.md dans le même dossier." },
        { "emplacement", "guides/figures.yml:1:1: erreur emplacement Ces chiffres ne sont pas dans le dossier d’une synthèse. Placez le fichier dans un dossier de syntheses/, nommé en minuscules sans accent." },
        { "en-tete", "guides/vide.md:1:1: erreur en-tete La page ne commence pas par ses renseignements. Commencez le fichier par une ligne « --- », les clés (id, titre, resume, pays…) et une autre ligne « --- »." },
        { "yaml", "site.yml:1:1: erreur yaml Ces lignes ne sont pas une liste de clés. Écrivez une clé par ligne, comme « titre: Mon titre »." },
        { "cle-absente", "guides/essai.md:2:1: erreur cle-absente La clé « verifie-le » manque. Une page qui énonce des règles dit quand elles ont été contrôlées (verifie-le) et quand les revoir (a-reverifier-le)." },
        { "cle-inconnue", "guides/essai.md:4:1: erreur cle-inconnue La clé « resumé » est inconnue. Vouliez-vous écrire « resume » ? Les clés permises ici : a-reverifier-le, anciennes-adresses, brouillon, en-bref, id, mis-a-jour, ordre, pays, resume, sources, titre, verifie-le, voir-aussi." },
        { "cle-double", "guides/essai.md:4:1: erreur cle-double La clé « titre » est écrite deux fois. Gardez l’une des deux lignes." },
        { "valeur", "guides/essai.md:5:1: erreur valeur « suisse » n’est pas permis pour « pays ». Écrivez l’un de ces mots : belgique, france, aucun." },
        { "identifiant", "guides/essai.md:2:1: erreur identifiant « Essai » n’est pas un identifiant. Prenez des minuscules sans accent, des chiffres et des traits d’union, en commençant par une lettre : 120 signes au plus." },
        { "identifiant-double", "guides/france/la-bas.md:2:1: erreur identifiant-double L’identifiant « essai » est déjà pris. Donnez-en un autre : chacun ne sert qu’une fois." },
        { "adresse-double", "guides/essai/index.md:1:1: erreur adresse-double Cette page a la même adresse que guides/essai.md. Renommez l’un des deux fichiers." },
        { "structure", "roi/ecoles/exemple.md:1:1: erreur structure Ce résumé n’a pas les titres de tous les autres. Écrivez ceux-ci, dans cet ordre : Absences, Retards, Sanctions, Écartement, Exclusion, Recours, Contacts." },
        { "titre-niveau", "guides/essai.md:16:1: erreur titre-niveau Ce titre saute un niveau : « #### » vient après « ## ». Écrivez-le avec « ### »." },
        { "bloc", "guides/essai.md:14:1: erreur bloc Le bloc « :::astuce » n’existe pas. Écrivez :::figure et un chiffre, ou l’un de ces blocs : :::etapes, :::attention, :::contact." },
        { "balisage", "guides/essai.md:14:4: erreur balisage « <br> » serait montré tel quel. Le HTML n’est pas permis. Retirez-le, ou écrivez la même chose en Markdown." },
        { "trop-complexe", "guides/essai.md:12:1: erreur trop-complexe Ce texte a trop de listes, de citations ou de crochets les uns dans les autres. Écrivez-le plus simplement." },
        { "a-completer", "roi/ecoles/exemple.md:14:9: erreur a-completer Il reste ici un blanc à compléter. Complétez-le, ou gardez la page en brouillon avec « brouillon: true »." },
        { "en-bref-difficile", "guides/essai.md:8:1: erreur en-bref-difficile « En bref » est d’un niveau très difficile. Coupez et simplifiez d’abord ces phrases : « Les établissements scolaires communiquent régulièrement aux représentants légaux les informations administratives indispensables. »" },
        { "en-bref-long", "guides/essai.md:8:1: erreur en-bref-long « En bref » a 121 mots. Raccourcissez-le à 120." },
        { "adresse-perdue", "adresses.txt:2:1: erreur adresse-perdue L’adresse « /guides/perdu/ » a été publiée, et ne mène plus à rien. Dans l’en-tête de la page qui la remplace, écrivez « anciennes-adresses: [/guides/perdu/] »." },
        { "texte-lien", "guides/essai.md:14:4: erreur texte-lien Le lien « ici » ne dit pas où il mène. Nommez la page ou le document vers lequel il conduit." },
        { "lien", "guides/essai.md:14:4: erreur lien Le lien mène à « perdu.md », qui n’existe pas. Écrivez le chemin du fichier à partir de celui-ci, par exemple ../guides/cpms.md." },
        { "ancre", "guides/essai.md:14:4: erreur ancre L’ancre « #théme » n’existe pas dans syntheses/soir/index.md. Vouliez-vous écrire « #theme » ? Ses titres ont ces ancres : #ce-qui-a-suivi, #constats, #limites, #pourquoi-cette-rencontre, #propositions, #questions, #theme." },
        { "image", "guides/essai.md:14:1: erreur image L’image « perdue.png » n’existe pas. Placez un fichier .jpg, .png ou .webp à côté de la page, et écrivez son nom." },
        { "description-image", "guides/essai.md:14:1: erreur description-image Cette image n’a pas de description. Dites entre les crochets ce qu’elle montre : ![Une table ronde, six chaises](salle.jpg)." },
        { "pays", "guides/essai.md:14:6: erreur pays Cette page parle de l’école en Belgique, et renvoie à guides/france/la-bas.md, qui parle de l’école en France. Dites-le dans la même phrase : « en France »." },
        { "source-inconnue", "guides/essai.md:12:16: erreur source-inconnue La source « lois » n’est pas dans la liste de la page. Vouliez-vous écrire « loi » ? Ajoutez-la sous « sources », ou corrigez le nom." },
        { "source-inutile", "guides/essai.md:9:1: erreur source-inutile La source « loi » n’est citée nulle part. Citez-la dans le texte avec [^loi], ou retirez-la." },
        { "citation", "guides/essai.md:14:10: erreur citation Le nombre « 9 demi-jours » n’a pas de source. Collez une citation à la phrase, comme [^loi], ou écrivez {figure …} si le nombre est un chiffre de synthèse." },
        { "chiffre-inconnu", "guides/essai.md:14:6: erreur chiffre-inconnu Le chiffre « soir/chiffre » n’a pas de valeur « ouis ». Écrivez l’une de celles-ci après son nom : oui, non." },
        { "chiffre-repete", "syntheses/soir/index.md:20:1: erreur chiffre-repete Le chiffre « soir/chiffre » est déjà montré sur cette page. Gardez-le à un seul endroit." },
        { "chiffre-cache", "syntheses/soir/figures.yml:2:5: erreur chiffre-cache Le chiffre « soir/chiffre » n’est pas montré dans sa synthèse. Écrivez « :::figure soir/chiffre » à sa place dans syntheses/soir/index.md, ou retirez-le." },
        { "chiffre-somme", "syntheses/soir/figures.yml:9:5: erreur chiffre-somme Les valeurs de « chiffre » font 85, pas 100. Corrigez-les, ou changez le genre en « taux » si ce ne sont pas les parts d’un même groupe." },
        { "sigle", "guides/essai.md:14:4: erreur sigle Le sigle « XYZ » n’est pas dans glossaire.yml. Ajoutez-le avec son sens et son pays, ou écrivez-le en toutes lettres." },
        { "typographie", "guides/essai.md:14:4: erreur typographie Il manque une espace insécable avant ce signe. Placez-la entre le mot et le signe, ou lancez « parents check --fix »." },
        { "dossier", ".:1:1: erreur dossier Ce dossier n’existe pas. Indiquez le dossier du contenu avec --content." },
        { "encodage", "index.md:1:1: erreur encodage Ce fichier n’est pas écrit en UTF-8 : ses accents seraient perdus. Enregistrez-le à nouveau en choisissant l’encodage UTF-8." },
    };

    /// <summary>Those of the pages that are made of a content.</summary>
    public static TheoryData<string, string> Pages => new()
    {
        { "page-html", "guides/essai.md:1:1: erreur page-html Page /guides/essai/ : Ligne 8 du HTML : </main> ne ferme pas <h2>. Corrigez le composant qui l’écrit." },
        { "page-cadre", "guides/essai.md:1:1: erreur page-cadre Page /guides/essai/ : La page empêche d’agrandir. Retirez user-scalable et maximum-scale de la balise meta viewport." },
        { "page-titres", "guides/essai.md:1:1: erreur page-titres Page /guides/essai/ : Le titre « Deux » (h3) vient après un h1 : un niveau est sauté. Descendez d’un niveau à la fois." },
        { "page-renvois", "guides/essai.md:1:1: erreur page-renvois Page /guides/essai/ : Un lien mène à /perdue/, que le site n’a pas. Corrigez le lien, ou ajoutez la page." },
        { "page-liens", "guides/essai.md:1:1: erreur page-liens Page /guides/essai/ : Le lien « ici » ne dit pas où il mène. Nommez la page ou le document vers lequel il conduit." },
        { "page-formulaires", "guides/essai.md:1:1: erreur page-formulaires Page /guides/essai/ : Le champ « q » n’a pas d’étiquette. Entourez-le d’un <label> qui a un texte." },
        { "page-tableaux", "guides/essai.md:1:1: erreur page-tableaux Page /guides/essai/ : Un tableau n’a pas de nom : ab Ajoutez-lui <caption>, ou aria-label à sa zone." },
        { "page-images", "guides/essai.md:1:1: erreur page-images Page /guides/essai/ : L’image /a.png n’a pas de description. Dites entre les crochets ce qu’elle montre : ![Une table ronde, six chaises](salle.jpg)." },
        { "page-securite", "guides/essai.md:1:1: erreur page-securite Page /guides/essai/ : <h2> a l’attribut style. Retirez-le : le style va dans une classe, et un programme dans un script." },
        { "poids", "guides/essai.md:1:1: erreur poids Page /guides/essai/ : Ses images pèsent 200,0 ko, et le budget « images » est de 100,0 ko. Réduisez-les, ou retirez-en. Les budgets sont dans site.yml." },
        { "contraste", "site.yml:1:1: erreur contraste theme/Styles/tokens.css : La couleur #123456 est écrite dans un style. Donnez-lui un nom dans tokens.css, et employez ce nom." },
    };

    public static TheoryData<string, string> ErrorsOfLists => new()
    {
        { "etape", "parcours/chemin.md:8:7: erreur etape La page « ../guides/essai.md » est déjà une étape de ce parcours. Gardez-la à un seul endroit." },
        { "condition", "consultations/essai/consultation.yml:14:11: erreur condition « r » n’est pas une question à choix qui vient avant celle-ci. Vouliez-vous écrire « q » ? Placez la question avant, ou corrigez son identifiant ; pour une ligne, écrivez « question.ligne »." },
        { "fige", "consultations/essai/manifeste.json:1:1: erreur fige Ce fichier n’est pas un manifeste. « parents publish » l’écrit : remettez-le comme il était." },
        { "theme", "syntheses/soir/index.md:9:1: erreur theme Le thème « abscences » n’est pas dans themes.yml. Vouliez-vous écrire « absences » ? Ajoutez-le à ce fichier, ou prenez l’un de ceux-ci : absences." },
    };

    public static TheoryData<string, string> OfTranslations => new()
    {
        { "langue", "es/guides/essai.md:1:1: erreur langue Le dossier « es » n’est celui d’aucune langue de traduction. Placez le fichier dans l’un de ces dossiers : en, nl, de, ar, tr. Une page en français ne va pas dans un dossier de deux lettres." },
        { "traduction", "nl/guides/essai.md:2:1: erreur traduction Aucune page en français n’a l’identifiant « esai ». Vouliez-vous écrire « essai » ? Écrivez l’« id » qui est en tête de la page en français." },
        { "empreinte", "nl/guides/essai.md:7:5: erreur empreinte Ce paragraphe ne dit pas quel paragraphe français il traduit. S’il traduit « Un texte. », écrivez « empreinte: 4fbbd2fe4d9aa1c3 »." },
        { "traduction-perimee", "nl/guides/essai.md:7:5: avertissement traduction-perimee Le français de ce paragraphe a changé : « Un texte. » Corrigez la traduction, puis écrivez « empreinte: 4fbbd2fe4d9aa1c3 »." },
    };

    public static TheoryData<string, string> Warnings => new()
    {
        { "contact", "site.yml:1:1: avertissement contact Personne ne peut écrire à qui publie le site. Ajoutez « contact: » avec une adresse e-mail ou l’adresse d’une page qui commence par https://, et « contact-verifie-le: »." },
        { "pas-fige", "consultations/essai/consultation.yml:1:1: avertissement pas-fige Cette consultation a été publiée, et rien ne dit ici ce qu’elle a promis. Gardez avec les textes le fichier manifeste.json que « parents publish » a écrit." },
        { "resume-long", "guides/essai.md:4:1: avertissement resume-long Le résumé a 161 caractères. Raccourcissez-le à 160." },
        { "a-reverifier", "guides/essai.md:7:1: avertissement a-reverifier La page devait être revérifiée le 2026-11-21. Contrôlez ses règles à la source, puis changez « verifie-le » et « a-reverifier-le »." },
        { "mot-administratif", "guides/essai.md:14:8: avertissement mot-administratif « Nonobstant » est un mot d’administration. Écrivez plutôt : malgré." },
        { "lisibilite", "guides/essai.md:1:1: avertissement lisibilite Le texte est d’un niveau très difficile. Coupez et simplifiez d’abord ces phrases : « Les établissements scolaires communiquent régulièrement aux représentants légaux les informations administratives indispensables. » « Une règle. »" },
    };

    [Fact]
    public void Every_code_has_its_line_here() => Assert.Equal(
        FindingCode.All.Select(code => code.Name).Order(StringComparer.Ordinal),
        Errors.Concat(ErrorsOfLists).Concat(Pages).Concat(OfTranslations).Concat(Warnings).Select(row => row.Data.Item1).Concat(QuestionLinterTests.Lines.Select(row => row.Data.Item1)).Order(StringComparer.Ordinal));

    [Fact]
    public Task What_the_bad_contents_are_made_of_is_right() => ExpectAsync(Site);

    [Theory]
    [MemberData(nameof(Errors))]
    [MemberData(nameof(ErrorsOfLists))]
    [MemberData(nameof(OfTranslations))]
    [MemberData(nameof(Warnings))]
    public async Task A_bad_content_gets_exactly_this_line(string code, string line)
    {
        var findings = code switch
        {
            "dossier" => (await Parents.Site.Content.ContentReader.ReadAsync("absent", Today, TestContext.Current.CancellationToken)).Findings,
            "encodage" => await ReadLatin1Async(),
            _ => (await ReadAsync(Bad(code))).Findings,
        };

        Assert.Equal([line], findings.Where(finding => finding.Code.Name == code).Select(finding => finding.ToString()));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_bad_page_gets_exactly_this_line(string code, string line)
    {
        var stylesheet = code == "contraste" ? Stylesheet.Whole + ".a{color:#123456}" : Stylesheet.Whole;
        var inspection = new SiteInspection(await ReadRightAsync(Site), stylesheet);
        var image = new SiteFile("a.png", new byte[code == "poids" ? 200_000 : 1], "image/png");
        SiteFile[] files = [SiteFile.Html("guides/essai/index.html", BadPage(code)), new("a.css", "a{}"u8.ToArray(), "text/css"), image, SiteFile.Html("index.html", RightPage.But("<title>Un", "<title>Deux"))];
        await foreach (var _ in inspection.WatchAsync(files.ToAsyncEnumerable(), TestContext.Current.CancellationToken))
        {
        }

        var findings = inspection.Conclude().Findings;

        Assert.Equal([line], findings.Where(finding => finding.Code.Name == code && finding.File is not "index.md").Select(finding => finding.ToString()));
    }

    [Fact]
    public async Task A_text_that_cannot_be_read_is_told_once_and_not_for_what_it_lacks()
    {
        var findings = (await ReadAsync(Bad("trop-complexe").But(dutch, "").But("en-bref: [Un texte.]\nsources", "en-bref: [Deux fois 9 jours.]\nsources"))).Findings;

        Assert.Equal(["trop-complexe"], findings.Select(finding => finding.Code.Name));
    }

    private static string Bad(string code) => code switch
    {
        "fichier-absent" => TinySite.WithPoll + "-- syntheses/soir/figures.yml --\nfigures: []\n",
        "emplacement" => Site + "-- guides/figures.yml --\nfigures: []\n",
        "en-tete" => Site + "-- guides/vide.md --\nBonjour.\n",
        "yaml" => TinySite.Home + "-- site.yml --\nBonjour.\n",
        "cle-absente" => Site.But("pays: belgique\nverifie-le: 2026-11-22\na-reverifier-le: 2027-11-22\nen-bref: [Un texte.]\nsources", "pays: belgique\na-reverifier-le: 2027-11-22\nen-bref: [Un texte.]\nsources"),
        "cle-inconnue" => Site.But("titre: Essai\nresume: Un guide.", "titre: Essai\nresumé: Un guide."),
        "cle-double" => Site.But("titre: Essai\nresume: Un guide.", "titre: Essai\ntitre: Un guide."),
        "valeur" => Site.But("resume: Un guide.\npays: belgique", "resume: Un guide.\npays: suisse"),
        "identifiant" => Site.But("id: essai\ntitre", "id: Essai\ntitre"),
        "identifiant-double" => Site.But("id: la-bas", "id: essai"),
        "adresse-double" => Site + TinySite.Guide.But("essai.md", "essai/index.md").But("id: essai", "id: encore"),
        "adresse-perdue" => Site + "-- adresses.txt --\n/guides/essai/\n/guides/perdu/\n",
        "structure" => Site.But("## Retards\n\n## Sanctions", "## Sanctions\n\n## Retards"),
        "a-completer" => Site.But("## Absences\n", "## Absences\n\nAppelez [à compléter : qui].\n"),
        "en-bref-difficile" => Site.But("en-bref: [Un texte.]\nsources:\n  - { id", $"en-bref: [{hard}]\nsources:\n  - {{ id"),
        "en-bref-long" => Site.But("en-bref: [Un texte.]\nsources:\n  - { id", $"en-bref: [{string.Join(' ', Enumerable.Repeat("Un mot court.", 40))} Fin.]\nsources:\n  - {{ id"),
        "source-inconnue" => Site.But("Une règle[^loi].", "Une règle[^loi][^lois]."),
        "source-inutile" => Site.But("Une règle[^loi].", "Une règle."),
        "chiffre-repete" => Site.But(":::figure soir/chiffre", ":::figure soir/chiffre\n\n:::figure soir/chiffre"),
        "chiffre-cache" => Site.But(":::figure soir/chiffre\n", ""),
        "chiffre-somme" => Site.But("valeur: 75", "valeur: 60"),
        "contact" => Site.But("contact: bonjour@essai.example\n", ""),
        "condition" => TinySite.WithPoll.But("  - id: m\n", "  - id: m\n    si: { r: oui }\n"),
        "fige" => TinySite.WithPoll + "-- consultations/essai/manifeste.json --\n{}\n",
        "pas-fige" => TinySite.WithPoll + "-- adresses.txt --\n/consultations/essai/\n",
        "etape" => Site + TinySite.Path.But("../guides/autre.md", "../guides/essai.md"),
        "theme" => Site.But("qui: inconnu\n", "qui: inconnu\nthemes: [abscences]\n") + "-- themes.yml --\nthemes:\n  - { id: absences, titre: Les absences }\n",
        "resume-long" => Site.But("titre: Essai\nresume: Un guide.", $"titre: Essai\nresume: {new string('a', 161)}"),
        "a-reverifier" => Site.But("a-reverifier-le: 2027-11-22\nen-bref: [Un texte.]\nsources", "a-reverifier-le: 2026-11-21\nen-bref: [Un texte.]\nsources"),
        "langue" => Site.But("nl/guides", "es/guides"),
        "traduction" => Site.But("traduit: essai", "traduit: esai"),
        "empreinte" => Site.But("4fbbd2fe4d9aa1c3", "nouveau"),
        "traduction-perimee" => Site.But("4fbbd2fe4d9aa1c3", "0000000000000000"),
        "description-image" => Guide("![](photo.png)"),
        "mot-administratif" => Guide("Allez, Nonobstant tout.") + "-- mots-simples.yml --\nmots:\n  - { mots: [nonobstant], simple: malgré }\n",
        _ => Guide(BadText(code)),
    };

    private static string BadText(string code) => code switch
    {
        "titre-niveau" => "## Un\n\n#### Deux",
        "bloc" => ":::astuce\nUn texte.\n:::",
        "trop-complexe" => new string('>', 200) + " Un texte.",
        "balisage" => "Un <br> mot.",
        "texte-lien" => "Un [ici](https://essai.example/).",
        "lien" => "Un [mot](perdu.md).",
        "ancre" => "Un [mot](../syntheses/soir/index.md#théme).",
        "image" => "![Une image](perdue.png)",
        "pays" => "Lire [ceci](france/la-bas.md).",
        "citation" => "Ce sont, 9 demi-jours.",
        "chiffre-inconnu" => "Soit {figure soir/chiffre ouis}.",
        "sigle" => "Le XYZ.",
        "typographie" => "Oui !",
        "lisibilite" => hard,
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "There is no bad content for this code."),
    };

    private static string BadPage(string code) => code switch
    {
        "page-html" => RightPage.But("<h2>Deux</h2>", "<h2>Deux"),
        "page-cadre" => RightPage.But("initial-scale=1", "user-scalable=no"),
        "page-titres" => RightPage.But("<h2>Deux</h2>", "<h3>Deux</h3>"),
        "page-renvois" => RightPage.But("<a href=\"https://essai.example/\">six", "<a href=\"/perdue/\">six"),
        "page-liens" => RightPage.But(">six<", ">ici<"),
        "page-formulaires" => RightPage.But("<input type=\"radio\" name=\"q\">Un", "<input type=\"radio\" name=\"q\">"),
        "page-tableaux" => RightPage.But(" aria-label=\"Table\"", ""),
        "page-images" => RightPage.But("alt=\"Une image\"", "alt=\"\""),
        "page-securite" => RightPage.But("<h2>", "<h2 style=\"color:red\">"),
        "poids" or "contraste" => RightPage.Html,
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "There is no bad page for this code."),
    };

    /// <summary>The site whose guide says more, from its line 14 on.</summary>
    private static string Guide(string text) => Site.But("Une règle[^loi].", $"Une règle[^loi].\n\n{text}");

    private static async Task<IEnumerable<Finding>> ReadLatin1Async()
    {
        using var folder = new TemporaryFolder();
        TinySite.Write(folder.Path, Site);
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "index.md"), "---\nid: a\ntitre: Été\nresume: A\npays: aucun\n---\n", System.Text.Encoding.Latin1, TestContext.Current.CancellationToken);
        return (await Parents.Site.Content.ContentReader.ReadAsync(folder.Path, Today, TestContext.Current.CancellationToken)).Findings;
    }
}
