using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Parents.Cli;
using Parents.Functions;
using Parents.Site.Content;
using Parents.Store;
using Parents.Tests.Site;
using Xunit;

namespace Parents.Tests;

/// <summary>The house as docs/tour.md describes it: who may use whom, and what nothing is called.</summary>
public sealed partial class ArchitectureTests
{
    private static readonly Dictionary<string, Assembly> rooms = new(StringComparer.Ordinal)
    {
        ["Parents.Domain"] = typeof(Parents.Domain.Brussels).Assembly,
        ["Parents.Theme"] = typeof(Parents.Theme.Texts).Assembly,
        ["Parents.Site"] = typeof(ContentReader).Assembly,
        ["Parents.Store"] = typeof(IBlobs).Assembly,
        ["Parents.Functions"] = typeof(ParentsApi).Assembly,
        ["Parents.Cli"] = typeof(LocalSite).Assembly,
    };

    private static readonly string[] badEnds = ["Manager", "Helper", "Helpers", "Util", "Utils", "Service", "Base", "Impl", "Data", "Info"];

    private static readonly string[] badFolders = ["common", "util", "utils", "helper", "helpers", "shared", "misc"];

    /// <summary>Made by tools, or not ours.</summary>
    private static readonly string[] foreignFolders = [".git", ".parents", "artifacts", "bin", "node_modules", "obj"];

