using Parents.Cli.Preview;
using Xunit;

namespace Parents.Tests.Cli.Preview;

/// <summary>However a program saves, and whatever happens to the folder, what changed is told, and only that.</summary>
public sealed class FolderWatchTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly FolderWatch watch;

    public FolderWatchTests()
    {
        watch = new FolderWatch(Path.Combine(folder.Path, "content"), [".md"], reason => Assert.Fail(reason));
        Directory.CreateDirectory(Path.Combine(folder.Path, "content", "guides"));
        Write("index.md", "Bonjour.");
        Write("guides/cpms.md", "Le centre.");
        watch.Begin();
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        watch.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task A_file_written_in_place_is_told()
    {
        Write("guides/cpms.md", "Le centre psycho-médico-social.");

        Assert.Equal(["guides/cpms.md"], await watch.NextAsync(Stop));
    }

    [Fact]
    public async Task A_file_renamed_over_another_is_told_and_not_the_temporary_one()
    {
        Write("guides/cpms.md.tmp", "Le centre psycho-médico-social.");
        File.Move(Of("guides/cpms.md.tmp"), Of("guides/cpms.md"), overwrite: true);

        Assert.Equal(["guides/cpms.md"], await watch.NextAsync(Stop));
    }

    [Fact]
    public async Task Many_files_of_one_move_are_told_together()
    {
        Directory.CreateDirectory(Of("ailleurs"));
        foreach (var number in Enumerable.Range(0, 300))
        {
            Write($"ailleurs/{number}.md", "Un texte.");
        }

        Directory.Move(Of("ailleurs"), Path.Combine(folder.Path, "ailleurs"));
        Directory.Move(Path.Combine(folder.Path, "ailleurs"), Of("guides/ailleurs"));

        var told = new HashSet<string>(StringComparer.Ordinal);
        while (told.Count(path => path.StartsWith("guides/ailleurs/", StringComparison.Ordinal)) < 300)
        {
            told.UnionWith(await watch.NextAsync(Stop));
        }

        Assert.DoesNotContain("index.md", told);
    }

    [Fact]
    public async Task A_removed_file_is_told()
    {
        File.Delete(Of("guides/cpms.md"));

        Assert.Equal(["guides/cpms.md"], await watch.NextAsync(Stop));
    }

    [Fact]
    public async Task What_editors_and_programs_leave_beside_a_text_is_not_told()
    {
        Write("index.md~", "Une copie.");
        Write(".index.md.swp", "Une copie.");
        Directory.CreateDirectory(Of(".git"));
        Write(".git/index.md", "Une copie.");
        Write("index.md", "Bonsoir à tous.");

        Assert.Equal(["index.md"], await watch.NextAsync(Stop));
    }

    [Fact]
    public async Task A_folder_that_was_away_is_followed_when_it_is_back()
    {
        Directory.Move(Of(""), Path.Combine(folder.Path, "ailleurs"));
        Assert.Equal(["guides/cpms.md", "index.md"], (await watch.NextAsync(Stop)).Order(StringComparer.Ordinal));

        Directory.CreateDirectory(Of(""));
        Write("index.md", "Bonsoir à tous.");
        Assert.Equal(["index.md"], await watch.NextAsync(Stop));

        Write("index.md", "Bonne nuit.");
        Assert.Equal(["index.md"], await watch.NextAsync(Stop));
    }

    private string Of(string path) => Path.Combine(folder.Path, "content", path);

    private void Write(string path, string text) => File.WriteAllText(Of(path), text);
}
