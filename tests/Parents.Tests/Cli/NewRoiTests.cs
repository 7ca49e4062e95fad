using Parents.Tests.Site;
using Xunit;

namespace Parents.Tests.Cli;

/// <summary><c>parents new roi</c>, as a shell runs it, with the template that is published.</summary>
public sealed class NewRoiTests : IDisposable
{
    private const string path = "roi/ecoles/ecole-communale-de-saint-exemple.md";

    private readonly TemporaryFolder folder = new();

    /// <summary>The published content with the one thing that it lacks, so that nothing but the new page can be found wrong.</summary>
    public NewRoiTests()
    {
        CopyFolder(Path.Combine(RealPages.Root, "content"), Content);
        File.AppendAllText(Path.Combine(Content, "site.yml"), "contact: bonjour@parents.example\ncontact-verifie-le: 2026-11-24\n");
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Content => Path.Combine(folder.Path, "content");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Begins_a_page_that_passes_every_check_and_is_not_published_yet()
    {
        var run = await NewAsync("École communale de Saint-Exemple");
        var check = await ProgramRun.StartAsync(folder.Path, "check", "--today", "2026-11-24");
        var build = await ProgramRun.StartAsync(folder.Path, "build", "--today", "2026-11-24");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal($"Le brouillon est dans content/{path}.", run.Output[0]);
        Assert.Equal(["0 erreur, 0 avertissement."], check.Output);
        Assert.Equal(0, build.ExitCode);
        Assert.False(Directory.Exists(Path.Combine(folder.Path, "artifacts", "site", "roi", "ecoles", "ecole-communale-de-saint-exemple")));
    }

    [Fact]
    public async Task Is_published_when_every_blank_is_filled_and_the_draft_line_is_gone()
    {
        await NewAsync("École communale de Saint-Exemple");
        var text = await File.ReadAllTextAsync(Path.Combine(Content, path), Stop);
        var filled = System.Text.RegularExpressions.Regex.Replace(text, @"\[à compléter[^\]]*\]", "selon le secrétariat", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));

        await File.WriteAllTextAsync(Path.Combine(Content, path), text.Replace("brouillon: true\n", "", StringComparison.Ordinal), Stop);
        var early = await ProgramRun.StartAsync(folder.Path, "check", "--today", "2026-11-24");
        await File.WriteAllTextAsync(Path.Combine(Content, path), filled.Replace("brouillon: true\n", "", StringComparison.Ordinal), Stop);
        var build = await ProgramRun.StartAsync(folder.Path, "build", "--today", "2026-11-24");

        Assert.Equal(1, early.ExitCode);
        Assert.All(early.Output.Where(line => line.Contains("erreur ", StringComparison.Ordinal)), line => Assert.StartsWith($"content/{path}:", line, StringComparison.Ordinal));
        Assert.Contains(early.Output, line => line.StartsWith("  a-completer : ", StringComparison.Ordinal));
        Assert.Equal((0, 0), (build.ExitCode, build.Errors.Count));
        var page = PageChecks.Parse(await File.ReadAllTextAsync(Path.Combine(folder.Path, "artifacts", "site", "roi", "ecoles", "ecole-communale-de-saint-exemple", "index.html"), Stop));
        Assert.Equal("École communale de Saint-Exemple\u00a0: le règlement en clair", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(["Nom", "Valable"], page.QuerySelectorAll(".p-meeting dt").Select(term => term.TextContent));
        Assert.Equal(["École communale de Saint-Exemple", "jusqu’au 31\u00a0août 2027"], page.QuerySelectorAll(".p-meeting dd").Select(term => term.TextContent));
        Assert.Empty(page.QuerySelectorAll("main > .p-notice--warning"));
        Assert.DoesNotContain("École à nommer", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(PageChecks.ProblemsOf(page));
    }

    [Theory]
    [InlineData("2026-08-31", "2026-08-31", false)]
    [InlineData("2026-09-01", "2027-08-31", false)]
    [InlineData("2027-01-01", "2027-08-31", true)]
    public async Task Holds_until_the_end_of_the_school_year_and_then_says_that_it_no_longer_does(string today, string lastDay, bool leap)
    {
        await ProgramRun.StartAsync(folder.Path, "new", "roi", "École communale de Saint-Exemple", "--today", today);
        var file = Path.Combine(Content, path);
        var text = await File.ReadAllTextAsync(file, Stop);
        Assert.Contains($"valable-jusqu-au: {lastDay}\n", text, StringComparison.Ordinal);
        Assert.Contains($"verifie-le: {today}\n", text, StringComparison.Ordinal);

        await File.WriteAllTextAsync(file, text.Replace("brouillon: true\n", "", StringComparison.Ordinal).Replace("[à compléter", "[au choix", StringComparison.Ordinal), Stop);
        var dayAfter = DateOnly.ParseExact(lastDay, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture).AddDays(1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var check = await ProgramRun.StartAsync(folder.Path, "check", "--today", leap ? lastDay : dayAfter);

        Assert.Equal(!leap, check.Output.Any(line => line.Contains($"Le résumé valait jusqu’au {lastDay}.", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Le « Petit \"Prince\" » : \\ école", "roi/ecoles/le-petit-prince-ecole.md")]
    [InlineData("3 Tilleuls", "roi/ecoles/ecole-3-tilleuls.md")]
    [InlineData("Modele", null)]
    [InlineData("???", null)]
    [InlineData("", null)]
    public async Task Makes_a_name_of_every_name(string school, string? expected)
    {
        var run = await NewAsync(school);

        Assert.Equal(expected is null ? 2 : 0, run.ExitCode);
        if (expected is not null)
        {
            Assert.True(File.Exists(Path.Combine(Content, expected)), run.Output[0]);
            Assert.Equal(["0 erreur, 0 avertissement."], (await ProgramRun.StartAsync(folder.Path, "check", "--fix", "--today", "2026-11-24")).Output.TakeLast(1));
        }
    }

    [Fact]
    public async Task Overwrites_nothing()
    {
        await NewAsync("École communale de Saint-Exemple");
        await File.WriteAllTextAsync(Path.Combine(Content, path), "Mon texte.", Stop);

        var run = await NewAsync("École communale de Saint-Exemple");

        Assert.Equal(2, run.ExitCode);
        Assert.Equal([$"content/{path} existe déjà : modifiez ce fichier, ou donnez à l’école un nom plus précis."], run.Errors);
        Assert.Equal("Mon texte.", await File.ReadAllTextAsync(Path.Combine(Content, path), Stop));
    }

    [Fact]
    public async Task Says_where_the_template_should_be()
    {
        File.Delete(Path.Combine(Content, "roi", "ecoles", "modele.md"));

        var run = await NewAsync("École");

        Assert.Equal(2, run.ExitCode);
        Assert.Equal(["Le modèle content/roi/ecoles/modele.md n’existe pas : reprenez-le du projet, ou indiquez le dossier du contenu avec --content."], run.Errors);
    }

    [Fact]
    public async Task Wants_the_name_of_the_school()
    {
        var run = await ProgramRun.StartAsync(folder.Path, "new", "roi");

        Assert.Equal(2, run.ExitCode);
    }

    private Task<ProgramRun> NewAsync(string school) => ProgramRun.StartAsync(folder.Path, "new", "roi", school, "--today", "2026-11-24");

    private static void CopyFolder(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
