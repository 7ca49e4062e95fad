using Parents.Domain.Consultations;
using Xunit;

namespace Parents.Tests.Cli;

/// <summary>What <c>publish</c> freezes when a consultation opens, and what may change afterwards.</summary>
public sealed class FreezeTests : IDisposable
{
    private const string asked = "question: Un exemple\n";

    private readonly TemporaryFolder folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string ManifestFile => Path.Combine(folder.Path, "content", "consultations", "essai", Manifest.File);

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_same_consultation_is_published_again_and_keeps_its_manifest()
    {
        await PublishAsync(TinySite.WithPoll, 0);
        var manifest = await File.ReadAllBytesAsync(ManifestFile, Stop);

        await PublishAsync(TinySite.WithPoll, 0);

        Assert.Equal(manifest, await File.ReadAllBytesAsync(ManifestFile, Stop));
        Assert.Equal(manifest, await ReadSiteAsync("consultations/essai/manifeste.json"));
    }

    [Theory]
    [InlineData("groupe-minimum: 5", "groupe-minimum: 6", "minimumGroup")]
    [InlineData("cloture: 2999-12-31T18:00", "cloture: 2998-12-31T18:00", "closes")]
    [InlineData("resultats: en-direct", "resultats: jamais", "visibility")]
    [InlineData("effacement-le: 3000-12-31", "effacement-le: 3001-12-31", "erases")]
    [InlineData("{ id: oui, libelle: Oui }", "{ id: oui, libelle: Certainement }", "questions/q/options/oui/label")]
    public async Task Whatever_else_changes_is_refused_by_every_command(string before, string after, string path)
    {
        await PublishAsync(TinySite.WithPoll, 0);
        var site = TinySite.WithPoll.Replace(before, after, StringComparison.Ordinal);

        var published = await PublishAsync(site, 1);
        var check = await ParentsProgram.RunAsync(folder.Path, ["check"], Stop);
        var build = await ParentsProgram.RunAsync(folder.Path, ["build"], Stop);

        Assert.Contains($"erreur fige Des parents répondent déjà, et « {path} » n’est plus ce qui a été figé.", published, StringComparison.Ordinal);
        Assert.Contains(path, check.Output, StringComparison.Ordinal);
        Assert.Equal((1, 1), (check.ExitCode, build.ExitCode));
    }

