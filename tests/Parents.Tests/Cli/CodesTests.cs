using Parents.Domain.Consultations;
using Parents.Site.Inspection;
using Parents.Store.Logs;
using Parents.Tests.Site;
using Parents.Theme.Components;
using Parents.Theme.Rendering;
using Xunit;

namespace Parents.Tests.Cli;

/// <summary>Codes for a consultation, on slips to cut.</summary>
public sealed class CodesTests
{
    private static readonly string coded = TinySite.WithPoll.Replace("acces: ouvert", "acces: codes", StringComparison.Ordinal);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_slip_has_a_code_that_opens_with_its_words_and_with_its_square()
    {
        using var poll = await PublishedPoll.PublishAsync(coded, Stop);

        var (exitCode, output, errors) = await poll.RunAsync(["codes", "essai", "--count", "12", "--out", "sheet.html"], Stop);

        Assert.True(exitCode == 0, errors);
        Assert.Contains("12 codes : sheet.html", output, StringComparison.Ordinal);
        Assert.Contains("ne peuvent pas être montrés une seconde fois", output, StringComparison.Ordinal);
        var html = await File.ReadAllTextAsync(Path.Combine(poll.Folder, "sheet.html"), Stop);
        var slips = PageChecks.Parse(html).QuerySelectorAll(".slip").ToList();
        var codes = slips.Select(slip => AccessCode.TryParse(slip.QuerySelector(".slip__words")!.TextContent, out var code) ? code : null!).ToList();
        Assert.Equal(12, codes.Distinct().Count());
        foreach (var (slip, code) in slips.Zip(codes))
        {
            Assert.Equal("Essai", slip.QuerySelector(".slip__title")!.TextContent);
            Assert.Equal("essai.example/consultations/essai/", slip.QuerySelector(".slip__address")!.TextContent);
            Assert.Contains("31\u00a0décembre 2999 à 18\u00a0h", slip.TextContent, StringComparison.Ordinal);
            Assert.Equal(await SquareOfAsync($"https://essai.example/consultations/essai/#code={code.Written}"), slip.QuerySelector("svg path")!.GetAttribute("d"));
            Assert.Equal(CodeState.Unused, await new LookUpCode(poll.Log).RunAsync(code, Stop));
        }

        Assert.Empty(PageInspection.ProblemsOfPart(HtmlReader.Read(html)).Select(problem => problem.What));
        Assert.DoesNotContain("http", html.Replace("https://essai.example/", "", StringComparison.Ordinal).Replace("http-equiv", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sheet_is_for_the_eyes_of_its_owner_and_no_codes_of_it_are_anywhere_else()
    {
        using var poll = await PublishedPoll.PublishAsync(coded, Stop);

        var (exitCode, output, _) = await poll.RunAsync(["codes", "essai", "--count", "1", "--out", "here/sheet.html"], Stop);

        var path = Path.Combine(poll.Folder, "here", "sheet.html");
        Assert.Equal(0, exitCode);
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(path) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
        Assert.Equal([path], Directory.GetFiles(Path.Combine(poll.Folder, "here")));
        Assert.True(AccessCode.TryParse(PageChecks.Parse(await File.ReadAllTextAsync(path, Stop)).QuerySelector(".slip__words")!.TextContent, out var code));
        Assert.False(SecretWords.AreIn(output, code.Words));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(poll.Folder, "store", "data"), "*", SearchOption.AllDirectories))
        {
            Assert.False(SecretWords.AreIn(file + await File.ReadAllTextAsync(file, Stop), code.Words), file);
        }
    }

    [Theory]
    [InlineData("codes", "n’a pas de consultation « autre ». Il a : essai.", "autre", "--count", "2", "--out", "sheet.html")]
    [InlineData("ouvert", "est ouverte à tous", "essai", "--count", "2", "--out", "sheet.html")]
    [InlineData("codes", "Dites combien de codes, de 1 à 10000", "essai", "--count", "0", "--out", "sheet.html")]
    [InlineData("codes", "Dites combien de codes, de 1 à 10000", "essai", "--count", "10001", "--out", "sheet.html")]
    [InlineData("codes", "Dites combien de codes, de 1 à 10000", "essai", "--count", "zero", "--out", "sheet.html")]
    [InlineData("codes", "Dites combien de codes, de 1 à 10000", "essai", "--count", "1,5", "--out", "sheet.html")]
    [InlineData("codes", "Dites combien de codes, de 1 à 10000", "essai", "--out", "sheet.html")]
    [InlineData("codes", "Dites où écrire la feuille", "essai", "--count", "2")]
    [InlineData("codes", "Dites quelle consultation", "--count", "2", "--out", "sheet.html")]
    [InlineData("codes", "store.key existe déjà", "essai", "--count", "2", "--out", "store.key")]
    [InlineData("codes", "Le fichier des clés autre.key n’existe pas", "essai", "--count", "2", "--out", "sheet.html", "--key-file", "autre.key")]
    [InlineData("codes", "Le fichier content/index.md ne contient pas de clés", "essai", "--count", "2", "--out", "sheet.html", "--key-file", "content/index.md")]
    public async Task Says_why_it_makes_no_codes(string access, string reason, params string[] arguments)
    {
        using var poll = await PublishedPoll.PublishAsync(coded.Replace("acces: codes", $"acces: {access}", StringComparison.Ordinal), Stop);

        var (exitCode, _, errors) = await poll.RunAsync(["codes", .. arguments], Stop);

        Assert.Equal(2, exitCode);
        Assert.Contains(reason, errors, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(poll.Folder, "sheet.html")));
        Assert.False(Directory.Exists(Path.Combine(poll.Folder, "store", "data", "submissions")));
    }

