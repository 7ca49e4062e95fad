using System.Text;
using System.Text.RegularExpressions;
using Parents.Store;
using Parents.Store.Logs;
using Xunit;
using static Parents.Tests.Store.Logs.LongLife;
using static Parents.Tests.Store.Logs.TinyPoll;

namespace Parents.Tests.Store.Logs;

/// <summary>What the store's holder learns, with the master key, of who answered what: the batch and no more.</summary>
public sealed partial class PrivacyTests
{
    private const int people = LongLife.People;

    /// <summary>Too far from 0 for chance: over all batches the deviation is about 0.05.</summary>
    private const double correlated = 0.2;

    private static readonly char[] betweenWords = ['-', ' ', '+'];

    [Fact]
    public async Task With_the_store_and_the_master_key_an_id_or_a_code_leads_to_its_batch_and_no_further()
    {
        var stage = await LongLife.Lived;
        var adversary = new Adversary(TextsOf(stage));

        Assert.Equal(people, adversary.Ids.Count());
        foreach (var person in Enumerable.Range(1, people))
        {
            var id = stage.Key.Id(CodeOf(person));
            Assert.Contains(LineOf(stage, person), adversary.LinesOf(id));
            Assert.True(adversary.LinesOf(id).Count >= 5, $"{id} leads to {adversary.LinesOf(id).Count} lines.");
            Assert.False(adversary.KnowsAnswersOf(id));
        }
    }

    [Theory]
    [InlineData("the receipt names the line")]
    [InlineData("the line is derived from the id")]
    [InlineData("the words are derived from the id")]
    [InlineData("the line holds a piece of the id")]
    [InlineData("the fingerprint is of the answers alone")]
    public async Task The_same_search_joins_them_where_a_format_lets_it(string leak)
    {
        var stage = await LongLife.Lived;
        var leaky = new LeakyFormat(stage.Key);

        var adversary = new Adversary(leaky.Spoil(TextsOf(stage), leak, Enumerable.Range(1, people).ToDictionary(person => stage.Key.Id(CodeOf(person)), person => LineOf(stage, person))));

        Assert.All(adversary.Ids, id => Assert.True(adversary.LinesOf(id).Count == 1 || adversary.KnowsAnswersOf(id), id));
    }

    [Fact]
    public async Task Neither_the_order_of_names_nor_of_writing_tells_which_line_is_whose()
    {
        var stage = await LongLife.Lived;
        var sent = Order(stage, Inbox);
        var receipted = Order(stage, Receipts);

        Assert.InRange(Correlation(stage, person => RankOf(stage.Key.Id(CodeOf(person)))), -correlated, correlated);
        Assert.InRange(Correlation(stage, person => sent[stage.Key.Id(CodeOf(person))]), -correlated, correlated);
        Assert.InRange(Correlation(stage, person => receipted[stage.Key.Id(CodeOf(person))]), -correlated, correlated);

        // The same sum bites where there is an order to find.
        Assert.InRange(Correlation(stage, person => RankOf(LineOf(stage, person))), 0.99, 1);
    }

    [Fact]
    public async Task Header_receipts_and_lines_of_a_batch_each_stand_in_the_order_of_their_own_names()
    {
        var stage = await LongLife.Lived;
        var receipted = Order(stage, Receipts);

        foreach (var segment in stage.Log.Segments)
        {
            var ids = segment.Header.Sealed.Select(entry => entry.Id).ToList();
            Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
            Assert.Equal(ids, ids.OrderBy(id => receipted[id]));
            Assert.Equal(segment.Lines.OrderBy(line => line.Id, StringComparer.Ordinal), segment.Lines);
            Assert.Equal(segment.Header.Withdrawn.Order(StringComparer.Ordinal), segment.Header.Withdrawn);
        }
    }

