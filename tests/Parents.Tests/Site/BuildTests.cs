using System.Collections.Immutable;
using System.Security.Cryptography;
using Parents.Domain.Consultations;
using Parents.Store;
using Parents.Store.Logs;
using Xunit;
using static Parents.Tests.Site.TinyContent;

namespace Parents.Tests.Site;

/// <summary><c>parents build</c>, as a shell runs it.</summary>
public sealed class BuildTests : IDisposable
{
    private const string poll = "consultations/essai/index.html";
    private const string results = "consultations/essai/resultats/index.html";
    private static readonly DateTime longAgo = new(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly TemporaryFolder folder = new();

    private string Site => Path.Combine(folder.Path, "site");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Ends_with_one_line_that_counts_everything()
    {
        var first = await BuildAsync(Whole);
        var before = FilesOf(Site);
        var second = await BuildAsync(Whole);
        var third = await BuildAsync(TinySite.WithPoll + "-- pages/deux.md --\n---\nid: deux\ntitre: Deux\nresume: Deux.\npays: aucun\n---\n");
        var after = FilesOf(Site);

        // The folder also holds the list of what was written.
        var (written, unchanged, removed) = (after.Except(before).Count() - 1, after.Intersect(before).Count(), before.Keys.Except(after.Keys).Count());
        Assert.True(written > 0 && removed > 0, $"{written} written, {removed} removed");
        Assert.Matches($@"\A4 pages, 1 consultation, {before.Count - 1} fichiers écrits, 0 inchangé, 0 supprimé, \d+,\d s\z", first.Output[^1]);
        Assert.Matches($@"\A4 pages, 1 consultation, 0 fichier écrit, {before.Count - 1} inchangés, 0 supprimé, \d+,\d s\z", second.Output[^1]);
        Assert.Matches($@"\A4 pages, 1 consultation, {written} fichiers? écrits?, {unchanged} inchangés, {removed} supprimés?, \d+,\d s\z", third.Output[^1]);
        Assert.Equal([], first.Errors.Concat(second.Errors).Concat(third.Errors));
    }

    [Fact]
    public async Task Writes_the_same_bytes_whatever_the_culture_the_clock_and_the_folder()
    {
        var content = Path.Combine(RealPages.Root, "content");
        string[] options = ["--today", "2026-11-22", "--content", content, "--data", Path.Combine(folder.Path, "none"), "--out"];
        var elsewhere = Directory.CreateDirectory(Path.Combine(folder.Path, "elsewhere")).FullName;
        Assert.Equal(0, (await ProgramRun.StartAsync(folder.Path, ["build", .. options, Site])).ExitCode);
        var expected = FilesOf(Site);
        Assert.True(expected.Count > 8);

        foreach (var (language, zone) in new[] { ("C.UTF-8", "UTC"), ("ar_SA.UTF-8", "Pacific/Kiritimati"), ("tr_TR.UTF-8", "America/Los_Angeles"), ("fa_IR.UTF-8", "Asia/Tehran") })
        {
            var environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["LANG"] = language, ["LC_ALL"] = language, ["TZ"] = zone };
            var run = await ProgramRun.StartAsync(elsewhere, environment, ["build", .. options, language]);

            Assert.Equal(0, run.ExitCode);
            Assert.Equal(expected, FilesOf(Path.Combine(elsewhere, language)));
            Assert.Matches(@"\A\d+ pages, 1 consultation, \d+ fichiers écrits, 0 inchangé, 0 supprimé, \d+,\d s\z", run.Output[^1]);
        }
    }

    [Fact]
    public async Task Says_the_same_mistakes_in_every_culture()
    {
        var broken = Whole.But("adresse: https", "addresse: https").But("groupe-minimum: 5", "groupe-minimum: -5");
        Assert.Equal(1, (await BuildAsync(broken)).ExitCode);

        var environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["LANG"] = "ar_SA.UTF-8", ["LC_ALL"] = "ar_SA.UTF-8" };
        var run = await ProgramRun.StartAsync(folder.Path, environment, "build", "--out", "site");

