using Parents.Store.Logs;
using Xunit;
using static Parents.Tests.Store.Logs.TinyPoll;

namespace Parents.Tests.Store.Logs;

/// <summary>What batches and releases hold, and when they come.</summary>
public sealed class CompactionTests
{
    [Fact]
    public async Task Below_2k_answers_nothing_is_sealed_and_from_2k_on_the_k_youngest_stay()
    {
        var stage = await Stage.SetAsync(k: 3);
        await AcceptAsync(stage, from: 1, to: 5);
        await stage.CompactAsync();
        Assert.Empty(stage.Log.Segments);

        await AcceptAsync(stage, from: 6, to: 7);
        await stage.CompactAsync();

        var segment = Assert.Single(stage.Log.Segments);
        Assert.Equal(LinesOf(stage, 1, 2, 3, 4), segment.Lines.Select(line => line.Id));
        Assert.Equal(3, Waiting(stage).Count);
        await stage.EndAsync();
    }

    [Fact]
    public async Task The_close_seals_what_is_left_in_one_final_batch_that_nothing_follows()
    {
        var stage = await Stage.SetAsync(k: 3);
        await AcceptAsync(stage, from: 1, to: 8);
        await stage.CompactAsync();

        stage.PassTheClose();
        await stage.CompactAsync();
        await stage.CompactAsync();

        Assert.Equal([false, true], stage.Log.Segments.Select(segment => segment.Header.Final));
        Assert.Equal([5, 3], stage.Log.Segments.Select(segment => segment.Lines.Length));
        Assert.Empty(Waiting(stage));
        await stage.EndAsync();
    }

    [Fact]
    public async Task A_consultation_that_nobody_answers_ends_with_a_final_release_without_tables()
    {
        var stage = await Stage.SetAsync(k: 3);

        stage.PassTheClose();
        await stage.CompactAsync();
        await stage.PublishAsync();

        var release = Assert.Single(stage.Log.Releases);
        Assert.Equal((0, true, null), (release.Answers, release.Final, release.Tables));
        await stage.EndAsync();
    }

    [Fact]
    public async Task The_first_tables_appear_with_2k_answers()
    {
        var stage = await Stage.SetAsync(k: 5);
        await AcceptAsync(stage, from: 1, to: 9);
        await TickAsync(stage);
        Assert.Empty(stage.Log.Releases);

        await AcceptAsync(stage, from: 10, to: 10);
        await TickAsync(stage);

        Assert.Equal(5, Assert.Single(stage.Log.Releases).Tabulated);
        await stage.EndAsync();
    }

    [Fact]
    public async Task A_later_release_waits_for_k_new_answers_and_for_one_in_ten()
    {
        var stage = await Stage.SetAsync(k: 2);
        await AcceptAsync(stage, from: 1, to: 33);
        await TickAsync(stage);
        Assert.Equal([31], stage.Log.Releases.Select(release => release.Answers));

        // 3 of 31 are fewer than one in ten, rounded up.
        await AcceptAsync(stage, from: 34, to: 36);
        await TickAsync(stage);
        Assert.Equal(2, stage.Log.Segments.Count);
        Assert.Single(stage.Log.Releases);

        await AcceptAsync(stage, from: 37, to: 38);
        await TickAsync(stage);
        Assert.Equal([31, 36], stage.Log.Releases.Select(release => release.Answers));
        await stage.EndAsync();
    }

    [Fact]
    public async Task At_the_end_fewer_than_k_new_answers_move_the_total_and_no_table()
    {
        var stage = await Stage.SetAsync(k: 5);
        await AcceptAsync(stage, from: 1, to: 10);
        await TickAsync(stage);
        await WithdrawAsync(stage, 9);
        await WithdrawAsync(stage, 10);

        stage.PassTheClose();
        await TickAsync(stage);

        var (first, last) = (stage.Log.Releases[0], stage.Log.Releases[1]);
        Assert.Equal((8, 5, true), (last.Answers, last.Tabulated, last.Final));
        Assert.Equal(first.Tables, last.Tables);
        await stage.EndAsync();
    }

