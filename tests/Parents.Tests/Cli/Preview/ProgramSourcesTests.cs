using Parents.Cli.Preview;
using Parents.Tests.Site;
using Parents.Theme.Styles;
using Xunit;

namespace Parents.Tests.Cli.Preview;

/// <summary>From its sources, the program shows a new style at once and asks to be built again for the rest.</summary>
public sealed class ProgramSourcesTests : IDisposable
{
    private readonly TemporaryFolder root = new();
    private readonly ProgramSources sources;

    public ProgramSourcesTests()
    {
        foreach (var folder in (string[])["theme/Styles", "theme/Scripts", "theme/Texts", "src", "functions"])
        {
            Directory.CreateDirectory(Path.Combine(root.Path, folder));
        }

        foreach (var sheet in Directory.EnumerateFiles(Path.Combine(RealPages.Root, "theme"), "*.css", SearchOption.AllDirectories).Where(sheet => Path.GetFileName(sheet) != "paper.css"))
        {
            File.Copy(sheet, Path.Combine(root.Path, "theme", "Styles", Path.GetFileName(sheet)));
        }

        sources = new ProgramSources(root.Path, DateTime.MaxValue);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => root.Dispose();

    [Fact]
    public void The_style_of_the_sources_is_that_of_the_program_until_it_changes()
    {
        Assert.All(Stylesheet.All, sheet => Assert.Equal(sheet.Text, Shown(sheet)));

        File.AppendAllText(Path.Combine(root.Path, "theme", "Styles", "base.css"), "\n@layer base { .p-nouveau { color: red; } }\n");

        Assert.Contains(".p-nouveau{color:red}", Shown(Stylesheet.Common), StringComparison.Ordinal);
        Assert.Equal(Stylesheet.Tools.Text, Shown(Stylesheet.Tools));
    }

    [Fact]
    public async Task A_new_style_is_shown_and_a_new_component_ends_the_program()
    {
        var shown = new TaskCompletionSource();
        var follows = sources.FollowAsync(shown.SetResult, Stop);

        await File.AppendAllTextAsync(Path.Combine(root.Path, "theme", "Styles", "base.css"), "@layer base{a{}}", Stop);
        await shown.Task.WaitAsync(Stop);
        Assert.False(follows.IsCompleted);

        await File.WriteAllTextAsync(Path.Combine(root.Path, "theme", "Texts", "fr.json"), "{}", Stop);
        Assert.True(await follows.WaitAsync(Stop));
    }

    [Fact]
    public async Task What_changed_while_the_program_was_built_ends_it_at_once()
    {
        await File.WriteAllTextAsync(Path.Combine(root.Path, "src", "Program.cs"), "return 0;", Stop);

        Assert.True(await new ProgramSources(root.Path, DateTime.UnixEpoch).FollowAsync(() => { }, Stop));
    }

    private string Shown(Stylesheet sheet) => System.Text.Encoding.UTF8.GetString(sources.Find(sheet.Address[1..])!.Bytes.Span);
}