    [Fact]
    public async Task A_spelling_mistake_may_be_corrected_for_all_to_see()
    {
        await PublishAsync(TinySite.WithPoll.Replace(asked, "question: Un exemplle\n", StringComparison.Ordinal), 0);
        const string correction = "        corrections:\n          - { ou: questions/q/text, avant: Un exemplle, apres: Un exemple, genre: orthographe, jour: 2026-11-24 }\n";

        Assert.Contains("corrections", await PublishAsync(TinySite.WithPoll, 1), StringComparison.Ordinal);
        await PublishAsync(TinySite.WithPoll.TrimEnd() + "\n" + correction.Replace("        corrections", "corrections", StringComparison.Ordinal).Replace("          - ", "  - ", StringComparison.Ordinal), 0);

        var page = System.Text.Encoding.UTF8.GetString(await ReadSiteAsync("consultations/essai/index.html"));
        Assert.Contains("Corrections depuis l’ouverture", page, StringComparison.Ordinal);
        Assert.Contains("Un exemplle", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_meaning_is_no_correction()
    {
        await PublishAsync(TinySite.WithPoll.Replace(asked, "question: Le dossier est-il utile\n", StringComparison.Ordinal), 0);
        var site = TinySite.WithPoll.Replace(asked, "question: Le dossier est-il inutile\n", StringComparison.Ordinal).TrimEnd()
            + "\ncorrections:\n  - { ou: questions/q/text, avant: Le dossier est-il utile, apres: Le dossier est-il inutile, genre: orthographe, jour: 2026-11-24 }\n";

        Assert.Contains("Cette correction change plus que l’orthographe.", await PublishAsync(site, 1), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_manifest_that_was_deleted_does_not_set_free_what_the_store_knows()
    {
        await PublishAsync(TinySite.WithPoll, 0);
        File.Delete(ManifestFile);

        var errors = await PublishAsync(TinySite.WithPoll.Replace(asked, "question: Une autre\n", StringComparison.Ordinal), 1);

        Assert.Contains("n’est plus celle à laquelle des parents répondent déjà", errors, StringComparison.Ordinal);
        Assert.False(File.Exists(ManifestFile));
        await PublishAsync(TinySite.WithPoll, 0);
    }

    [Fact]
    public async Task A_published_consultation_without_its_manifest_is_told()
    {
        await PublishAsync(TinySite.WithPoll, 0);
        File.Delete(ManifestFile);

        var check = await ParentsProgram.RunAsync(folder.Path, ["check"], Stop);

        Assert.Contains("avertissement pas-fige", check.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_version_has_results_of_its_own_and_the_old_ones_stay()
    {
        await PublishAsync(TinySite.WithPoll, 0);
        await PublishAsync(TinySite.WithPoll.Replace("version: 1", "version: 2", StringComparison.Ordinal).Replace(asked, "question: Une autre\n", StringComparison.Ordinal), 0);

        var former = System.Text.Encoding.UTF8.GetString(await ReadSiteAsync("consultations/essai/version-1/index.html"));
        var current = System.Text.Encoding.UTF8.GetString(await ReadSiteAsync("consultations/essai/resultats/index.html"));
        Assert.Contains("Ces résultats sont ceux de la version 1.", former, StringComparison.Ordinal);
        Assert.Contains("/consultations/essai/version-1/", current, StringComparison.Ordinal);
        Assert.Contains("/consultations/essai/version-1/", await File.ReadAllTextAsync(Path.Combine(folder.Path, "content", "adresses.txt"), Stop), StringComparison.Ordinal);
        Assert.Contains("La version figée est 2.", await PublishAsync(TinySite.WithPoll, 1), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_consultation_stays_until_its_answers_are_erased()
    {
        await PublishAsync(TinySite.WithPoll, 0);
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "sheets.csv"), "feuille;q\n1;oui\n", Stop);
        var import = await ParentsProgram.RunAsync(folder.Path, ["import", "answers", "sheets.csv", "--consultation", "essai", "--data", "store"], Stop);
        Assert.True(import.ExitCode == 0, import.Errors);
        Directory.Delete(Path.Combine(folder.Path, "content"), recursive: true);

        Assert.Contains("La version 1 de la consultation « essai » n’est plus dans le contenu, et le magasin garde des réponses", await PublishAsync(TinySite.Settings + TinySite.Home, 1), StringComparison.Ordinal);
        Assert.NotEmpty(await ReadSiteAsync("consultations/essai/index.html"));
    }

    [Fact]
    public async Task A_consultation_that_nobody_answered_may_go()
    {
        await PublishAsync(TinySite.WithPoll, 0);
        Directory.Delete(Path.Combine(folder.Path, "content"), recursive: true);

        await PublishAsync(TinySite.Settings + TinySite.Home, 0);
    }

    private async Task<string> PublishAsync(string site, int exitCode)
    {
        TinySite.Write(Path.Combine(folder.Path, "content"), site);
        var run = await ParentsProgram.RunAsync(folder.Path, ["publish", "--to", "store"], Stop);
        Assert.True(run.ExitCode == exitCode, run.Errors + run.Output);
        return run.Errors;
    }

    private async Task<byte[]> ReadSiteAsync(string path)
    {
        var blob = await Parents.Store.Storage.Open(Path.Combine(folder.Path, "store")).Web.ReadAsync(path, Stop);
        return Parents.Functions.Results.WebArea.Unzip(blob!.Content);
    }
}
