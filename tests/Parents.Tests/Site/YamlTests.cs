using Parents.Site.Checks;
using Xunit;
using static Parents.Tests.Site.TinyContent;

namespace Parents.Tests.Site;

/// <summary>What YAML would misread or lose is told in words that need no YAML.</summary>
public sealed class YamlTests
{
    private const string unreadable = "Ces renseignements sont illisibles à partir d’ici, ou juste avant. Vérifiez les espaces au début des lignes. Mettez entre guillemets droits un texte qui contient « : » ou qui commence par un signe, et fermez ce qui est ouvert.";

    [Theory]
    [InlineData("[Une page", 4)]
    [InlineData("{Une page", 4)]
    [InlineData("\"Une page", null)]
    [InlineData("'Une page", null)]
    [InlineData("@Une page", null)]
    [InlineData("Une : page", null)]
    public async Task Says_about_where_it_becomes_unreadable(string summary, int? line)
    {
        var finding = Assert.Single((await ReadAsync(TinySite.Settings + TinySite.Home.But("Une page d’essai.", summary))).Findings, finding => finding.Code == FindingCode.Yaml);

        Assert.Equal(("index.md", unreadable), (finding.File, finding.Message));
        Assert.InRange(finding.Line, 2, 7);
        if (line is { } at)
        {
            Assert.InRange(finding.Line, at, at + 1);
        }
    }

    [Fact]
    public Task Says_which_line_begins_with_a_tab() => ExpectAsync(
        TinySite.Settings + TinySite.Home.But("pays: aucun", "pays: aucun\nen-bref:\n\t- Un texte."),
        "index.md:7: Cette ligne commence par une tabulation. Remplacez-la par des espaces.");

    [Fact]
    public Task Says_so_of_a_line_that_the_library_stumbles_over() => ExpectAsync(
        TinySite.WithPoll.But("      - { id: oui, libelle: Oui }\n      - { id: non, libelle: Non }\n  - id: m", "     \t: non, libelle: Non }\n  - id: m"),
        "consultations/essai/consultation.yml:11: Cette ligne commence par une tabulation. Remplacez-la par des espaces.");

    [Fact]
    public Task Does_not_lose_what_follows_a_number_sign() => ExpectAsync(
        TinySite.Settings + TinySite.Home.But("titre: Accueil", "titre: Accueil #1 du matin"),
        "index.md:3: La fin de cette ligne, à partir de « # », serait perdue. Mettez tout le texte de cette clé entre guillemets droits.");

    [Theory]
    [InlineData("&Accueil du matin")]
    [InlineData("!Accueil du matin")]
    [InlineData("*accueil")]
    public Task Does_not_lose_a_first_word_that_begins_with_a_sign(string title) => ExpectAsync(
        TinySite.Settings + TinySite.Home.But("titre: Accueil", $"titre: {title}"),
        "index.md:3: Ce texte commence par un signe : son premier mot serait perdu. Mettez tout le texte de cette clé entre guillemets droits.");

    [Theory]
    [InlineData("a: &a [*a]")]
    [InlineData("a: &a 1\nb: [*a, *a]")]
    [InlineData("a: !!str 1")]
    public async Task Refuses_what_refers_to_itself_or_has_a_kind(string lines)
    {
        var reading = await ReadAsync(Whole.But("nom: Essai", $"nom: Essai\n{lines}"));

        Assert.Equal([("site.yml", 2, FindingCode.WrongValue)], reading.Findings.Select(finding => (finding.File, finding.Line, finding.Code)));
    }

    [Fact]
    public async Task Refuses_lists_in_lists_without_end()
    {
        var reading = await ReadAsync(Whole.But("nom: Essai", $"nom: Essai\na: {new string('[', 100_000)}"));

        Assert.Equal([("site.yml", 2, FindingCode.Yaml)], reading.Findings.Select(finding => (finding.File, finding.Line, finding.Code)));
    }

    [Fact]
    public Task Takes_remarks_on_lines_of_their_own() => ExpectAsync(
        TinySite.Settings + TinySite.Home.But("titre: Accueil", "# Une remarque.\ntitre: \"Accueil #1\""));

    [Fact]
    public async Task Tells_the_mistake_of_a_data_file_and_not_again_at_each_figure()
    {
        var site = Whole.But("figures:\n  - id", "figure:\n  - id").But("Bonjour.", "Soit {figure soir/chiffre oui}.");

        Assert.Equal(["cle-inconnue"], (await ReadAsync(site)).Findings.Select(finding => finding.Code.Name));
    }

    [Fact]
    public async Task Tells_the_mistake_of_a_data_file_and_not_again_at_each_comparison()
    {
        var site = Whole.But("genre: parts", "genre: part").But("obligatoire: true", "obligatoire: true\n    compare: soir/chiffre").But("Bonjour.", "Soit {figure soir/chiffre oui}.");

        Assert.Equal(["valeur"], (await ReadAsync(site)).Findings.Select(finding => finding.Code.Name));
    }

