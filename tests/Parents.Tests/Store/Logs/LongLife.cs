using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Parents.Store;
using Parents.Store.Logs;
using static Parents.Tests.Store.Logs.TinyPoll;

namespace Parents.Tests.Store.Logs;

/// <summary>A whole consultation with codes: many batches, retries and withdrawals, to the final release on its page. Its tests only look at what it left.</summary>
internal static class LongLife
{
    public const int People = 400;

    public const string Inbox = $"submissions/{Slug}/inbox/";

    public const string Receipts = $"submissions/{Slug}/receipts/";

    /// <summary>Of different lengths, as they are in life.</summary>
    private static readonly string[] options = ["a", "b", "change"];

    private static readonly Lazy<Task<Stage>> lived = new(LiveAsync);

    public static Task<Stage> Lived => lived.Value;

    private static async Task<Stage> LiveAsync()
    {
        var random = new Random(20261122);
        var stage = await Stage.SetAsync(k: 5);
        foreach (var person in Enumerable.Range(1, People))
        {
            var receipt = (await stage.AcceptAsync(Submission(person))).Receipt!;
            if (random.Next(10) == 0)
            {
                await stage.WithdrawAsync(receipt);
                await stage.AcceptAsync(Submission(person));
            }

            if (person % 25 == 0)
            {
                await stage.CompactAsync();
            }
        }

        stage.PassTheClose();
        await stage.CompactAsync();
        await stage.PublishAsync();
        return stage;

        static Parents.Store.Logs.Submission Submission(int person) => SubmissionOf(person, options[person % options.Length], CodeOf(person), day: person / 20);
    }

    public static string CodeOf(int person) => string.Create(CultureInfo.InvariantCulture, $"pomme-{person:000}-poire");

    public static string LineOf(Stage stage, int person) => stage.Key.LineId(stage.Key.Receipt(KeyOf(person)));

    /// <summary>Everything that stands at the end, opened where the key opens it.</summary>
    public static List<KeyValuePair<string, string>> TextsOf(Stage stage) =>
        [.. stage.Data.Names.Select(name => KeyValuePair.Create(name, Open(stage, name, stage.Data[name]!)))];

    public static string Open(Stage stage, string name, BlobContent content)
    {
        if (name.StartsWith(Inbox, StringComparison.Ordinal))
        {
            return Encoding.UTF8.GetString(Records.ToBytes(stage.Key.Open<InboxRecord>(name, content.Bytes.Span)));
        }

        return name.Contains("/withdrawn/", StringComparison.Ordinal)
            ? Encoding.UTF8.GetString(Records.ToBytes(stage.Key.Open<WithdrawnRecord>(name, content.Bytes.Span)))
            : Encoding.UTF8.GetString(content.Bytes.Span);
    }

    /// <summary>When each was first written, by the id in its name.</summary>
    public static Dictionary<string, int> Order(Stage stage, string prefix) => stage.Data.Writes
        .Index()
        .Where(write => write.Item.Name.StartsWith(prefix, StringComparison.Ordinal))
        .GroupBy(write => write.Item.Name[prefix.Length..], StringComparer.Ordinal)
        .ToDictionary(writes => writes.Key, writes => writes.First().Index, StringComparer.Ordinal);

    public static int RankOf(string hex) => int.Parse(hex.AsSpan(0, 7), NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    /// <summary>Spearman's, between the order of people's lines and another of theirs, over all batches.</summary>
    public static double Correlation(Stage stage, Func<int, int> other)
    {
        var batches = stage.Log.Segments.Select(segment => segment.Lines.Select(line => line.Id).ToImmutableSortedSet(StringComparer.Ordinal)).ToList();
        var persons = Enumerable.Range(1, People).ToLookup(person => batches.FindIndex(batch => batch.Contains(LineOf(stage, person))));
        return persons.Average(batch =>
        {
            var byLine = batch.OrderBy(person => LineOf(stage, person), StringComparer.Ordinal).Index().ToDictionary(place => place.Item, place => place.Index);
            var byOther = batch.OrderBy(other).Index().ToDictionary(place => place.Item, place => place.Index);
            double n = batch.Count();
            return 1 - (6 * batch.Sum(person => Math.Pow(byLine[person] - byOther[person], 2)) / (n * ((n * n) - 1)));
        });
    }
}
