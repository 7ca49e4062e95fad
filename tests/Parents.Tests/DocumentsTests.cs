using System.Text.RegularExpressions;
using Parents.Tests.Cli;
using Xunit;

namespace Parents.Tests;

/// <summary>The commands that the documents show do what they say.</summary>
public sealed partial class DocumentsTests
{
    private static readonly string root = FindRoot(AppContext.BaseDirectory);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string> Commands() =>
        [.. Documents().SelectMany(path => CommandLine.Matches(File.ReadAllText(path))).Select(match => match.Groups["arguments"].Value.Trim()).Distinct(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Every_command_in_the_documents_runs(string arguments)
    {
        using var folder = new TemporaryFolder();
        CopyContent(Path.Combine(folder.Path, "content"));
        var words = arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words[0] == "serve")
        {
            await ServesAsync(folder.Path, [.. words, "--port", $"{ParentsProgram.FreePort()}"]);
            return;
        }

        if (words[0] is "codes" or "import")
        {
            await PublishAsync(folder.Path, withCodes: words[0] == "codes");
        }

        var (exitCode, output, errors) = await ParentsProgram.RunAsync(folder.Path, words, Stop);

        Assert.True(exitCode == 0, $"{arguments} ended with {exitCode}: {errors}");
        Assert.Contains(ResultOf(words[0]), output, StringComparison.Ordinal);
    }

    private static string ResultOf(string command) => command switch
    {
        "check" => "0 erreur, ",
        "new" => "Le brouillon est dans content/roi/ecoles/saint-exemple.md.",
        "organizer" => "https://parents.example/api/organisation/invitation/",
        "codes" => "120 codes : codes.html",
        "paper" => "Le formulaire papier est dans formulaire.html",
        "import" => "3 feuilles enregistrées, 0 déjà là, 0 ligne refusée",
        _ => "1 consultation",
    };

    [Fact]
    public void The_two_commands_of_the_readme_are_there()
    {
        Assert.Contains("serve", Commands().Select(row => row.Data));
        Assert.True(File.Exists(Path.Combine(root, "parents")));
        Assert.True(File.Exists(Path.Combine(root, "test")));
    }

    [Fact]
    public void Every_path_and_link_in_the_documents_exists()
    {
        var missing = new List<string>();
        foreach (var path in Documents())
        {
            var text = File.ReadAllText(path);
            missing.AddRange(Link.Matches(text).Select(match => match.Groups["path"].Value).Where(link => !Exists(Path.Combine(Path.GetDirectoryName(path)!, link))).Select(link => $"{path}: {link}"));
            missing.AddRange(CodePath.Matches(text).Select(match => match.Groups["path"].Value).Where(link => !Exists(Path.Combine(root, link))).Select(link => $"{path}: {link}"));
        }

        Assert.Empty(missing);
    }

    /// <summary>What the commands about answers work on: the store where a site is shown, and the table that the documents show.</summary>
    private static async Task PublishAsync(string folder, bool withCodes)
    {
        var consultation = Path.Combine(folder, "content", "consultations", "hannut-et-chez-vous", "consultation.yml");
        var text = await File.ReadAllTextAsync(consultation, Stop);
        await File.WriteAllTextAsync(consultation, withCodes ? text.Replace("acces: ouvert", "acces: codes", StringComparison.Ordinal) : text, Stop);
        if (withCodes)
        {
            // Of a consultation that nobody answers yet.
            File.Delete(Path.Combine(Path.GetDirectoryName(consultation)!, "manifeste.json"));
        }

        var guide = await File.ReadAllTextAsync(Path.Combine(root, "docs", "papier-et-codes.md"), Stop);
        await File.WriteAllTextAsync(Path.Combine(folder, "feuilles.csv"), guide.Split("```csv\n")[1].Split("```")[0], Stop);
        var (exitCode, _, errors) = await ParentsProgram.RunAsync(folder, ["publish", "--to", ".parents"], Stop);
        Assert.True(exitCode == 0, errors);
    }

    private static async Task ServesAsync(string folder, IEnumerable<string> words)
    {
        using var serve = ParentsProgram.Start(folder, words);
        try
        {
            Assert.Contains("http://localhost:", await serve.StandardOutput.ReadLineAsync(Stop), StringComparison.Ordinal);
        }
        finally
        {
            serve.Kill(entireProcessTree: true);
        }
    }

    private static IEnumerable<string> Documents() =>
        [Path.Combine(root, "README.md"), .. Directory.EnumerateFiles(Path.Combine(root, "docs"), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    private static bool Exists(string path) => File.Exists(path) || Directory.Exists(path);

    private static void CopyContent(string target)
    {
        var content = Path.Combine(root, "content");
        foreach (var file in Directory.EnumerateFiles(content, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(content, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private static string FindRoot(string folder) => File.Exists(Path.Combine(folder, "Parents.sln")) ? folder : FindRoot(Path.GetDirectoryName(folder)!);

    [GeneratedRegex(@"^\./parents (?<arguments>[^\r\n#]+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CommandLine { get; }

    [GeneratedRegex(@"\]\((?<path>(?!https?:)[^)#]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link { get; }

    [GeneratedRegex(@"`(?<path>(content|src|theme|functions|tests|docs)/[^`*{} ]*)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CodePath { get; }
}