    [Fact]
    public async Task Tells_the_mistake_of_the_glossary_and_not_again_at_each_acronym()
    {
        var site = TinySite.Settings + Home("L’ABC et l’XYZ.") + "-- glossaire.yml --\nsigles:\n  - sigle: ABC\n    sens: un\u00a0: deux : trois\n    pays: aucun\n-- glossaire/index.md --\n---\nid: glossaire\ntitre: Glossaire\nresume: Les sigles.\npays: aucun\n---\n";

        Assert.Equal(["yaml"], (await ReadAsync(site)).Findings.Select(finding => finding.Code.Name));
    }

    [Theory]
    [InlineData("site.yaml")]
    [InlineData("consultations/essai/consultations.yml")]
    [InlineData("guides/essai.markdown")]
    public async Task Says_that_a_file_would_not_be_read(string path)
    {
        var finding = Assert.Single((await ReadAsync(Whole + $"-- {path} --\nBonjour.\n")).Findings);

        Assert.Equal((path, FindingCode.Misplaced), (finding.File, finding.Code));
    }

    [Fact]
    public async Task Keeps_back_a_page_whose_draft_key_cannot_be_read()
    {
        var page = "-- pages/essai.md --\n---\nid: essai\ntitre: Essai\nresume: Un essai.\npays: aucun\nbrouillon: oui\n---\nUn blanc\u00a0: [à compléter].\n";

        Assert.Equal(["valeur"], (await ReadAsync(TinySite.Settings + TinySite.Home + page)).Findings.Select(finding => finding.Code.Name));
    }

    [Fact]
    public Task Refuses_a_home_page_that_is_kept_back() => ExpectAsync(
        TinySite.Settings + TinySite.Home.But("pays: aucun", "pays: aucun\nbrouillon: true"),
        "index.md:6: La page d’accueil ne peut pas être un brouillon. Retirez cette ligne.",
        "site.yml:5: La page « index.md » n’existe pas, ou n’est pas publiée. Écrivez son chemin dans le dossier content, par exemple guides/index.md.");

    [Theory]
    [InlineData("syntheses/annexe.md")]
    [InlineData("syntheses/soir/annexe.md")]
    public async Task Refuses_a_page_that_hides_among_the_syntheses(string path)
    {
        var reading = await ReadAsync(Whole + $"-- {path} --\n---\nid: essai\ntitre: Essai\nresume: Un essai.\npays: aucun\n---\n");

        Assert.Equal([(path, FindingCode.Misplaced)], reading.Findings.Select(finding => (finding.File, finding.Code)));
    }

    [Theory]
    [InlineData("verifie-le: \"\"")]
    [InlineData("en-bref: []")]
    [InlineData("en-bref:")]
    public async Task Wants_a_value_where_a_key_is_wanted(string line)
    {
        var guide = "-- guides/essai.md --\n---\nid: essai\ntitre: Essai\nresume: Un essai.\npays: belgique\nverifie-le: 2026-11-22\na-reverifier-le: 2027-11-22\nen-bref: [Un texte.]\n---\n";
        var key = line.Split(':')[0];

        var reading = await ReadAsync(Whole + guide.Replace(guide.Split('\n').Single(written => written.StartsWith(key, StringComparison.Ordinal)), line, StringComparison.Ordinal));

        Assert.Contains(reading.Findings, finding => finding.Code == FindingCode.MissingKey && finding.What.Contains(key == "en-bref" ? "en bref" : key, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Guides/essai.md")]
    [InlineData("guides/École du matin.md")]
    [InlineData("guides/essai_un.md")]
    [InlineData("guides/essai.MD")]
    public async Task Wants_names_that_make_good_addresses(string path)
    {
        var reading = await ReadAsync(Whole + $"-- {path} --\n---\nid: essai\ntitre: Essai\nresume: Un essai.\npays: aucun\n---\n");

        Assert.Contains(reading.Findings, finding => finding.File == path && finding.Code == FindingCode.Misplaced);
    }

    [Fact]
    public Task Wants_to_be_checked_again_after_it_was_checked() => ExpectAsync(
        Whole.But("quand: inconnu", "quand: inconnu\nverifie-le: 2027-11-22\na-reverifier-le: 2026-11-23"),
        "syntheses/soir/index.md:8: La page serait à revérifier avant d’avoir été vérifiée. Échangez les deux jours, ou corrigez l’année.");

    [Fact]
    public Task Reads_a_front_matter_whose_lines_end_in_blanks() => ExpectAsync(
        TinySite.Settings + "-- index.md --\n---  \nid: accueil\ntitre: Accueil\nresume: Une page.\npays: aucun\n--- \nBonjour.\n");

    [Fact]
    public Task Finds_an_apostrophe_that_is_written_twice() => ExpectAsync(
        TinySite.Settings + TinySite.Home.But("titre: Accueil", "titre: 'L''accueil'"),
        "index.md:3: Cette apostrophe est droite. Écrivez ’, ou lancez « parents check --fix ».");
}
