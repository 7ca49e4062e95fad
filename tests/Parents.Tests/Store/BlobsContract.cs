using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Parents.Store;
using Xunit;

namespace Parents.Tests.Store;

/// <summary>What every implementation of <see cref="IBlobs"/> promises.</summary>
public abstract class BlobsContract
{
    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    protected abstract Task<IBlobs> MakeEmptyAsync();

    /// <summary>A store that cannot be reached, or cannot be used.</summary>
    protected abstract Task<IBlobs> MakeAwayAsync();

    [Fact]
    public async Task Create_writes_only_where_nothing_is()
    {
        var blobs = await MakeEmptyAsync();

        Assert.True(await blobs.TryCreateAsync("inbox/one", Text("first"), Stop));
        Assert.False(await blobs.TryCreateAsync("inbox/one", Text("second"), Stop));

        Assert.Equal("first", await TextOfAsync(blobs, "inbox/one"));
    }

    [Fact]
    public async Task Fifty_parallel_creates_have_one_winner()
    {
        var blobs = await MakeEmptyAsync();

        var won = await Task.WhenAll(Enumerable.Range(0, 50).Select(i =>
            Task.Run(() => blobs.TryCreateAsync("log/000001", Text($"{i}"), Stop), Stop)));

        var winner = Assert.Single(Enumerable.Range(0, 50), i => won[i]);
        Assert.Equal($"{winner}", await TextOfAsync(blobs, "log/000001"));
    }

    [Fact]
    public async Task Replace_needs_the_etag_that_was_read()
    {
        var blobs = await MakeEmptyAsync();
        await blobs.WriteAsync("tally", Text("1"), Stop);
        var first = await ETagOfAsync(blobs, "tally");

        Assert.True(await blobs.TryReplaceAsync("tally", Text("2"), first, Stop));
        Assert.False(await blobs.TryReplaceAsync("tally", Text("3"), first, Stop));
        Assert.False(await blobs.TryReplaceAsync("tally", Text("4"), "*", Stop));

        Assert.Equal("2", await TextOfAsync(blobs, "tally"));
    }

    [Fact]
    public async Task Nothing_is_replaced_where_nothing_is()
    {
        var blobs = await MakeEmptyAsync();

        Assert.False(await blobs.TryReplaceAsync("tally", Text("1"), "0x1", Stop));
        await blobs.WriteAsync("tally", Text("1"), Stop);
        var etag = await ETagOfAsync(blobs, "tally");
        await blobs.DeleteAsync("tally", Stop);
        Assert.False(await blobs.TryReplaceAsync("tally", Text("2"), etag, Stop));

        Assert.Null(await blobs.ReadAsync("tally", Stop));
    }

    [Fact]
    public async Task Parallel_replaces_with_one_etag_have_one_winner()
    {
        var blobs = await MakeEmptyAsync();
        await blobs.WriteAsync("tally", Text("start"), Stop);
        var etag = await ETagOfAsync(blobs, "tally");

        var won = await Task.WhenAll(Enumerable.Range(0, 50).Select(i =>
            Task.Run(() => blobs.TryReplaceAsync("tally", Text($"{i}"), etag, Stop), Stop)));

        var winner = Assert.Single(Enumerable.Range(0, 50), i => won[i]);
        Assert.Equal($"{winner}", await TextOfAsync(blobs, "tally"));
    }

