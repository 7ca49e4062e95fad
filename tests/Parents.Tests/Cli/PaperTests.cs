using Parents.Tests.Site;
using Xunit;

namespace Parents.Tests.Cli;

/// <summary>The form of a consultation on paper, made from its content.</summary>
public sealed class PaperTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_form_asks_what_the_content_asks_and_needs_no_store()
    {
        using var folder = new TemporaryFolder();
        TinySite.Write(Path.Combine(folder.Path, "content"), TinySite.WithPoll);

        var (exitCode, output, errors) = await ParentsProgram.RunAsync(folder.Path, ["paper", "essai"], Stop);

        Assert.True(exitCode == 0, errors);
        Assert.Contains("Le formulaire papier est dans essai.html, avec 2 questions.", output, StringComparison.Ordinal);
        var form = PageChecks.Parse(await File.ReadAllTextAsync(Path.Combine(folder.Path, "essai.html"), Stop));
        Assert.Equal("Essai", form.QuerySelector("h1")!.TextContent);
        Assert.Equal(2, form.QuerySelectorAll(".question").Length);
        Assert.Equal(2 + (2 * 2), form.QuerySelectorAll(".box").Length);
        Assert.Equal(["content", "essai.html"], Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_form_that_is_there_is_replaced_only_when_told()
    {
        using var folder = new TemporaryFolder();
        TinySite.Write(Path.Combine(folder.Path, "content"), TinySite.WithPoll);
        var path = Path.Combine(folder.Path, "form.html");
        await File.WriteAllTextAsync(path, "mine", Stop);

        var refused = await ParentsProgram.RunAsync(folder.Path, ["paper", "essai", "--out", "form.html"], Stop);
        var kept = await File.ReadAllTextAsync(path, Stop);
        var forced = await ParentsProgram.RunAsync(folder.Path, ["paper", "essai", "--out", "form.html", "--force"], Stop);

        Assert.Equal((2, "mine", 0), (refused.ExitCode, kept, forced.ExitCode));
        Assert.Contains("form.html existe déjà", refused.Errors, StringComparison.Ordinal);
        Assert.Contains("Feuille n°", await File.ReadAllTextAsync(path, Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_why_it_makes_no_form()
    {
        using var folder = new TemporaryFolder();
        TinySite.Write(Path.Combine(folder.Path, "content"), TinySite.WithPoll);
        TinySite.Write(Path.Combine(folder.Path, "broken"), TinySite.WithPoll.Replace("genre: matrice", "genre: zut", StringComparison.Ordinal));

        var unknown = await ParentsProgram.RunAsync(folder.Path, ["paper", "autre"], Stop);
        var none = await ParentsProgram.RunAsync(folder.Path, ["paper"], Stop);
        var broken = await ParentsProgram.RunAsync(folder.Path, ["paper", "essai", "--content", "broken"], Stop);

        Assert.Equal((2, 2, 1), (unknown.ExitCode, none.ExitCode, broken.ExitCode));
        Assert.Contains("Il n’y a pas de consultation « autre » dans content/consultations.", unknown.Errors, StringComparison.Ordinal);
        Assert.Contains("Dites quelle consultation", none.Errors, StringComparison.Ordinal);
        Assert.Contains("broken/consultations/essai/consultation.yml", broken.Errors, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(folder.Path));
    }
}
