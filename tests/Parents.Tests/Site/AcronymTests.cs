using Xunit;
using static Parents.Tests.Site.TinyContent;

namespace Parents.Tests.Site;

/// <summary>Acronyms are explained where a page first uses them.</summary>
public sealed class AcronymTests
{
    private const string glossary = """
        -- glossaire.yml --
        sigles:
          - sigle: ROI
            sens: règlement d’ordre intérieur
            explication: Les règles de l’école.
            pays: belgique
            guide: index.md
          - sigle: MLDS
            sens: mission de lutte
            explication: Une équipe.
            pays: france
          - sigle: AP
            sens: association de parents
            explication: Un groupe.
            pays: belgique
          - sigle: AP
            sens: accompagnement personnalisé
            explication: Une aide.
            pays: france
          - sigle: IA-IPR
            sens: inspecteur
            explication: Un métier.
            pays: france
          - sigle: DNB
            sens: brevet
            explication: Un examen.
            pays: france
            a-verifier: auprès du collège
          - sigle: SMS
            sens: message
            explication: Un message écrit.
            pays: aucun
        -- glossaire/index.md --
        ---
        id: glossaire
        titre: Glossaire
        resume: Les sigles.
        pays: aucun
        ---

        """;

    private const string roi = "<a class=\"p-acronym\" href=\"/glossaire/#sigle-roi\">ROI</a>";

    [Theory]
    [InlineData("Le ROI, puis le ROI.", $"<p>Le {roi} (règlement d’ordre intérieur), puis le ROI.</p>\n")]
    [InlineData("Le règlement d’ordre intérieur (ROI) et le ROI.", $"<p>Le règlement d’ordre intérieur ({roi}) et le ROI.</p>\n")]
    [InlineData("Le Règlement d’ordre\nintérieur (ROI).", $"<p>Le Règlement d’ordre\nintérieur ({roi}).</p>\n")]
    [InlineData("Les règlements d’ordre intérieur (ROI).", $"<p>Les règlements d’ordre intérieur ({roi}).</p>\n")]
    [InlineData("Le «\u00a0règlement d’ordre intérieur\u00a0», ou ROI.", $"<p>Le «\u00a0règlement d’ordre intérieur\u00a0», ou {roi}.</p>\n")]
    [InlineData("## Le règlement d’ordre intérieur (ROI)\n\nLe ROI.", $"<h2 id=\"le-reglement-d-ordre-interieur-roi\">Le règlement d’ordre intérieur (ROI)</h2>\n<p>Le {roi}.</p>\n")]
    [InlineData("[Le règlement d’ordre intérieur (ROI)](index.md)\n\nLe ROI.", $"<p><a href=\"/\">Le règlement d’ordre intérieur (ROI)</a></p>\n<p>Le {roi}.</p>\n")]
    [InlineData("Un règlement d’ordre.\n\nLe ROI.", $"<p>Un règlement d’ordre.</p>\n<p>Le {roi} (règlement d’ordre intérieur).</p>\n")]
    [InlineData("Les règles (voir le ROI).", $"<p>Les règles (voir le {roi} – règlement d’ordre intérieur).</p>\n")]
    [InlineData("**Le ROI** aussi.", $"<p><strong>Le {roi} (règlement d’ordre intérieur)</strong> aussi.</p>\n")]
    [InlineData("Un ROI et un SMS.", $"<p>Un {roi} (règlement d’ordre intérieur) et un <a class=\"p-acronym\" href=\"/glossaire/#sigle-sms\">SMS</a> (message).</p>\n")]
    [InlineData("La MLDS.", "<p>La <a class=\"p-acronym\" href=\"/glossaire/#sigle-mlds\">MLDS</a> (mission de lutte, en France).</p>\n")]
    [InlineData("L’AP.", "<p>L’<a class=\"p-acronym\" href=\"/glossaire/#sigle-ap\">AP</a> (association de parents).</p>\n")]
    [InlineData("Un IA-IPR.", "<p>Un <a class=\"p-acronym\" href=\"/glossaire/#sigle-ia-ipr\">IA-IPR</a> (inspecteur, en France).</p>\n")]
    [InlineData("Un ROI-SMS.", $"<p>Un {roi} (règlement d’ordre intérieur)-<a class=\"p-acronym\" href=\"/glossaire/#sigle-sms\">SMS</a> (message).</p>\n")]
    [InlineData("Le DNB.", "<p>Le <a class=\"p-acronym\" href=\"/glossaire/#sigle-dnb\">DNB</a>.</p>\n")]
    [InlineData("Louis XIV.", "<p>Louis XIV.</p>\n")]
    [InlineData("`ROI`\n\n[Le ROI](index.md)\n\n## Le ROI\n\nLe ROI.", $"<p><code>ROI</code></p>\n<p><a href=\"/\">Le ROI</a></p>\n<h2 id=\"le-roi\">Le ROI</h2>\n<p>Le {roi} (règlement d’ordre intérieur).</p>\n")]
    public async Task Explains_the_first_use_on_a_page_unless_the_paragraph_does(string text, string html)
    {
        var content = await ReadRightAsync(TinySite.Settings + Home(text).But("pays: aucun", "pays: belgique") + glossary);

        Assert.Equal(html, content.Pages["/"].BodyHtml);
    }