    [Fact]
    public async Task Once_sealed_no_stored_record_holds_an_id_and_a_line_but_the_batch()
    {
        var stage = await LongLife.Lived;

        foreach (var (name, text) in TextsOf(stage).Where(blob => !blob.Key.Contains("/log/", StringComparison.Ordinal)))
        {
            var named = name + text;
            var ids = Enumerable.Range(1, people).Count(person => named.Contains(stage.Key.Id(CodeOf(person)), StringComparison.Ordinal));
            var lines = Enumerable.Range(1, people).Count(person => named.Contains(LineOf(stage, person), StringComparison.Ordinal));
            Assert.True(ids == 0 || lines == 0, $"{name} holds {ids} ids and {lines} lines.");
        }

        foreach (var line in stage.Log.Segments.SelectMany(segment => Encoding.UTF8.GetString(segment.ToContent().Bytes.Span).Split('\n')[1..]))
        {
            Assert.DoesNotContain(Enumerable.Range(1, people), person => line.Contains(stage.Key.Id(CodeOf(person)), StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Nothing_that_was_ever_written_holds_a_key_words_a_code_or_a_moment()
    {
        var stage = await LongLife.Lived;
        var secrets = Enumerable.Range(1, people).SelectMany(person => Spellings(KeyOf(person).Bytes)
            .Concat(Spellings(Encoding.UTF8.GetBytes(CodeOf(person))))
            .Concat(betweenWords.Select(mark => stage.Key.Receipt(KeyOf(person)).ToString().Replace('-', mark)))
            .Append(CodeOf(person))).ToHashSet(StringComparer.Ordinal);
        var search = System.Buffers.SearchValues.Create([.. secrets], StringComparison.OrdinalIgnoreCase);

        foreach (var (name, content) in stage.Data.Writes.Concat(stage.Web.Writes.Where(write => write.Name.EndsWith(".json", StringComparison.Ordinal))))
        {
            var texts = new[] { name, Encoding.Latin1.GetString(content.Bytes.Span), Open(stage, name, content), string.Join(' ', content.Metadata) };
            Assert.All(texts, text => Assert.False(text.AsSpan().ContainsAny(search), $"{name} holds a secret."));
            Assert.All(texts[2..], text => Assert.DoesNotMatch(MomentPattern(), text));
        }
    }

    [Fact]
    public async Task What_waits_tells_nothing_by_its_length_and_is_never_the_same_twice()
    {
        var stage = await LongLife.Lived;
        var waiting = stage.Data.Writes.Where(write => write.Name.StartsWith(Inbox, StringComparison.Ordinal)).ToList();

        Assert.Equal(people, waiting.Count);
        Assert.Single(waiting.Select(write => write.Content.Bytes.Length).Distinct());
        Assert.Equal(people, waiting.Select(write => Convert.ToHexString(write.Content.Bytes.Span[1..13])).Distinct(StringComparer.Ordinal).Count());
        Assert.NotEqual(stage.Key.Fingerprint(KeyOf(1), Chose("a")), stage.Key.Fingerprint(KeyOf(2), Chose("a")));
        Assert.NotEqual(stage.Key.Fingerprint(KeyOf(1), Chose("a")), stage.Key.Fingerprint(KeyOf(1), Chose("b")));
        Assert.NotEqual(
            stage.Key.Seal("a", new ReceiptRecord(1, 1, "same")).Bytes.ToArray(),
            stage.Key.Seal("a", new ReceiptRecord(1, 1, "same")).Bytes.ToArray());
    }

    [Fact]
    public async Task A_withdrawal_shows_its_line_to_nobody_without_the_key_and_once_emptied_to_nobody()
    {
        var stage = await LongLife.Lived;
        var written = stage.Data.Writes.Where(write => write.Name.Contains("/withdrawn/", StringComparison.Ordinal)).ToList();
        var other = new ConsultationKey(new byte[MasterKeys.Size]);

        Assert.Single(written.Select(write => write.Content.Bytes.Length).Distinct());
        Assert.All(written, write => Assert.Throws<BlobCorruptException>(() => other.Open<WithdrawnRecord>(write.Name, write.Content.Bytes.Span)));
        Assert.Contains(written, write => stage.Key.Open<WithdrawnRecord>(write.Name, write.Content.Bytes.Span).Line is not null);
        var standing = stage.Data.Names.Where(name => name.Contains("/withdrawn/", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(standing);
        Assert.All(standing, name => Assert.Null(stage.Key.Open<WithdrawnRecord>(name, stage.Data[name]!.Bytes.Span).Line));
    }

    [Fact]
    public async Task A_post_leaves_nothing_of_who_sent_it()
    {
        var stop = TestContext.Current.CancellationToken;
        using var folder = new TemporaryFolder();
        var store = Path.Combine(folder.Path, "store");
        TinySite.Write(Path.Combine(folder.Path, "content"), TinySite.WithPoll);
        await using var site = await RunningSite.StartAsync(Path.Combine(folder.Path, "content"), Storage.Open(store), Masters, stop);
        var keys = Enumerable.Range(1, 10).Select(person => Convert.ToHexStringLower(KeyOf(person + 0xabcdef0).Bytes)).ToList();
        foreach (var key in keys)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/consultations/essai/reponses", UriKind.Relative));
            request.Content = new StringContent($$$"""{"cle":"{{{key}}}","reponses":{"q":"oui"}}""", Encoding.UTF8, "application/json");
            request.Headers.Add("Accept", "application/json");
            request.Headers.Add("User-Agent", "Navigateur/4.2");
            request.Headers.Add("X-Forwarded-For", "203.0.113.77");
            using var response = await site.Client.SendAsync(request, stop);
            Assert.True(response.IsSuccessStatusCode, response.StatusCode.ToString());
        }

        await site.TickAsync(stop);

        var files = Directory.GetFiles(Path.Combine(store, "data"), "*", SearchOption.AllDirectories);
        Assert.Contains(files, file => file.Contains("000001", StringComparison.Ordinal));
        foreach (var file in files)
        {
            var text = file + Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file, stop));
            Assert.All(keys.Concat(["Navigateur", "203.0.113.77", "127.0.0.1"]), secret => Assert.DoesNotContain(secret, text, StringComparison.OrdinalIgnoreCase));
        }
    }

    private static IEnumerable<string> Spellings(ReadOnlySpan<byte> bytes) =>
        [Convert.ToHexStringLower(bytes), Convert.ToBase64String(bytes).TrimEnd('='), Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_'), Encoding.Latin1.GetString(bytes)];

    /// <summary>An hour of a day, or a number long enough for seconds since 1970.</summary>
    [GeneratedRegex("""[0-9]:[0-9]{2}|T[0-9]{2}|(?<![0-9a-f])[0-9]{10,}(?![0-9a-f])""", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MomentPattern();
}