    [Fact]
    public async Task A_closed_consultation_and_an_empty_store_get_none()
    {
        using var poll = await PublishedPoll.PublishAsync(coded, Stop);
        await poll.CloseAsync(Stop);

        var closed = await poll.RunAsync(["codes", "essai", "--count", "2", "--out", "sheet.html"], Stop);
        var empty = await ParentsProgram.RunAsync(poll.Folder, ["codes", "essai", "--count", "2", "--out", "sheet.html", "--data", "nothing"], Stop);

        Assert.Equal((2, 2), (closed.ExitCode, empty.ExitCode));
        Assert.Contains("est close", closed.Errors, StringComparison.Ordinal);
        Assert.Contains("Aucun site n’est publié dans ce magasin", empty.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(poll.Folder, "sheet.html")));
        Assert.False(File.Exists(Path.Combine(poll.Folder, "nothing.key")));
    }

    [Fact]
    public async Task A_second_sheet_replaces_the_first_only_when_told_and_needs_the_keys_of_the_store()
    {
        using var poll = await PublishedPoll.PublishAsync(coded, Stop);
        var path = Path.Combine(poll.Folder, "sheet.html");
        string[] codes = ["codes", "essai", "--count", "1", "--out", "sheet.html"];
        Assert.Equal(0, (await poll.RunAsync(codes, Stop)).ExitCode);
        var first = await File.ReadAllTextAsync(path, Stop);
        Assert.Equal(2, (await poll.RunAsync(codes, Stop)).ExitCode);
        Assert.Equal(first, await File.ReadAllTextAsync(path, Stop));
        File.Move(poll.KeyFile, Path.Combine(poll.Folder, "kept.key"));

        Assert.Equal(3, (await poll.RunAsync([.. codes, "--force"], Stop)).ExitCode);
        Assert.Equal(first, await File.ReadAllTextAsync(path, Stop));
        Assert.Equal(0, (await poll.RunAsync([.. codes, "--force", "--key-file", "kept.key"], Stop)).ExitCode);
        Assert.NotEqual(first, await File.ReadAllTextAsync(path, Stop));
        Assert.False(File.Exists(poll.KeyFile));
    }

    private static async Task<string?> SquareOfAsync(string address) => PageChecks.Parse(await new PageRenderer().RenderFragmentAsync<QrCode>(new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        [nameof(QrCode.Address)] = address,
    })).QuerySelector("path")!.GetAttribute("d");
}