    [Fact]
    public async Task A_withdrawal_leaves_the_tables_with_the_next_release_and_its_record_is_emptied()
    {
        var stage = await Stage.SetAsync(k: 2);
        await AcceptAsync(stage, from: 1, to: 6);
        await TickAsync(stage);
        await WithdrawAsync(stage, 1);
        var name = $"submissions/{Slug}/withdrawn/{stage.Key.WithdrawalId(stage.Key.Receipt(KeyOf(1)))}";
        var pending = stage.Data[name]!;
        await AcceptAsync(stage, from: 7, to: 9);
        await TickAsync(stage);

        Assert.Equal([4, 6], stage.Log.Releases.Select(release => release.Answers));
        var emptied = stage.Data[name]!;
        Assert.NotNull(stage.Key.Open<WithdrawnRecord>(name, pending.Bytes.Span).Line);
        Assert.Null(stage.Key.Open<WithdrawnRecord>(name, emptied.Bytes.Span).Line);
        Assert.Equal(pending.Bytes.Length, emptied.Bytes.Length);
        await stage.EndAsync();
    }

    [Fact]
    public async Task The_tally_is_at_every_moment_what_the_log_alone_makes_to_the_byte()
    {
        const int seed = 20261122;
        var random = new Random(seed);
        var stage = await Stage.SetAsync(k: 2);
        for (var person = 1; person <= 120; person++)
        {
            await stage.AcceptAsync(SubmissionOf(person, ((char)('a' + random.Next(3))).ToString(), day: random.Next(20)));
            if (random.Next(4) == 0)
            {
                await WithdrawAsync(stage, random.Next(1, person + 1));
            }

            if (random.Next(3) == 0)
            {
                await stage.CompactAsync();
                var rebuilt = Records.ToBytes(await stage.RebuildAsync());
                Assert.True(stage.Log.Tally is null || stage.Data[$"tallies/{Slug}"]!.Bytes.Span.SequenceEqual(rebuilt), $"Seed {seed}, after person {person}");
            }
        }

        Assert.True(stage.Log.Segments.Count > 10, "Hardly anything was sealed.");
        await stage.EndAsync();
    }

    [Fact]
    public async Task A_new_version_of_the_consultation_has_a_log_of_its_own()
    {
        var data = new MemoryBlobs();
        var time = new MovableTime(Opens.AddDays(1));
        foreach (var version in new[] { 1, 2 })
        {
            var process = new SiteProcess(Of(1) with { Version = version }, time, data, new MemoryBlobs());
            await new AnswerLog(data, Masters, Of(1) with { Version = version }).OpenAsync(CancellationToken.None);
            await process.AcceptAsync(SubmissionOf(version, "a", day: version));
            await process.AcceptAsync(SubmissionOf(version + 10, "b", day: version));
            await process.CompactAsync();
        }

        var mirror = await Mirror.OfAsync(data);
        foreach (var version in new[] { 1, 2 })
        {
            var consultation = Of(1) with { Version = version };
            var rebuilt = await new SiteProcess(consultation, time, data, new MemoryBlobs()).RebuildAsync();
            Assert.Equal(1, rebuilt.Answers);
            Assert.Equal(Records.ToBytes(rebuilt), mirror[$"tallies/{consultation.LogName}"]!.Bytes.ToArray());
        }
    }

    private static async Task AcceptAsync(Stage stage, int from, int to)
    {
        for (var person = from; person <= to; person++)
        {
            await stage.AcceptAsync(SubmissionOf(person, ((char)('a' + (person % 3))).ToString(), day: person));
        }
    }

    private static async Task WithdrawAsync(Stage stage, int person) =>
        Assert.Equal(WithdrawOutcome.Withdrawn, await stage.WithdrawAsync(stage.Key.Receipt(KeyOf(person))));

    private static async Task TickAsync(Stage stage)
    {
        await stage.CompactAsync();
        await stage.PublishAsync();
        stage.Look();
    }

    private static IEnumerable<string> LinesOf(Stage stage, params int[] people) =>
        people.Select(person => stage.Key.LineId(stage.Key.Receipt(KeyOf(person)))).Order(StringComparer.Ordinal);

    private static List<string> Waiting(Stage stage) =>
        [.. stage.Data.Names.Where(name => name.StartsWith($"submissions/{Slug}/inbox/", StringComparison.Ordinal))];
}
