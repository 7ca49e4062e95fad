using System.Text;
using System.Text.RegularExpressions;
using Parents.Store;
using Xunit;

namespace Parents.Tests.Store;

public sealed partial class FolderBlobsTests : BlobsContract, IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("parents-").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public async Task A_blob_is_one_file_with_a_first_line_of_JSON()
    {
        await Area().WriteAsync("page/a", Text("été") with { ContentType = "text/plain" }, Stop);

        var file = await File.ReadAllTextAsync(Path.Combine(root, "data", "page", "a"), Stop);

        Assert.Equal(
            "{\"format\":1,\"etag\":\"*\",\"sha256\":\"bd010c64132bf5cae8aea89f6762515727dcf68a5dd1de813c87f50a16c4513c\",\"length\":5,"
            + "\"contentType\":\"text/plain\",\"contentEncoding\":null,\"cacheControl\":null,\"metadata\":{}}\nété",
            ETag().Replace(file, "\"etag\":\"*\""));
    }

    [Fact]
    public async Task Nothing_is_made_before_the_first_write()
    {
        var blobs = new FolderBlobs(Path.Combine(root, "not", "yet"), "data");

        await blobs.ReadAsync("a", Stop);
        await NamesAsync(blobs, "");
        await blobs.DeleteAsync("a", Stop);
        Assert.False(await blobs.TryReplaceAsync("a", Text("x"), "0x1", Stop));
        Assert.Empty(Directory.EnumerateFileSystemEntries(root));

        await blobs.WriteAsync("a", Text("x"), Stop);
        Assert.Equal("x", await TextOfAsync(blobs, "a"));
    }

    [Fact]
    public async Task A_folder_that_somebody_deleted_is_made_anew()
    {
        var blobs = Area();
        await blobs.WriteAsync("a/b", Text("x"), Stop);
        Directory.Delete(Path.Combine(root, "data"), recursive: true);

        await blobs.WriteAsync("a/b", Text("y"), Stop);

        Assert.Equal("y", await TextOfAsync(blobs, "a/b"));
    }

    [Fact]
    public async Task Other_users_of_the_machine_cannot_look_in()
    {
        var folder = Path.Combine(root, "store");

        await new FolderBlobs(folder, "data").WriteAsync("a", Text("x"), Stop);

        // Windows gives a new folder the rights of the one that it is in.
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(folder) == (UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute));
    }

    [Fact]
    public async Task Areas_do_not_see_each_other()
    {
        await Area().WriteAsync("a", Text("data"), Stop);
        var web = new FolderBlobs(root, "$web");

        Assert.Null(await web.ReadAsync("a", Stop));
        Assert.True(await web.TryCreateAsync("a", Text("web"), Stop));
        Assert.Equal("data", await TextOfAsync(Area(), "a"));
    }

    [Theory]
    [InlineData("")]
    [InlineData(".tmp")]
    [InlineData("..")]
    [InlineData("a/b")]
    public void Bad_areas_are_refused(string area) => Assert.Throws<ArgumentException>(() => new FolderBlobs(root, area));

    [Fact]
    public async Task Two_processes_create_once()
    {
        FolderBlobs[] processes = [Area(), Area()];

        for (var round = 0; round < 20; round++)
        {
            var name = $"log/{round:000000}";
            var won = await Task.WhenAll(processes.Select(process => Task.Run(() => process.TryCreateAsync(name, Text("x"), Stop), Stop)));
            Assert.Single(won, true);
        }
    }

    [Fact]
    public async Task Two_processes_lose_no_update()
    {
        await Area().WriteAsync("count", Text("0"), Stop);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => AddAsync(Area(), "count", 25), Stop)));

        Assert.Equal("100", await TextOfAsync(Area(), "count"));
    }

    [Fact]
    public async Task Changes_wait_for_another_process_and_creates_and_reads_do_not()
    {
        await Area().WriteAsync("a", Text("before"), Stop);
        var etag = await ETagOfAsync(Area(), "a");
        var other = HoldLock();

        var write = Area().WriteAsync("written", Text("x"), Stop);
        var replace = Area().TryReplaceAsync("a", Text("after"), etag, Stop);
        var delete = Area().DeleteAsync("a", Stop);
        for (var i = 0; i < 20; i++)
        {
            Assert.True(await Area().TryCreateAsync($"b/{i}", Text("x"), Stop));
            Assert.Equal("before", await TextOfAsync(Area(), "a"));
        }

        Assert.False(write.IsCompleted || replace.IsCompleted || delete.IsCompleted);
        await other.DisposeAsync();
        await Task.WhenAll(write, replace, delete);
        Assert.Null(await TextOfAsync(Area(), "a"));
        Assert.Equal("x", await TextOfAsync(Area(), "written"));
    }

    [Fact]
    public async Task A_change_that_waits_can_be_cancelled()
    {
        var blobs = Area();
        await blobs.WriteAsync("a", Text("before"), Stop);
        await using (HoldLock())
        {
            using var cancel = new CancellationTokenSource();
            var write = blobs.WriteAsync("a", Text("after"), cancel.Token);
            var second = blobs.DeleteAsync("a", cancel.Token);
            await cancel.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => write);
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        }

        Assert.Equal("before", await TextOfAsync(blobs, "a"));
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(root, ".tmp")));
        await blobs.WriteAsync("a", Text("after"), Stop);
    }

    [Fact]
    public async Task Every_changed_byte_is_noticed()
    {
        var path = await WriteSampleAsync();
        var whole = await File.ReadAllBytesAsync(path, Stop);

        for (var i = 0; i < whole.Length; i++)
        {
            var changed = whole.ToArray();
            changed[i] ^= 0x04;
            await File.WriteAllBytesAsync(path, changed, Stop);
            if (await ReadOrCorruptAsync() is { } read)
            {
                // The ETag and the headers are not in the checksum: a changed one is another ETag or header, and the bytes stand.
                Assert.Equal("some bytes", Encoding.UTF8.GetString(read.Content.Bytes.Span));
                Assert.True(i < Array.IndexOf(whole, (byte)'\n'));
            }
        }
    }

    [Fact]
    public async Task A_file_cut_anywhere_is_noticed()
    {
        var path = await WriteSampleAsync();
        var whole = await File.ReadAllBytesAsync(path, Stop);

        for (var length = 0; length < whole.Length; length++)
        {
            await File.WriteAllBytesAsync(path, whole[..length], Stop);
            Assert.Null(await ReadOrCorruptAsync());
        }

        await File.WriteAllBytesAsync(path, [.. whole, 0], Stop);
        Assert.Null(await ReadOrCorruptAsync());
    }

    [Fact]
    public async Task A_corrupt_blob_can_be_written_anew()
    {
        await File.WriteAllBytesAsync(await WriteSampleAsync(), [], Stop);
        await Assert.ThrowsAsync<BlobCorruptException>(() => NamesAsync(Area(), ""));
        await Assert.ThrowsAsync<BlobCorruptException>(() => Area().TryReplaceAsync("sample/a", Text("x"), "0x1", Stop));

        await Area().WriteAsync("sample/a", Text("anew"), Stop);

        Assert.Equal("anew", await TextOfAsync(Area(), "sample/a"));
    }

    [Fact]
    public async Task What_a_killed_writer_leaves_is_harmless()
    {
        var blobs = Area();
        await blobs.WriteAsync("a", Text("before"), Stop);
        var left = Path.Combine(root, ".tmp", "0123");
        await File.WriteAllTextAsync(left, "{\"format\":1,\"et", Stop);
        if (!OperatingSystem.IsWindows())
        {
            // Killed between link and unlink: the temporary name is a second one of the blob itself.
            Assert.True(DurableFiles.TryName(Path.Combine(root, "data", "a"), Path.Combine(root, ".tmp", "4567")));
        }

        Assert.Equal("before", await TextOfAsync(Area(), "a"));
        Assert.False(await Area().TryCreateAsync("a", Text("x"), Stop));
        Assert.True(await Area().TryReplaceAsync("a", Text("after"), await ETagOfAsync(blobs, "a"), Stop));
        Assert.Equal(["a"], await NamesAsync(Area(), ""));
        Assert.True(File.Exists(left));
    }

    [Fact]
    public async Task What_was_left_an_hour_ago_is_removed_by_the_next_who_opens_the_folder()
    {
        await Area().WriteAsync("a", Text("x"), Stop);
        var now = File.GetLastWriteTimeUtc(Path.Combine(root, "data", "a"));
        var old = Path.Combine(root, ".tmp", "0123");
        var young = Path.Combine(root, ".tmp", "4567");
        await File.WriteAllTextAsync(old, "x", Stop);
        await File.WriteAllTextAsync(young, "x", Stop);
        File.SetLastWriteTimeUtc(old, now - TimeSpan.FromMinutes(61));
        File.SetLastWriteTimeUtc(young, now - TimeSpan.FromMinutes(59));

        await Area().WriteAsync("b", Text("x"), Stop);

        Assert.Equal([young], Directory.EnumerateFiles(Path.Combine(root, ".tmp")));
    }

    [Fact]
    public async Task What_is_no_blob_is_not_listed()
    {
        await Area().WriteAsync("a", Text("x"), Stop);
        await File.WriteAllTextAsync(Path.Combine(root, "data", "Thumbs.db"), "x", Stop);
        await File.WriteAllTextAsync(Path.Combine(root, "data", "été"), "x", Stop);

        Assert.Equal(["a"], await NamesAsync(Area(), ""));
    }

    [Fact]
    public async Task A_blob_and_a_folder_of_one_name_exclude_each_other()
    {
        await Area().WriteAsync("a/b", Text("x"), Stop);
        await Assert.ThrowsAsync<StoreUnavailableException>(() => Area().TryCreateAsync("a", Text("y"), Stop));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => Area().WriteAsync("a", Text("y"), Stop));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => Area().TryCreateAsync("a/b/c", Text("y"), Stop));

        Assert.Equal(["a/b"], await NamesAsync(Area(), ""));
    }

    protected override Task<IBlobs> MakeEmptyAsync() => Task.FromResult<IBlobs>(Area());

    protected override async Task<IBlobs> MakeAwayAsync()
    {
        var file = Path.Combine(root, "file");
        await File.WriteAllTextAsync(file, "x", Stop);
        return new FolderBlobs(file, "data");
    }

    private FolderBlobs Area() => new(root, "data");

    private FileStream HoldLock() => new(Path.Combine(root, ".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

    private async Task<string> WriteSampleAsync()
    {
        await Area().WriteAsync("sample/a", Text("some bytes"), Stop);
        return Path.Combine(root, "data", "sample", "a");
    }

    private async Task<StoredBlob?> ReadOrCorruptAsync()
    {
        try
        {
            return await Area().ReadAsync("sample/a", Stop);
        }
        catch (BlobCorruptException e)
        {
            Assert.Contains("data/sample/a", e.Message, StringComparison.Ordinal);
            return null;
        }
    }

    [GeneratedRegex("\"etag\":\"[0-9a-f]{16}\"", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ETag();
}