    [Fact]
    public async Task No_update_is_lost()
    {
        var blobs = await MakeEmptyAsync();
        await blobs.WriteAsync("count", Text("0"), Stop);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => AddAsync(blobs, "count", 10), Stop)));

        Assert.Equal("80", await TextOfAsync(blobs, "count"));
    }

    [Fact]
    public async Task Each_write_changes_the_etag_even_of_the_same_bytes()
    {
        var blobs = await MakeEmptyAsync();
        var etags = new HashSet<string>(StringComparer.Ordinal);

        for (var i = 0; i < 5; i++)
        {
            await blobs.WriteAsync("page", Text("same"), Stop);
            Assert.True(etags.Add(await ETagOfAsync(blobs, "page")));
        }

        Assert.True(await blobs.TryReplaceAsync("page", Text("same"), await ETagOfAsync(blobs, "page"), Stop));
        Assert.True(etags.Add(await ETagOfAsync(blobs, "page")));
        await blobs.DeleteAsync("page", Stop);
        Assert.True(await blobs.TryCreateAsync("page", Text("same"), Stop));
        Assert.True(etags.Add(await ETagOfAsync(blobs, "page")));
    }

    [Fact]
    public async Task Reading_does_not_change_the_etag()
    {
        var blobs = await MakeEmptyAsync();
        await blobs.WriteAsync("page", Text("same"), Stop);

        Assert.Equal(await ETagOfAsync(blobs, "page"), await ETagOfAsync(blobs, "page"));
    }

    [Fact]
    public async Task Write_writes_whether_or_not_there_is_one()
    {
        var blobs = await MakeEmptyAsync();

        await blobs.WriteAsync("page", Text("long text"), Stop);
        await blobs.WriteAsync("page", Text("short"), Stop);

        Assert.Equal("short", await TextOfAsync(blobs, "page"));
    }

    [Fact]
    public async Task Create_after_delete_works()
    {
        var blobs = await MakeEmptyAsync();
        await blobs.WriteAsync("inbox/one", Text("first"), Stop);

        await blobs.DeleteAsync("inbox/one", Stop);

        Assert.Null(await blobs.ReadAsync("inbox/one", Stop));
        Assert.True(await blobs.TryCreateAsync("inbox/one", Text("second"), Stop));
        Assert.Equal("second", await TextOfAsync(blobs, "inbox/one"));
    }

    [Fact]
    public async Task Delete_of_nothing_is_no_error()
    {
        var blobs = await MakeEmptyAsync();

        await blobs.DeleteAsync("nothing/here", Stop);
        await blobs.WriteAsync("nothing/there", Text("x"), Stop);
        await blobs.DeleteAsync("nothing/here", Stop);
        await blobs.DeleteAsync("nothing", Stop);

        Assert.Equal(["nothing/there"], await NamesAsync(blobs, ""));
    }

    [Fact]
    public async Task Read_of_nothing_is_null()
    {
        var blobs = await MakeEmptyAsync();

        Assert.Null(await blobs.ReadAsync("nothing/here", Stop));
        await blobs.WriteAsync("nothing/there", Text("x"), Stop);
        Assert.Null(await blobs.ReadAsync("nothing/here", Stop));
        Assert.Null(await blobs.ReadAsync("nothing", Stop));
        Assert.Null(await blobs.ReadAsync("nothing/there/below", Stop));
    }

    [Fact]
    public async Task A_listing_of_nothing_is_empty()
    {
        var blobs = await MakeEmptyAsync();

        Assert.Empty(await NamesAsync(blobs, ""));
        Assert.Empty(await NamesAsync(blobs, "inbox/"));
    }

    [Fact]
    public async Task A_listing_is_in_ordinal_order_of_the_whole_name()
    {
        var blobs = await MakeEmptyAsync();
        string[] names = ["n/1", "n-1/x", "n.1", "n0/1", "n/1-0", "n/a/b", "n/a-b", "n/a.b", "n/a0", "n~", "n_", "n$", "n/a/b-c", "m", "o/1/2/3"];
        foreach (var name in names)
        {
            await blobs.WriteAsync(name, Text(name), Stop);
        }

        Assert.Equal(names.Order(StringComparer.Ordinal), await NamesAsync(blobs, ""));
    }

    [Theory]
    [InlineData("inbox/ab", "inbox/ab-c", "inbox/ab/d", "inbox/abc")]
    [InlineData("inbox/ab/", "inbox/ab/d")]
    [InlineData("inbox", "inbox-2", "inbox/ab-c", "inbox/ab/d", "inbox/abc", "inbox/b")]
    [InlineData("inbox/", "inbox/ab-c", "inbox/ab/d", "inbox/abc", "inbox/b")]
    [InlineData("i", "inbox-2", "inbox/ab-c", "inbox/ab/d", "inbox/abc", "inbox/b")]
    [InlineData("inbox/b", "inbox/b")]
    [InlineData("inbox/b/")]
    [InlineData("none/at/all")]
    public async Task A_prefix_may_end_inside_a_segment(string prefix, params string[] expected)
    {
        var blobs = await MakeEmptyAsync();
        foreach (var name in new[] { "inbox/ab/d", "inbox/ab-c", "inbox/abc", "inbox/b", "inbox-2", "log/1" })
        {
            await blobs.WriteAsync(name, Text(name), Stop);
        }

        Assert.Equal(expected, await NamesAsync(blobs, prefix));
    }

    [Fact]
    public async Task A_listing_goes_on_while_others_write_and_delete()
    {
        var blobs = await MakeEmptyAsync();
        var untouched = Enumerable.Range(0, 100).Select(i => $"inbox/{i:000}").ToList();
        foreach (var name in untouched)
        {
            await blobs.WriteAsync(name, Text(name), Stop);
        }

        using var enough = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var others = Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(() => DisturbAsync(blobs, i, enough.Token), Stop)));
        for (var i = 0; i < 20; i++)
        {
            var seen = await NamesAsync(blobs, "inbox/");
            Assert.Equal(untouched, seen.Where(name => name.Length == "inbox/000".Length));
            Assert.Equal(seen.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), seen);
        }

        await enough.CancelAsync();
        await others;
    }

    [Fact]
    public async Task A_reader_sees_the_old_blob_or_the_new_one_whole()
    {
        var blobs = await MakeEmptyAsync();
        BlobContent[] versions = [new(Enumerable.Repeat((byte)'a', 50_000).ToArray()), new(Enumerable.Repeat((byte)'b', 70_000).ToArray())];
        await blobs.WriteAsync("page", versions[0], Stop);

        var writing = Task.Run(
            async () =>
            {
                for (var i = 1; i <= 50; i++)
                {
                    await blobs.WriteAsync("page", versions[i % 2], Stop);
                }
            },
            Stop);
        while (!writing.IsCompleted)
        {
            var seen = (await blobs.ReadAsync("page", Stop))!.Content.Bytes;
            Assert.Contains(versions, version => version.Bytes.Span.SequenceEqual(seen.Span));
        }

        await writing;
    }

    [Fact]
    public async Task Headers_and_metadata_come_back()
    {
        var blobs = await MakeEmptyAsync();
        var content = Text("{}") with
        {
            ContentType = "application/json; charset=utf-8",
            CacheControl = "public, max-age=60",
            Metadata = ImmutableSortedDictionary<string, string>.Empty.Add("release", "12").Add("by", "publish \"1.0\" \\ <x>").Add("z9", "-"),
        };

        await blobs.WriteAsync("page", content, Stop);

        var read = (await blobs.ReadAsync("page", Stop))!.Content;
        Assert.Equal("application/json; charset=utf-8", read.ContentType);
        Assert.Null(read.ContentEncoding);
        Assert.Equal("public, max-age=60", read.CacheControl);
        Assert.Equal(content.Metadata, read.Metadata);
        var entry = Assert.Single(await EntriesAsync(blobs, "page"));
        Assert.Equal(content.Metadata, entry.Metadata);
    }

    [Fact]
    public async Task Headers_and_metadata_are_replaced_with_the_bytes()
    {
        var blobs = await MakeEmptyAsync();
        var metadata = ImmutableSortedDictionary<string, string>.Empty.Add("release", "1");
        await blobs.WriteAsync("page", Text("1") with { CacheControl = "no-store", ContentType = "text/html", Metadata = metadata }, Stop);

        await blobs.WriteAsync("page", Text("2"), Stop);

        var read = (await blobs.ReadAsync("page", Stop))!.Content;
        Assert.Equal("application/octet-stream", read.ContentType);
        Assert.Null(read.CacheControl);
        Assert.Empty(read.Metadata);
    }

    [Fact]
    public async Task Compressed_bytes_come_back_compressed()
    {
        var blobs = await MakeEmptyAsync();
        using var compressed = new MemoryStream();
        await using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
        {
            await gzip.WriteAsync(Encoding.UTF8.GetBytes("<p>Bonjour</p>"), Stop);
        }

        await blobs.WriteAsync("page", new BlobContent(compressed.ToArray()) { ContentEncoding = "gzip" }, Stop);

        var read = (await blobs.ReadAsync("page", Stop))!.Content;
        Assert.Equal("gzip", read.ContentEncoding);
        Assert.Equal(compressed.ToArray(), read.Bytes.ToArray());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5 * 1024 * 1024)]
    public async Task A_blob_of_any_size_comes_back(int length)
    {
        var blobs = await MakeEmptyAsync();
        var bytes = new byte[length];
        for (var i = 0; i < length; i++)
        {
            bytes[i] = (byte)((i * 31) ^ (i >> 8));
        }

        Assert.True(await blobs.TryCreateAsync("blob", new BlobContent(bytes), Stop));

        Assert.True((await blobs.ReadAsync("blob", Stop))!.Content.Bytes.Span.SequenceEqual(bytes));
        Assert.Equal(["blob"], await NamesAsync(blobs, ""));
    }

    [Theory]
    [InlineData("À l'école : « cantine » – l’été,\r\nœufs & 12 €")]
    [InlineData("\n\n{\"format\":1}\n\0")]
    public async Task Text_comes_back_byte_for_byte(string text)
    {
        var blobs = await MakeEmptyAsync();

        await blobs.WriteAsync("text", Text(text), Stop);

        Assert.Equal(text, await TextOfAsync(blobs, "text"));
    }

    [Fact]
    public async Task What_the_caller_does_to_its_bytes_afterwards_does_not_matter()
    {
        var blobs = await MakeEmptyAsync();
        var bytes = "before"u8.ToArray();
        await blobs.WriteAsync("text", new BlobContent(bytes), Stop);

        bytes[0] = (byte)'x';

        Assert.Equal("before", await TextOfAsync(blobs, "text"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/a")]
    [InlineData("a/")]
    [InlineData("a//b")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("a/../b")]
    [InlineData("a/./b")]
    [InlineData("a./b")]
    [InlineData("Aa")]
    [InlineData("é")]
    [InlineData("a b")]
    [InlineData("a\\b")]
    [InlineData("a\n")]
    [InlineData("c:a")]
    [InlineData("a%2fb")]
    [InlineData("a?b")]
    public async Task Bad_names_are_refused(string name)
    {
        var blobs = await MakeEmptyAsync();

        await Assert.ThrowsAsync<ArgumentException>(() => blobs.ReadAsync(name, Stop));
        await Assert.ThrowsAsync<ArgumentException>(() => blobs.TryCreateAsync(name, Text("x"), Stop));
        await Assert.ThrowsAsync<ArgumentException>(() => blobs.TryReplaceAsync(name, Text("x"), "0x1", Stop));
        await Assert.ThrowsAsync<ArgumentException>(() => blobs.WriteAsync(name, Text("x"), Stop));
        await Assert.ThrowsAsync<ArgumentException>(() => blobs.DeleteAsync(name, Stop));
    }

    [Fact]
    public async Task Names_may_be_as_long_as_a_file_system_takes()
    {
        var blobs = await MakeEmptyAsync();
        var longest = $"{new string('a', 255)}/{new string('b', 255)}/{new string('c', 255)}/{new string('d', 255)}";

        await blobs.WriteAsync(longest, Text("x"), Stop);

        Assert.Equal([longest], await NamesAsync(blobs, longest[..300]));
        await Assert.ThrowsAsync<ArgumentException>(() => blobs.ReadAsync(new string('a', 256), Stop));
        await Assert.ThrowsAsync<ArgumentException>(() => blobs.ReadAsync($"{longest}/e", Stop));
    }

    [Theory]
    [InlineData("../")]
    [InlineData("a//")]
    [InlineData("/")]
    [InlineData("A")]
    [InlineData("a/../b")]
    public async Task Bad_prefixes_are_refused(string prefix)
    {
        var blobs = await MakeEmptyAsync();

        Assert.Throws<ArgumentException>(() => { _ = blobs.ListAsync(prefix, Stop); });
    }

    [Theory]
    [InlineData("Release", "1")]
    [InlineData("a-b", "1")]
    [InlineData("9a", "1")]
    [InlineData("", "1")]
    [InlineData("a", "")]
    [InlineData("a", "é")]
    [InlineData("a", " 1")]
    [InlineData("a", "1\r\nx-ms-b: 2")]
    public async Task Metadata_that_Azure_would_refuse_or_change_is_refused(string key, string value)
    {
        var blobs = await MakeEmptyAsync();
        var content = Text("x") with { Metadata = ImmutableSortedDictionary<string, string>.Empty.Add(key, value) };

        await Assert.ThrowsAsync<ArgumentException>(() => blobs.WriteAsync("a", content, Stop));
        await Assert.ThrowsAsync<ArgumentException>(() => blobs.TryCreateAsync("a", content, Stop));
        await Assert.ThrowsAsync<ArgumentException>(() => blobs.TryReplaceAsync("a", content, "0x1", Stop));
    }

    [Fact]
    public async Task A_store_that_is_away_says_so()
    {
        var blobs = await MakeAwayAsync();

        await Task.WhenAll(
            Assert.ThrowsAsync<StoreUnavailableException>(() => blobs.ReadAsync("a/b", Stop)),
            Assert.ThrowsAsync<StoreUnavailableException>(() => NamesAsync(blobs, "a/")),
            Assert.ThrowsAsync<StoreUnavailableException>(() => NamesAsync(blobs, "")),
            Assert.ThrowsAsync<StoreUnavailableException>(() => blobs.TryCreateAsync("a/b", Text("x"), Stop)),
            Assert.ThrowsAsync<StoreUnavailableException>(() => blobs.TryReplaceAsync("a/b", Text("x"), "0x1", Stop)),
            Assert.ThrowsAsync<StoreUnavailableException>(() => blobs.WriteAsync("a/b", Text("x"), Stop)),
            Assert.ThrowsAsync<StoreUnavailableException>(() => blobs.DeleteAsync("a/b", Stop)));
    }

    [Fact]
    public async Task What_is_cancelled_is_cancelled_and_not_unavailable()
    {
        var blobs = await MakeEmptyAsync();
        await blobs.WriteAsync("a", Text("before"), Stop);
        var cancelled = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => blobs.ReadAsync("a", cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await blobs.ListAsync("", cancelled).ToListAsync(Stop));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => blobs.TryCreateAsync("b", Text("x"), cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => blobs.TryReplaceAsync("a", Text("x"), "0x1", cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => blobs.WriteAsync("a", Text("x"), cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => blobs.DeleteAsync("a", cancelled));

        Assert.Equal("before", await TextOfAsync(blobs, "a"));
        Assert.Equal(["a"], await NamesAsync(blobs, ""));
    }

    protected static BlobContent Text(string text) => new(Encoding.UTF8.GetBytes(text));

    protected static async Task<string?> TextOfAsync(IBlobs blobs, string name) =>
        await blobs.ReadAsync(name, Stop) is { } blob ? Encoding.UTF8.GetString(blob.Content.Bytes.Span) : null;

    protected static async Task<string> ETagOfAsync(IBlobs blobs, string name) => (await blobs.ReadAsync(name, Stop))!.ETag;

    protected static async Task<IReadOnlyList<string>> NamesAsync(IBlobs blobs, string prefix) =>
        [.. (await EntriesAsync(blobs, prefix)).Select(entry => entry.Name)];

    protected static async Task AddAsync(IBlobs blobs, string name, int times)
    {
        for (var done = 0; done < times;)
        {
            var read = (await blobs.ReadAsync(name, Stop))!;
            var count = int.Parse(Encoding.UTF8.GetString(read.Content.Bytes.Span), CultureInfo.InvariantCulture);
            if (await blobs.TryReplaceAsync(name, Text((count + 1).ToString(CultureInfo.InvariantCulture)), read.ETag, Stop))
            {
                done++;
            }
        }
    }

    private static async Task<List<BlobEntry>> EntriesAsync(IBlobs blobs, string prefix) =>
        await blobs.ListAsync(prefix, Stop).ToListAsync(Stop);

    private static async Task DisturbAsync(IBlobs blobs, int who, CancellationToken enough)
    {
        for (var i = 0; !enough.IsCancellationRequested; i = (i + 1) % 100)
        {
            var name = $"inbox/{i:000}-{who}";
            await blobs.TryCreateAsync(name, Text("x"), Stop);
            await blobs.WriteAsync(name, Text("y"), Stop);
            await blobs.DeleteAsync(name, Stop);
        }
    }
}