    [Fact]
    public async Task Explains_in_brief_what_is_first_used_there()
    {
        var content = await ReadRightAsync(TinySite.Settings + Home("Le ROI.").But("pays: aucun", "pays: belgique\nen-bref: [Le ROI & vous., Encore le ROI.]") + glossary);

        Assert.Equal([$"Le {roi} (règlement d’ordre intérieur) &amp; vous.", "Encore le ROI."], content.Pages["/"].Brief.Select(paragraph => paragraph.Html));
        Assert.Equal("<p>Le ROI.</p>\n", content.Pages["/"].BodyHtml);
        Assert.Equal(["Le ROI & vous.", "Encore le ROI."], content.Pages["/"].Brief.Select(paragraph => paragraph.Text));
    }

    [Fact]
    public async Task Does_not_tell_again_what_the_title_tells()
    {
        var content = await ReadRightAsync(TinySite.Settings + Home("Le ROI.").But("titre: Accueil", "titre: Le règlement d’ordre intérieur (ROI)").But("pays: aucun", "pays: belgique") + glossary);

        Assert.Equal($"<p>Le {roi}.</p>\n", content.Pages["/"].BodyHtml);
    }

    [Fact]
    public async Task Takes_the_meaning_of_the_page_s_own_country()
    {
        var content = await ReadRightAsync(TinySite.Settings + Home("L’AP.").But("pays: aucun", "pays: france") + glossary);

        Assert.Contains("#sigle-ap-france\">AP</a> (accompagnement personnalisé)", content.Pages["/"].BodyHtml, StringComparison.Ordinal);
    }

    [Fact]
    public Task Does_not_guess_which_country_a_page_of_none_means() => ExpectAsync(
        TinySite.Settings + Home("L’AP.") + glossary,
        "index.md:7: Le sigle « AP » a plusieurs sens, et cette page n’est d’aucun de leurs pays. Écrivez-le en toutes lettres.");

    [Theory]
    [InlineData("titre: Accueil", "titre: Le XYZ", 3)]
    [InlineData("resume: Une page d’essai.", "resume: Le XYZ.", 4)]
    [InlineData("pays: aucun\n", "pays: aucun\nen-bref: [Le XYZ.]\n", 6)]
    [InlineData("Bonjour.", "## Le XYZ", 7)]
    [InlineData("Bonjour.", "[Le XYZ](index.md)", 7)]
    [InlineData("Bonjour.", "| Le XYZ |\n| --- |\n| un |", 7)]
    public Task Looks_for_unknown_ones_everywhere(string place, string text, int line) => ExpectAsync(
        TinySite.Settings + TinySite.Home.But(place, text),
        $"index.md:{line}: Le sigle « XYZ » n’est pas dans glossaire.yml. Ajoutez-le avec son sens et son pays, ou écrivez-le en toutes lettres.");

    [Fact]
    public Task Lets_a_school_be_called_by_its_own_letters() => ExpectAsync(TinySite.Settings + TinySite.Home + TinySite.School
        .But("titre: Exemple", "titre: L’école ESA-XYZ")
        .But("ecole: École inventée", "ecole: École ESA-XYZ")
        .But("## Absences\n", "## Absences\n\nL’ESA.\n"));

    [Fact]
    public Task Looks_for_unknown_ones_on_contact_cards_too() => ExpectAsync(
        TinySite.Settings + Home(":::contact Le XYZ\n- Un\n:::"),
        "index.md:7: Le sigle « XYZ » n’est pas dans glossaire.yml. Ajoutez-le avec son sens et son pays, ou écrivez-le en toutes lettres.");