        Assert.Equal((await BuildAsync(broken)).Errors, run.Errors);
    }

    [Fact]
    public async Task A_page_over_its_budget_is_told_with_what_weighs_and_leaves_the_last_build()
    {
        await BuildAsync(Whole);
        var before = FilesOf(Site);

        var run = await BuildAsync(Whole.But("devise:", "budgets: { synthese: 1 }\ndevise:").But("Bonjour.", "Bonsoir."));

        Assert.Equal(1, run.ExitCode);
        Assert.Matches(@"\Acontent/syntheses/soir/index\.md:1:1: erreur poids Page /syntheses/soir/\s: Une première visite pèse \d+,\d\sko, et le budget «\ssynthese\s» est de 1,0\sko\. Ce qui pèse\s: .*HTML \d", run.Errors[^2]);
        Assert.Equal("1 erreur : rien n’a été écrit.", run.Errors[^1]);
        Assert.Equal(before, FilesOf(Site));
    }

    [Fact]
    public async Task Tells_the_heaviest_page_of_each_kind_beside_its_budget()
    {
        var run = await BuildAsync(Whole.But("devise:", "budgets: { synthese: 30, script: 9 }\ndevise:"));

        Assert.Matches(@"\A  synthese : \d+,\d\sko sur 30,0\sko, 2 demandes, JavaScript \d,\d\sko : /syntheses/soir/\z", Assert.Single(run.Output, line => line.StartsWith("  synthese", StringComparison.Ordinal)));
        Assert.Single(run.Output, line => line.StartsWith("  consultation :", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Touches_no_file_when_nothing_changed()
    {
        await BuildAsync(Whole);
        Age();

        await BuildAsync(Whole);

        Assert.All(Directory.EnumerateFiles(Site, "*", SearchOption.AllDirectories), path => Assert.Equal(longAgo, File.GetLastWriteTimeUtc(path)));
    }

    [Fact]
    public async Task Touches_only_the_page_that_changed()
    {
        await BuildAsync(Whole);
        Age();

        await BuildAsync(Whole.But("Bonjour.", "Bonsoir."));

        Assert.Equal(["index.html"], FilesOf(Site).Keys.Where(path => File.GetLastWriteTimeUtc(Path.Combine(Site, path)) != longAgo));
    }

    [Fact]
    public async Task Removes_the_page_of_a_source_that_is_gone_and_its_empty_folders()
    {
        await BuildAsync(Whole);
        await File.WriteAllTextAsync(Path.Combine(Site, "consultations", "note.txt"), "mine", TestContext.Current.CancellationToken);
        Assert.True(Directory.Exists(Path.Combine(Site, "syntheses")));

        var run = await BuildAsync(TinySite.Settings + TinySite.Home);

        Assert.Equal(0, run.ExitCode);
        Assert.False(Directory.Exists(Path.Combine(Site, "syntheses")));
        Assert.Equal([".parents-site", ".well-known/security.txt", "404.html", "apple-touch-icon.png", "consultations/note.txt", "flux.xml", "index.html", "recherche/index.html", "robots.txt", "site.webmanifest", "sitemap.xml", "sw.js"], FilesOf(Site).Keys.Where(path => path.Split('/')[0] is not ("assets" or "pagefind")));
    }

    [Fact]
    public async Task Refuses_a_folder_with_files_that_it_did_not_write()
    {
        Directory.CreateDirectory(Path.Combine(Site, "photos"));
        await File.WriteAllTextAsync(Path.Combine(Site, "photos", "mine.txt"), "mine", TestContext.Current.CancellationToken);
        var before = FilesOf(Site);

        var run = await BuildAsync(Whole);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Choisissez un dossier vide avec --out.", Assert.Single(run.Errors), StringComparison.Ordinal);
        Assert.Equal(before, FilesOf(Site));
    }

    [Fact]
    public async Task Leaves_the_last_site_as_it_was_where_the_content_is_wrong()
    {
        await BuildAsync(Whole);
        Age();
        var before = FilesOf(Site);

        var run = await BuildAsync(Whole.But("Bonjour.", "Bonsoir.").But("valeur: 75", "valeur: 7").But("groupe-minimum: 5", "groupe-minimum: 4"));

        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Equal(
            [
                "content/consultations/essai/consultation.yml:4:1: erreur valeur La clé « groupe-minimum » attend un nombre entier d’au moins 5. Écrivez le nombre en chiffres.",
                "content/syntheses/soir/figures.yml:9:5: erreur chiffre-somme Les valeurs de « chiffre » font 32, pas 100. Corrigez-les, ou changez le genre en « taux » si ce ne sont pas les parts d’un même groupe.",
                "2 erreurs : rien n’a été écrit.",
            ],
            run.Errors);
        Assert.Equal(before, FilesOf(Site));
        Assert.All(before.Keys, path => Assert.Equal(longAgo, File.GetLastWriteTimeUtc(Path.Combine(Site, path))));
    }

    [Fact]
    public async Task Makes_no_folder_where_the_content_is_missing()
    {
        var run = await ProgramRun.StartAsync(folder.Path, "build", "--content", "absent", "--out", "site");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["absent/.:1:1: erreur dossier Ce dossier n’existe pas. Indiquez le dossier du contenu avec --content.", "1 erreur : rien n’a été écrit."], run.Errors);
        Assert.False(Directory.Exists(Site));
    }

    [Theory]
    [InlineData("2026-11-19", false, "ouvre le 20\u00a0novembre 2026 à 8\u00a0h")]
    [InlineData("2026-11-20", true, "Vous pouvez répondre jusqu’au 20\u00a0décembre 2026 à 18\u00a0h")]
    [InlineData("2026-12-20", true, "Vous pouvez répondre jusqu’au 20\u00a0décembre 2026 à 18\u00a0h")]
    [InlineData("2026-12-21", false, "est terminée depuis le 20\u00a0décembre 2026 à 18\u00a0h")]
    public async Task Shows_the_form_that_fits_the_day_it_is_told(string today, bool open, string says)
    {
        var run = await BuildAsync(Whole.But("2999-12-31T18:00", "2026-12-20T18:00"), "--today", today);

        Assert.Equal(0, run.ExitCode);
        var page = PageChecks.Parse(await ReadAsync(poll, Site));
        Assert.Equal(open ? 1 : 0, page.QuerySelectorAll("form[method=post]").Length);
        Assert.Contains(says, page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://parents.test", "https://parents.test/syntheses/soir/")]
    [InlineData("http://localhost:5080/", "http://localhost:5080/syntheses/soir/")]
    public async Task Takes_another_address_for_the_site(string address, string canonical)
    {
        Assert.Equal(0, (await BuildAsync(Whole, "--base-url", address)).ExitCode);

        var page = await ReadAsync("syntheses/soir/index.html", Site);
        Assert.Equal(canonical, PageChecks.Parse(page).QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.DoesNotContain("https://essai.example", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("construire")]
    [InlineData("build", "--sortie", "site")]
    [InlineData("build", "--today", "22/11/2026")]
    [InlineData("build", "--today", "2026-11-31")]
    [InlineData("build", "--base-url", "parents.example")]
    [InlineData("build", "--base-url", "ftp://parents.example/")]
    [InlineData("build", "content")]
    [InlineData("build", "--out")]
    public async Task Says_how_it_is_used_where_it_is_used_wrongly(params string[] arguments)
    {
        TinySite.Write(Path.Combine(folder.Path, "content"), Whole);

        var run = await ProgramRun.StartAsync(folder.Path, arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("Écrivez « parents --help » pour voir ce qui est possible.", run.Errors[^1]);
        Assert.True(run.Errors.Count > 1);
        Assert.Equal(["content"], Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Shows_the_tables_of_the_last_release_and_leaves_the_store_as_it_is()
    {
        var data = Path.Combine(folder.Path, "data");
        await AnswerAsync(data, Whole, answers: 20);
        var before = FilesOf(data);

        Assert.Equal(0, (await BuildAsync(Whole, "--data", "data", "--today", "2026-11-23")).ExitCode);

        var page = PageChecks.Parse(await ReadAsync(results, Site));
        Assert.Empty(PageChecks.ProblemsOfPart(page));
        Assert.Equal("20\u00a0réponses reçues", page.GetElementById("recues")!.TextContent);
        Assert.Contains("Les tableaux comptent 15\u00a0réponses\u00a0; 5\u00a0attendent.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Publication n°\u00a01, le 22\u00a0novembre 2026.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Oui 15 100\u00a0%", "Non 0 0\u00a0%"], RowsOf("tableau-q"));
        Assert.Equal(["Oui 0 0\u00a0%", "Non 15 100\u00a0%"], RowsOf("tableau-m_un"));
        Assert.Equal("20\u00a0réponses reçues", PageChecks.Parse(await ReadAsync(poll, Site)).GetElementById("recues")!.TextContent);
        Assert.Contains("\"recues\": 20", await ReadAsync("consultations/essai/resultats.json", Site), StringComparison.Ordinal);
        Assert.Equal(before, FilesOf(data));

        IEnumerable<string> RowsOf(string table) => page.GetElementById(table)!.QuerySelectorAll("tbody tr").Select(row => string.Join(' ', row.Children.Select(cell => cell.TextContent)));
    }

    [Fact]
    public async Task Shows_no_table_before_the_first_release()
    {
        await AnswerAsync(Path.Combine(folder.Path, "data"), Whole, answers: 9);

        Assert.Equal(0, (await BuildAsync(Whole, "--data", "data", "--today", "2026-11-23")).ExitCode);

        var page = PageChecks.Parse(await ReadAsync(results, Site));
        Assert.Equal("9\u00a0réponses reçues", page.GetElementById("recues")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("table"));
    }

    private async Task<ProgramRun> BuildAsync(string site, params string[] options)
    {
        var content = Path.Combine(folder.Path, "content");
        if (Directory.Exists(content))
        {
            Directory.Delete(content, recursive: true);
        }

        TinySite.Write(content, site);
        return await ProgramRun.StartAsync(folder.Path, ["build", "--out", "site", .. options]);
    }

    private static async Task AnswerAsync(string data, string site, int answers)
    {
        var stop = TestContext.Current.CancellationToken;
        var consultation = (await ReadRightAsync(site)).Consultations[0].Consultation;
        var time = new MovableTime(RunningSite.Noon);
        var log = new AnswerLog(Storage.Open(data).Data, await MasterKeys.BesideFolderAsync(data, stop), consultation);
        await log.OpenAsync(stop);
        var choices = new Answers(Answers.None.Values.Add("q", "oui").Add("m.un", "non"));
        for (var i = 0; i < answers; i++)
        {
            var accepted = await new AcceptAnswer(log).RunAsync(new Submission(RetryKey.Create(), null, choices, "fr", "web", new DateOnly(2026, 11, 22)), stop);
            Assert.Equal(AcceptOutcome.Recorded, accepted.Outcome);
        }

        await new CompactInbox(log, time).RunAsync(stop);
        await new MakeRelease(log, time).RunAsync(stop);
    }

    private void Age()
    {
        foreach (var path in Directory.EnumerateFiles(Site, "*", SearchOption.AllDirectories))
        {
            File.SetLastWriteTimeUtc(path, longAgo);
        }
    }

    private static Task<string> ReadAsync(string path, string site) => File.ReadAllTextAsync(Path.Combine(site, path), TestContext.Current.CancellationToken);

    private static ImmutableSortedDictionary<string, string> FilesOf(string root) => Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).ToImmutableSortedDictionary(
        path => Path.GetRelativePath(root, path).Replace('\\', '/'),
        path => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path))),
        StringComparer.Ordinal);
}
