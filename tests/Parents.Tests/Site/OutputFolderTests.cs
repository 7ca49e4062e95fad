using System.Text;
using Parents.Site.Output;
using Xunit;

namespace Parents.Tests.Site;

public sealed class OutputFolderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Root => Path.Combine(folder.Path, "site");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Keeps_the_last_build_where_a_page_cannot_be_made()
    {
        await WriteAsync("a.html=1", "b/c.html=2");

        await Assert.ThrowsAsync<InvalidOperationException>(() => WriteAsync("a.html=3", "d.html=4", "!"));

        Assert.Equal([".parents-site", "a.html=1", "b/c.html=2"], Files());
    }

    [Fact]
    public async Task Knows_afterwards_what_a_build_that_stopped_halfway_wrote()
    {
        await WriteAsync("a.html=1");
        Directory.CreateDirectory(Path.Combine(Root, "z.html"));
        await Assert.ThrowsAnyAsync<SystemException>(() => WriteAsync("a.html=1", "b/c.html=2", "z.html=3"));
        Directory.Delete(Path.Combine(Root, "z.html"));
        Assert.Contains("b/c.html=2", Files());

        var written = await WriteAsync("a.html=1");

        Assert.Equal(new Written(0, 1, 1), written);
        Assert.Equal([".parents-site", "a.html=1"], Files());
    }

    [Fact]
    public async Task Takes_a_folder_whose_first_build_was_stopped_before_anything_moved()
    {
        Directory.CreateDirectory(Path.Combine(Root, ".parents-staging"));
        await File.WriteAllTextAsync(Path.Combine(Root, ".parents-staging", "a.html"), "half", TestContext.Current.CancellationToken);

        await WriteAsync("a.html=1");

        Assert.Equal([".parents-site", "a.html=1"], Files());
    }

    [Fact]
    public async Task Writes_again_what_somebody_changed_or_deleted()
    {
        await WriteAsync("a.html=1", "b.html=2", "c.html=3");
        await File.WriteAllTextAsync(Path.Combine(Root, "a.html"), "9", TestContext.Current.CancellationToken);
        File.Delete(Path.Combine(Root, "b.html"));

        Assert.Equal(new Written(2, 1, 0), await WriteAsync("a.html=1", "b.html=2", "c.html=3"));
        Assert.Equal([".parents-site", "a.html=1", "b.html=2", "c.html=3"], Files());
    }

    [Fact]
    public async Task Removes_empty_folders_but_not_what_it_did_not_write()
    {
        await WriteAsync("a.html=1", "b/c/d.html=2", "e/f.html=3");
        await File.WriteAllTextAsync(Path.Combine(Root, "e", "mine.txt"), "4", TestContext.Current.CancellationToken);

        Assert.Equal(new Written(0, 1, 2), await WriteAsync("a.html=1"));
        Assert.Equal([".parents-site", "a.html=1", "e/mine.txt=4"], Files());
        Assert.False(Directory.Exists(Path.Combine(Root, "b")));
    }

    [Fact]
    public async Task Touches_nothing_in_a_folder_of_somebody_else()
    {
        Directory.CreateDirectory(Root);
        await File.WriteAllTextAsync(Path.Combine(Root, "a.html"), "mine", TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<ForeignFolderException>(() => WriteAsync("a.html=1"));

        Assert.Equal(["a.html=mine"], Files());
    }

    private async Task<Written> WriteAsync(params string[] files) => (await new OutputFolder(Root).WriteAsync(Give(files), () => true, TestContext.Current.CancellationToken))!;

    private static async IAsyncEnumerable<SiteFile> Give(string[] files)
    {
        await Task.CompletedTask;
        foreach (var file in files)
        {
            var parts = file.Split('=');
            yield return parts is [var path, var text] ? new SiteFile(path, Encoding.UTF8.GetBytes(text), "text/html") : throw new InvalidOperationException("This page cannot be made.");
        }
    }

    private IEnumerable<string> Files() => Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
        .Select(path => path == ".parents-site" ? path : $"{path}={File.ReadAllText(Path.Combine(Root, path))}")
        .Order(StringComparer.Ordinal);
}