    [Fact]
    public async Task Lists_them_all_with_what_is_to_be_checked_and_where_to_read_more()
    {
        var content = await ReadRightAsync(TinySite.Settings + TinySite.Home + glossary);

        var page = (await TinyPages.RenderAsync(content))["glossaire/index.html"];

        Assert.Equal(["sigle-ap", "sigle-ap-france", "sigle-dnb", "sigle-ia-ipr", "sigle-mlds", "sigle-roi", "sigle-sms"], page.QuerySelectorAll(".p-glossary dl > div").Select(entry => entry.Id));
        Assert.Contains("Ce sens est à vérifier auprès du collège.", page.GetElementById("sigle-dnb")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Accueil", page.QuerySelector("#sigle-roi a[href='/']")!.TextContent);
        Assert.Contains("En Belgique", page.GetElementById("sigle-roi")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(PageChecks.ProblemsOf(page));
    }

    [Theory]
    [InlineData("guide: index.md", "guide: perdu.md", "glossaire.yml:6: La page « perdu.md » n’existe pas, ou n’est pas publiée. Écrivez son chemin dans le dossier content, par exemple guides/cpms.md.")]
    [InlineData("sens: accompagnement personnalisé\n    explication: Une aide.\n    pays: france", "sens: accompagnement personnalisé\n    explication: Une aide.\n    pays: belgique", "glossaire.yml:15: Le sigle « AP » est déjà dans la liste pour ce pays. Gardez une seule entrée, ou changez le pays de l’une des deux.")]
    [InlineData("    explication: Un examen.\n", "", "glossaire.yml:23: La clé « explication » manque. Ajoutez une ligne « explication: … ».")]
    public Task Says_what_is_wrong_with_an_entry(string right, string wrong, string finding) => ExpectAsync(
        TinySite.Settings + TinySite.Home + glossary.But(right, wrong),
        finding);

    [Fact]
    public async Task Gives_each_meaning_of_the_same_letters_an_anchor_of_its_own()
    {
        const string entry = "  - sigle: {0}\n    sens: un sens\n    explication: Un mot.\n    pays: aucun\n";
        string[] letters = ["ÉTG", "ETG", "Etg"];

        var content = await ReadRightAsync(TinySite.Settings + TinySite.Home + glossary.But("-- glossaire/index.md --", string.Concat(letters.Select(word => entry.Replace("{0}", word, StringComparison.Ordinal))) + "-- glossaire/index.md --"));

        Assert.Equal(["sigle-etg", "sigle-etg-aucun", "sigle-etg-aucun-2"], content.Glossary.Acronyms.Where(acronym => letters.Contains(acronym.Letters, StringComparer.Ordinal)).Select(acronym => acronym.Anchor));
    }

    [Fact]
    public Task Looks_for_unknown_ones_in_figures_and_questions() => ExpectAsync(
        Whole.But("libelle: Le premier", "libelle: Le XYZ").But("question: Un exemple\n    groupe", "question: Le QXZT est-il connu\n    groupe").But("ou: Exemple", "ou: Le XYZ"),
        "consultations/essai/consultation.yml:18: Le sigle « XYZ » n’est pas dans glossaire.yml. Ajoutez-le avec son sens et son pays, ou écrivez-le en toutes lettres.",
        "syntheses/soir/figures.yml:4: Le sigle « QXZT » n’est pas dans glossaire.yml. Ajoutez-le avec son sens et son pays, ou écrivez-le en toutes lettres.",
        "syntheses/soir/index.md:7: Le sigle « XYZ » n’est pas dans glossaire.yml. Ajoutez-le avec son sens et son pays, ou écrivez-le en toutes lettres.");

    [Fact]
    public async Task Refuses_markup_in_an_entry()
    {
        var reading = await ReadAsync(TinySite.Settings + TinySite.Home + glossary.But("explication: Un examen.", "explication: Un **examen**."));

        Assert.Equal(["« **examen** » serait montré tel quel ici."], reading.Findings.Select(finding => finding.What));
    }

    [Fact]
    public Task Wants_a_page_for_the_glossary() => ExpectAsync(
        TinySite.Settings + TinySite.Home + "-- glossaire.yml --\nsigles: []\n",
        "glossaire.yml:1: Le glossaire n’a pas de page publiée. Écrivez un fichier glossaire/index.md : la liste s’y ajoute toute seule.");
}