    [Theory]
    [InlineData("Parents.Domain")]
    [InlineData("Parents.Theme", "Parents.Domain")]
    [InlineData("Parents.Store", "Parents.Domain")]
    [InlineData("Parents.Site", "Parents.Domain", "Parents.Theme")]
    [InlineData("Parents.Functions", "Parents.Domain", "Parents.Site", "Parents.Store", "Parents.Theme")]
    [InlineData("Parents.Cli", "Parents.Domain", "Parents.Functions", "Parents.Site", "Parents.Store", "Parents.Theme")]
    public void A_room_uses_only_the_rooms_that_it_may(string room, params string[] allowed)
    {
        var used = rooms[room].GetReferencedAssemblies().Select(name => name.Name!).Where(name => name.StartsWith("Parents", StringComparison.OrdinalIgnoreCase));
        var project = Directory.EnumerateFiles(RealPages.Root, $"{room}.csproj", SearchOption.AllDirectories).Single(path => !IsForeign(path));
        var asked = XDocument.Load(project).Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));

        Assert.Empty(used.Concat(asked).Except(allowed, StringComparer.Ordinal));
    }

    [Fact]
    public void The_domain_uses_nothing_but_the_platform()
    {
        Assert.DoesNotContain(rooms["Parents.Domain"].GetReferencedAssemblies(), name => !name.Name!.StartsWith("System.", StringComparison.Ordinal));
        Assert.DoesNotContain(XDocument.Load(Path.Combine(RealPages.Root, "src", "Parents.Domain", "Parents.Domain.csproj")).Descendants(), element => element.Name.LocalName.EndsWith("Reference", StringComparison.Ordinal));
    }

    [Fact]
    public void Only_the_store_knows_Azure_and_only_the_site_reads_Markdown_and_Yaml()
    {
        Assert.Equal(["Parents.Store"], UsersOf("Azure."));
        Assert.Equal(["Parents.Site"], UsersOf("Markdig"));
        Assert.Equal(["Parents.Site"], UsersOf("YamlDotNet"));
    }

    [Fact]
    public void No_type_is_named_after_a_pattern() => Assert.Empty(rooms.Values
        .SelectMany(room => room.GetTypes())
        .Where(type => !type.IsDefined(typeof(CompilerGeneratedAttribute)) && badEnds.Any(end => type.Name.Split('`')[0].EndsWith(end, StringComparison.Ordinal)))
        .Select(type => type.FullName));

    [Fact]
    public void No_folder_is_a_drawer_for_everything() => Assert.Empty(Folders(new DirectoryInfo(RealPages.Root))
        .Where(folder => badFolders.Contains(folder.Name, StringComparer.OrdinalIgnoreCase))
        .Select(folder => folder.FullName));

    [Fact]
    public void Every_path_of_the_tour_exists()
    {
        var tour = Path.Combine(RealPages.Root, "docs", "tour.md");
        Assert.True(File.Exists(tour), "docs/tour.md is missing.");
        var paths = TourPath.Matches(File.ReadAllText(tour)).Select(match => match.Groups["path"].Value.TrimEnd('/', '.')).Distinct(StringComparer.Ordinal).ToList();

        Assert.True(paths.Count >= 10, $"The tour names {paths.Count} paths.");
        Assert.All(paths, path => Assert.True(Path.Exists(Path.Combine(RealPages.Root, path)), path));
    }

    /// <summary>What parents read is in the theme. Only the health address speaks to organizers by itself.</summary>
    [Fact]
    public void The_functions_have_no_French_sentence_of_their_own() => Assert.Equal(
        ["Health/GetHealth.cs"],
        Directory.EnumerateFiles(Path.Combine(RealPages.Root, "functions"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !IsForeign(path) && FrenchSentence.IsMatch(File.ReadAllText(path)))
            .Select(path => Path.GetRelativePath(Path.Combine(RealPages.Root, "functions"), path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal));

    /// <summary>They are in the resource files, where people who translate find them. Examples are invented, and shown to nobody but us.</summary>
    [Fact]
    public void The_theme_has_no_French_sentence_outside_its_resource_files()
    {
        var files = Directory.EnumerateFiles(Path.Combine(RealPages.Root, "theme"), "*", SearchOption.AllDirectories)
            .Where(path => !IsForeign(path) && !path.EndsWith("Examples.cs", StringComparison.Ordinal) && Path.GetFileName(path) != "Sample.cs")
            .ToList();

        // What is wrong with a resource file is told to who runs the build.
        Assert.Equal(["TextFile.cs"], files.Where(path => path.EndsWith(".cs", StringComparison.Ordinal) && FrenchSentence.IsMatch(File.ReadAllText(path))).Select(Path.GetFileName));
        Assert.DoesNotContain(files, path => path.EndsWith(".js", StringComparison.Ordinal) && File.ReadLines(path).Any(line => ScriptSentence.IsMatch(line.Split("//")[0])));
        Assert.DoesNotContain(files, path => path.EndsWith(".razor", StringComparison.Ordinal) && (MarkupWords.IsMatch(MarkupOf(path)) || FrenchSentence.IsMatch(File.ReadAllText(path))));
        Assert.Contains(files, path => path.EndsWith(".razor", StringComparison.Ordinal));
    }

    /// <summary>Without what is C# in it.</summary>
    private static string MarkupOf(string path) => RazorComment.Replace(File.ReadAllText(path).Split("@code {")[0], "");

    private static IEnumerable<string> UsersOf(string library) =>
        rooms.Where(room => room.Value.GetReferencedAssemblies().Any(name => name.Name!.StartsWith(library, StringComparison.Ordinal))).Select(room => room.Key);

    private static IEnumerable<DirectoryInfo> Folders(DirectoryInfo folder) =>
        folder.EnumerateDirectories().Where(child => !foreignFolders.Contains(child.Name, StringComparer.Ordinal)).SelectMany(child => Folders(child).Prepend(child));

    private static bool IsForeign(string path) => Path.GetRelativePath(RealPages.Root, path).Split(Path.DirectorySeparatorChar).Any(part => foreignFolders.Contains(part, StringComparer.Ordinal));

    [GeneratedRegex(@"(?<![\w./-])(?<path>(src|theme|functions|content|tests|docs|\.ci)/[\w./-]*\w)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TourPath { get; }

    /// <summary>A string on one line that has a space and a letter that English lacks.</summary>
    [GeneratedRegex(@"""(?=[^""\n]* )[^""\n]*[àâçèéêëîïôùûœÀÉÈÊ’][^""\n]*""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FrenchSentence { get; }

    /// <summary>The same in a script, with such a letter inside a word: it may fold one alone.</summary>
    [GeneratedRegex("['`\"](?=[^'`\"]* )[^'`\"]*(\\p{L}[àâçèéêëîïôùûœ’]|[àâçèéêëîïôùûœÀÉÈÊ]\\p{L})[^'`\"]*['`\"]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ScriptSentence { get; }

    /// <summary>A word between two tags that is no expression.</summary>
    [GeneratedRegex(@">[ \t]*\p{L}{2,}[^@<>{}\n]*<", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MarkupWords { get; }

    [GeneratedRegex(@"@\*.*?\*@", RegexOptions.CultureInvariant | RegexOptions.Singleline, 1000)]
    private static partial Regex RazorComment { get; }
}
