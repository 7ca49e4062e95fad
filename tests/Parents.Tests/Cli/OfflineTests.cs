using System.IO.Compression;
using System.Security.Cryptography;
using Parents.Tests.Site;
using Xunit;

namespace Parents.Tests.Cli;

/// <summary><c>parents build --offline</c>, as a shell runs it.</summary>
public sealed class OfflineTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Writes_a_zip_beside_the_folder_and_says_how_much_it_weighs()
    {
        var run = await BuildAsync(TinyContent.Whole, "--offline", "cle/site.zip");

        Assert.Equal(0, run.ExitCode);
        Assert.Matches(@"\Acle/site\.zip : \d+ fichiers, 0,[01] Mo, à lire sans connexion\z", run.Output[^1]);
        using var zip = await ZipFile.OpenReadAsync(Path.Combine(folder.Path, "cle", "site.zip"), TestContext.Current.CancellationToken);
        Assert.Contains("index.html", zip.Entries.Select(entry => entry.FullName));
        Assert.True(File.Exists(Path.Combine(folder.Path, "site", "index.html")));
        Assert.Equal(["site.zip"], Directory.EnumerateFileSystemEntries(Path.Combine(folder.Path, "cle")).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Refuses_a_site_too_heavy_to_carry_and_leaves_the_last_zip()
    {
        var zip = Path.Combine(folder.Path, "site.zip");
        await File.WriteAllTextAsync(zip, "before", TestContext.Current.CancellationToken);
        TinySite.Write(Path.Combine(folder.Path, "content"), TinyContent.Whole.But("devise:", "budgets: { images: 6000 }\ndevise:").But("Bonjour.", "![Une salle](salle.jpg)"));

        // Hashes do not get smaller in a zip.
        byte[] picture = [.. Enumerable.Range(0, 80_000).SelectMany(number => SHA512.HashData(BitConverter.GetBytes(number)))];
        await File.WriteAllBytesAsync(Path.Combine(folder.Path, "content", "salle.jpg"), picture, TestContext.Current.CancellationToken);

        var run = await ProgramRun.StartAsync(folder.Path, "build", "--out", "site", "--today", "2026-11-22", "--offline", "site.zip");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("Le site à emporter pèse 5,2 Mo, plus que 5 Mo : site.zip n’a pas été écrit. Allégez ou retirez des images.", run.Errors[^1]);
        Assert.Equal("before", await File.ReadAllTextAsync(zip, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("content")]
    [InlineData("site")]
    [InlineData("dossier.zip")]
    public async Task Refuses_what_is_no_zip_file(string path)
    {
        Directory.CreateDirectory(Path.Combine(folder.Path, "dossier.zip"));

        var run = await BuildAsync(TinyContent.Whole, "--offline", path);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"« {path} » n’est pas un fichier zip", run.Errors[0], StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(folder.Path, "site")));
    }

    private Task<ProgramRun> BuildAsync(string site, params string[] options)
    {
        TinySite.Write(Path.Combine(folder.Path, "content"), site);
        return ProgramRun.StartAsync(folder.Path, ["build", "--out", "site", "--today", "2026-11-22", .. options]);
    }
}
