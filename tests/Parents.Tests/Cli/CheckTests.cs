using System.Text;
using System.Text.Json;
using Parents.Tests.Site;
using Xunit;
using static Parents.Tests.Site.TinyContent;

namespace Parents.Tests.Cli;

/// <summary><c>parents check</c>, as a shell runs it.</summary>
public sealed class CheckTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Says_that_nothing_is_wrong_and_writes_nothing()
    {
        var run = await CheckAsync(Whole);

        Assert.Equal((0, 0), (run.ExitCode, run.Errors.Count));
        Assert.Equal(["0 erreur, 0 avertissement."], run.Output);
        Assert.Equal(["content"], Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Lists_every_path_through_a_consultation_that_has_conditions()
    {
        var site = Whole.But("  - id: m\n", "  - id: m\n    si: { q: oui }\n");

        var run = await CheckAsync(site);
        var json = await CheckAsync(site, "--format", "json");

        Assert.Equal(["Chemins de essai : 2", "  1. q, m", "  2. q", "0 erreur, 0 avertissement."], run.Output);
        var paths = System.Text.Json.JsonElement.Parse(string.Join('\n', json.Output)).GetProperty("paths").GetProperty("essai");
        Assert.Equal(["q m", "q"], paths.EnumerateArray().Select(path => string.Join(' ', path.EnumerateArray().Select(id => id.GetString()))));
    }

    [Fact]
    public async Task Gives_a_line_to_each_finding_and_then_counts_them_by_code()
    {
        var run = await CheckAsync(Whole.But("Bonjour.", "Un [mot](perdu.md).\n\nUn [autre](perdu.md)\u00a0: oui !").But("resume: Une page d’essai.", $"resume: {new string('a', 161)}"));

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            [
                "content/index.md:4:1: avertissement resume-long Le résumé a 161 caractères. Raccourcissez-le à 160.",
                "content/index.md:7:4: erreur lien Le lien mène à « perdu.md », qui n’existe pas. Écrivez le chemin du fichier à partir de celui-ci, par exemple ../guides/cpms.md.",
                "content/index.md:9:4: erreur lien Le lien mène à « perdu.md », qui n’existe pas. Écrivez le chemin du fichier à partir de celui-ci, par exemple ../guides/cpms.md.",
                "content/index.md:9:27: erreur typographie Il manque une espace insécable avant ce signe. Placez-la entre le mot et le signe, ou lancez « parents check --fix ».",
                "3 erreurs, 1 avertissement.",
                "  lien : 2",
                "  typographie : 1",
                "  resume-long : 1",
            ],
            run.Output);
    }

    [Fact]
    public async Task A_warning_alone_is_no_failure_and_the_site_is_built_all_the_same()
    {
        var site = Whole.But("pays: aucun\n---\nBonjour.", "pays: aucun\nverifie-le: 2026-01-01\na-reverifier-le: 2026-06-01\n---\nBonjour.");

        var before = await CheckAsync(site, "--today", "2026-06-01");
        var after = await CheckAsync(site, "--today", "2026-06-02");
        var build = await ProgramRun.StartAsync(folder.Path, "build", "--today", "2026-06-02");

        Assert.Equal(["0 erreur, 0 avertissement."], before.Output);
        Assert.Equal(0, after.ExitCode);
        Assert.Equal("content/index.md:7:1: avertissement a-reverifier La page devait être revérifiée le 2026-06-01. Contrôlez ses règles à la source, puis changez « verifie-le » et « a-reverifier-le ».", after.Output[0]);
        Assert.Equal(0, build.ExitCode);
        Assert.Equal(["1 avertissement : « parents check » en donne la liste."], build.Errors);
    }

    [Fact]
    public async Task Tells_programs_the_same_in_json()
    {
        var run = await CheckAsync(Whole.But("Bonjour.", "Un [mot](perdu.md)."), "--format", "json");

        Assert.Equal(1, run.ExitCode);
        using var report = JsonDocument.Parse(string.Join('\n', run.Output));
        var finding = Assert.Single(report.RootElement.GetProperty("findings").EnumerateArray());
        Assert.Equal(("index.md", 7, 4), (finding.GetProperty("file").GetString(), finding.GetProperty("line").GetInt32(), finding.GetProperty("column").GetInt32()));
        Assert.Equal(("error", "lien"), (finding.GetProperty("severity").GetString(), finding.GetProperty("code").GetString()));
        Assert.Equal("Le lien mène à « perdu.md », qui n’existe pas.", finding.GetProperty("what").GetString());
        Assert.Equal(1, report.RootElement.GetProperty("counts").GetProperty("lien").GetInt32());
        var page = Assert.Single(report.RootElement.GetProperty("readability").EnumerateArray());
        Assert.Equal("syntheses/soir/index.md", page.GetProperty("file").GetString());
        Assert.Equal("très facile", page.GetProperty("body").GetProperty("level").GetString());
    }

    [Fact]
    public async Task Tells_how_hard_each_page_is_with_its_worst_sentences()
    {
        var run = await CheckAsync(Whole.But("Un avis[^rapport].", "Un avis[^rapport]. Une seconde phrase, un peu plus longue que les autres. Un mot. Deux mots."), "--readability");

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("  syntheses/soir/index.md : très facile (", run.Output[1], StringComparison.Ordinal);
        Assert.Equal("    « Une seconde phrase, un peu plus longue que les autres. »", run.Output[2]);
        Assert.Equal(6, run.Output.Count);
    }

    [Fact]
    public async Task Mends_typography_and_touches_nothing_else()
    {
        const string before = "---\nid: accueil\ntitre: \"Oui : l'accueil\"\nresume: Une page d’essai.\npays: aucun\n---\nEst-ce l'heure ? « Oui » : 50 %.\n\n```\nif (a ? b : c) { l'ami }\n```\n\n[Un mot](https://ailleurs.example/l'adresse?a=b:c) et `d'ici ?`\n";
        const string after = "---\nid: accueil\ntitre: \"Oui\u00a0: l’accueil\"\nresume: Une page d’essai.\npays: aucun\n---\nEst-ce l’heure\u00a0? «\u00a0Oui\u00a0»\u00a0: 50\u00a0%.\n\n```\nif (a ? b : c) { l'ami }\n```\n\n[Un mot](https://ailleurs.example/l'adresse?a=b:c) et `d'ici ?`\n";
        TinySite.Write(Path.Combine(folder.Path, "content"), Whole);
        var path = Path.Combine(folder.Path, "content", "index.md");
        await File.WriteAllTextAsync(path, before.ReplaceLineEndings("\r\n"), Stop);
        var poll = await File.ReadAllBytesAsync(Path.Combine(folder.Path, "content", "consultations", "essai", "consultation.yml"), Stop);

        var run = await ProgramRun.StartAsync(folder.Path, "check", "--fix");
        var again = await ProgramRun.StartAsync(folder.Path, "check", "--fix");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["8 corrections de typographie dans 1 fichier : index.md", "0 erreur, 0 avertissement."], run.Output);
        Assert.Equal(after.ReplaceLineEndings("\r\n"), await File.ReadAllTextAsync(path, Stop));
        Assert.Equal(["0 erreur, 0 avertissement."], again.Output);
        Assert.Equal(poll, await File.ReadAllBytesAsync(Path.Combine(folder.Path, "content", "consultations", "essai", "consultation.yml"), Stop));
        Assert.DoesNotContain(Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories), file => file.EndsWith(".tmp", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Mends_without_a_change_of_line_ends_or_of_the_mark_that_Windows_sets()
    {
        TinySite.Write(Path.Combine(folder.Path, "content"), Whole);
        var path = Path.Combine(folder.Path, "content", "index.md");
        const string mixed = "---\r\nid: accueil\ntitre: Accueil\r\nresume: Une page.\npays: aucun\r\n---\nBon\u2028jour !\r\nEt l'ami.\r\n";
        await File.WriteAllTextAsync(path, mixed, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), Stop);

        var run = await ProgramRun.StartAsync(folder.Path, "check", "--fix");

        Assert.Equal("2 corrections de typographie dans 1 fichier : index.md", run.Output[0]);
        var bytes = await File.ReadAllBytesAsync(path, Stop);
        Assert.Equal([0xef, 0xbb, 0xbf], bytes[..3]);
        Assert.Equal(mixed.Replace("jour !", "jour\u00a0!", StringComparison.Ordinal).Replace("l'ami", "l’ami", StringComparison.Ordinal), Encoding.UTF8.GetString(bytes[3..]));
    }

    [Fact]
    public async Task Leaves_a_file_that_is_not_utf_8_as_it_is()
    {
        TinySite.Write(Path.Combine(folder.Path, "content"), Whole);
        var path = Path.Combine(folder.Path, "content", "index.md");
        var bytes = Encoding.Latin1.GetBytes("---\nid: accueil\ntitre: L'été ?\nresume: Une page.\npays: aucun\n---\n");
        await File.WriteAllBytesAsync(path, bytes, Stop);

        var run = await ProgramRun.StartAsync(folder.Path, "check", "--fix");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("erreur encodage", run.Output[0], StringComparison.Ordinal);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(path, Stop));
    }

    [Theory]
    [InlineData("« xml » n’est pas un format : écrivez « text » ou « json ».", "--format", "xml")]
    [InlineData("« demain » n’est pas un jour : écrivez par exemple 2026-11-22.", "--today", "demain")]
    public async Task Says_how_an_option_is_written(string message, params string[] options)
    {
        var run = await CheckAsync(Whole, options);

        Assert.Equal(2, run.ExitCode);
        Assert.Equal(message, run.Errors[0]);
    }

    private Task<ProgramRun> CheckAsync(string site, params string[] options)
    {
        TinySite.Write(Path.Combine(folder.Path, "content"), site);
        return ProgramRun.StartAsync(folder.Path, ["check", .. options]);
    }
}
