using System.Collections.Immutable;
using System.Text;
using Parents.Domain.Consultations;
using Parents.Domain.Statistics;
using Parents.Store;
using Parents.Store.Logs;
using Xunit;
using static Parents.Tests.Store.Logs.TinyPoll;

namespace Parents.Tests.Store.Logs;

/// <summary>The bytes that are stored. Where one of these tests fails, answers that are stored already could no longer be read: raise the version, and read the one before.</summary>
public sealed class RecordTests
{
    private const string id = "00112233445566778899aabbccddeeff";
    private const string f = "ffeeddccbbaa99887766554433221100";
    private const string line = "0123456789abcdef0123456789abcdef";

    private static readonly ConsultationKey key = new([.. Enumerable.Range(0, MasterKeys.Size).Select(number => (byte)number)]);
    private static readonly Answers answers = new(Answers.None.Values.Add("q", "oui").Add("m.un", "été"));
    private static readonly InboxRecord waiting = new(1, 3, id, f, line, answers, "fr", "web", new DateOnly(2026, 11, 22));

    [Fact]
    public void The_records_have_the_bytes_that_they_had()
    {
        Is("""{"v":1,"c":3,"master":"k1","salt":"c2FsdA==","state":"Open"}""", new KeyRecord(1, 3, "k1", "c2FsdA==", ConsultationState.Open));
        Is("""{"v":1,"c":3,"master":"k1","salt":null,"state":"Erased"}""", new KeyRecord(1, 3, "k1", null, ConsultationState.Erased));
        Is(
            """{"v":1,"c":3,"master":"k1","salt":null,"state":"Erased","erasure":{"day":"2027-06-01","answers":9,"receipts":8,"codes":7}}""",
            new KeyRecord(1, 3, "k1", null, ConsultationState.Erased, new Parents.Domain.Statistics.Erasure(new DateOnly(2027, 6, 1), 9, 8, 7)));
        Is($$"""{"v":1,"c":3,"id":"{{id}}","f":"{{f}}","line":"{{line}}","answers":{"m.un":"été","q":"oui"},"language":"fr","channel":"web","day":"2026-11-22"}""", waiting);
        Is($$"""{"v":1,"c":3,"f":"{{f}}"}""", new ReceiptRecord(1, 3, f));
        Is($$"""{"v":1,"c":3,"line":"{{line}}"}""", new WithdrawnRecord(1, 3, line));
        Is("""{"v":1,"c":3,"line":null}""", new WithdrawnRecord(1, 3, null));
    }

    [Fact]
    public void The_tally_and_the_release_have_the_bytes_that_they_had()
    {
        var one = ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal);
        var counts = new Counts(Counts.None.ByField.Add("q", one.Add("oui", 4).Add("non", 2)));
        Is(
            $$$"""{"v":1,"c":3,"n":2,"final":true,"answers":6,"counts":{"q":{"non":2,"oui":4}},"withdrawn":["{{{line}}}"],"channels":{"web":7},"languages":{"fr":7},"days":{"2026-11-22":7}}""",
            new TallyRecord(1, 3, 2, true, 6, counts, TallyRecord.Start(3).Withdrawn.Add(line), one.Add("web", 7), one.Add("fr", 7), one.Add("2026-11-22", 7)));
        Is(
            """{"v":1,"c":3,"release":{"number":1,"segment":2,"answers":6,"tabulated":6,"tables":{"q":{"non":2,"oui":4}},"final":true,"day":"2026-12-20"}}""",
            new ReleaseRecord(1, 3, new Release(1, 2, 6, 6, counts, true, new DateOnly(2026, 12, 20))));
    }

    [Fact]
    public void A_segment_has_the_bytes_that_it_had()
    {
        const string expected = $$$"""
            {"v":1,"c":3,"final":false,"lines":1,"sealed":[{"id":"{{{id}}}","f":"{{{f}}}"}],"withdrawn":["{{{line}}}"],"channels":{"web":1},"languages":{"fr":1},"days":{"2026-11-22":1}}
            {"c":3,"id":"{{{line}}}","answers":{"m.un":"été","q":"oui"}}
            7007cbc919469a7749573e91f90a6ceb0e0f6164d5ee7692dedfa0d501c20d92
            """;

        var bytes = Segment.Of([waiting], [line], final: false, consultationVersion: 3).ToContent().Bytes;

        Assert.Equal(expected, Encoding.UTF8.GetString(bytes.Span));
        Assert.Equal(line, Segment.Read("log", bytes).Lines.Single().Id);
    }

    [Fact]
    public void A_blob_that_was_sealed_by_an_earlier_program_opens()
    {
        const string stored =
            "ARer+Go09PcXakAVIdtOg+zjft81yXbka6BBsS6NOeYoN5rvZgmxJa2RWrZs4nCuWT/z9RaufyAJMXjGragzW14M1R7gbaU8rAKKriiIbOH0x9xl4U5EFwAyy/18Lkr1Ss28ht+NPlQ/RacwbDQJb5s1JGCePZ7M"
            + "q0sJsd887ORwNkrCFKhqxYzfjIKRmoTHq6sz0yE7Qqh3EOW1swoJCyF3XmHzKyQo878Quo8iQBIMlwwago4ux5EfhyLebkBcSxGk6X8YAfYGlu3aBS2yf44Nn67zKzSJKzuNXaUIaM/zK5bqgXtcMrS9FvpDvfZu"
            + "L21h8FoXgyp6S5HUiziKm8VkAQ88B8jtTXi4BIT8ckIeAS2Ncw1GS4URJZ7b+oI+T/zS/J1q785ceoqZG5Wnd3L8n+bjCxzZgTm2VkelDCoHOPL+RoFi7+a4LR/HggP+MFX7xwQWeltBLqVx+n65WKOz9OjN/kI1"
            + "HxO3tPvTHoYTwILkoz74fo1h7DFHcVkmz5Au6PQsTZRY4fONN+h1DqJrViVnIHguvyqHBEW0ZyHDW2hVEb/DHRfVRZldpqcq+SQSneN2hPNt+VpUi9j6aJBtu+HkYkB4itmGTE64Zs/B3UB7bRCg3vLbEXeeMli9"
            + "S3tFS60YADdJ/Rlk2Dp0KqDKmM09KAEPadAR1hsLNj3SOYfJdAkmmyX5OVKJNw7IqmmG0U0NpS/9TWYxx9MDGruMJdIgE6EJbR0AtPA9Uv3MVoDkCphFaiar5hi2XGv76sJIq0FTm+W8k/6My4b63NDSW8XpFebf"
            + "wdEoM6Gu2b8NIWEJN75WQGXLDpgN7GYut2+sH1EAT5ZLaBJKt0l3y2K4tZVr+cAaps4jkYrEBiZ8DqB6yilz9+6C5sd2MaiPnVeTEX6fTwh3RIkj7a7TAH3KW8N+7wqTtdDPDLWjVRdyPA+nwOxaQEKxVbPT6/8y"
            + "zHxaKd2hP0WSi04frCOWm0upS3EbOnPew7v4yz5m+bPfwMp3sgbhLpMj9Te14qH9Ng0bhzv58/X9uUuNdObghCqqK2Kc79FUrPN+WOA3lS4eSmRlO7WvkaJ+zP7rr5mYzGVYWQTYCv+cHJiwx6rzw1jT1ZDXDccl"
            + "v409wlIlqhIdbAMoJ60VHp0+qUdOsOE9H/NeWL9+tWRaFXeEIzzksz7ItwwIqoV2tc81v7JOartOwbTzWGKCunxUmH3Yu+9z3jVvTodvxuazmzpMx54hCPQebZTrXm1dWozO5+NCXMCS/yGfFtu+3xolppFGpIHa"
            + "KHgG8PEVCFP96K8c8oBqK4JTYqOFMCGhlMFlAlIzhpIxNuZxIdxUfo9a9IERyGQCcjRqUyYeHA7XXyUI7MJqAurSgtST2wNN9iKIGOuHZA+YYkoQ7TPtgiRpEF7j";

        var opened = key.Open<InboxRecord>("submissions/essai/inbox/" + id, Convert.FromBase64String(stored));

        Assert.Equal(Records.ToBytes(waiting), Records.ToBytes(opened));
    }

    [Fact]
    public void What_is_derived_from_a_key_is_what_it_was()
    {
        var retry = RetryKey.FromBytes(Enumerable.Repeat((byte)7, RetryKey.Size).ToArray());
        var receipt = key.Receipt(retry);

        Assert.Equal("6fcfb8cd74ab8bd73c571f46276e6f80 7c930a52e008376c1529fa55ec1fb0a0 sobre-soda-essuyer-assoiffer c9f077f4c8caa00855d951ea6300bbb0 f48faf352ed0eaad25d66269ae632e86 9c6f9f822bafdb97b6c5f7e216c64aac", string.Join(' ', key.Id(retry), key.Id("code"), receipt, key.LineId(receipt), key.WithdrawalId(receipt), key.Fingerprint(retry, answers)));
        Assert.Equal("keys/essai tallies/essai submissions/essai/inbox/i submissions/essai/receipts/i submissions/essai/withdrawn/w submissions/essai/log/000007 releases/essai/000007", string.Join(' ', NamesOf(new LogNames("essai"))));
    }

    [Fact]
    public void A_record_of_an_unknown_format_is_refused_and_not_misread()
    {
        var one = ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal);
        Refused(new KeyRecord(2, 3, "k1", "c2FsdA==", ConsultationState.Open));
        Refused(waiting with { V = 2 });
        Refused(new ReceiptRecord(2, 3, f));
        Refused(new WithdrawnRecord(0, 3, line));
        Refused(TallyRecord.Start(3) with { V = 2 });
        Refused(new ReleaseRecord(2, 3, new Release(1, 2, 6, 0, null, true, new DateOnly(2026, 12, 20))));
        Refused(new SegmentHeader(2, 3, false, 0, [], [], one, one, one));
        var segment = Segment.Of([waiting], [], final: false, consultationVersion: 3);
        Assert.Throws<BlobCorruptException>(() => Segment.Read("log", (segment with { Header = segment.Header with { V = 2 } }).ToContent().Bytes));
        var later = key.Seal("inbox", waiting).Bytes.ToArray();
        later[0] = 2;
        Assert.Throws<BlobCorruptException>(() => key.Open<InboxRecord>("inbox", later));
    }

    [Fact]
    public void A_flipped_bit_anywhere_in_a_segment_or_an_inbox_blob_is_noticed()
    {
        var segment = Segment.Of([waiting], [line], final: true, consultationVersion: 3).ToContent().Bytes.ToArray();
        var blob = key.Seal("inbox", waiting).Bytes.ToArray();
        for (var at = 0; at < segment.Length; at++)
        {
            Assert.Throws<BlobCorruptException>(() => Segment.Read("log", Flipped(segment, at)));
        }

        for (var at = 0; at < blob.Length; at++)
        {
            Assert.Throws<BlobCorruptException>(() => key.Open<InboxRecord>("inbox", Flipped(blob, at)));
        }
    }

    [Fact]
    public void A_segment_that_is_cut_and_a_blob_under_another_name_or_key_are_noticed()
    {
        var segment = Segment.Of([waiting], [line], final: true, consultationVersion: 3);
        var bytes = segment.ToContent().Bytes;
        for (var length = 0; length < bytes.Length; length++)
        {
            Assert.Throws<BlobCorruptException>(() => Segment.Read("log", bytes[..length]));
        }

        Assert.Throws<BlobCorruptException>(() => Segment.Read("log", (segment with { Lines = [] }).ToContent().Bytes));
        var blob = key.Seal("inbox/a", waiting).Bytes;
        Assert.Throws<BlobCorruptException>(() => key.Open<InboxRecord>("inbox/b", blob.Span));
        Assert.Throws<BlobCorruptException>(() => new ConsultationKey(new byte[MasterKeys.Size]).Open<InboxRecord>("inbox/a", blob.Span));
    }

    [Fact]
    public void Two_consultations_have_nothing_in_common_even_with_the_same_salt()
    {
        var salt = new byte[MasterKeys.Size];
        var one = new ConsultationKey(Masters.Derive("k1", salt, "parents/consultation/un")!);
        var two = new ConsultationKey(Masters.Derive("k1", salt, "parents/consultation/deux")!);

        Assert.NotEqual(one.Id(KeyOf(1)), two.Id(KeyOf(1)));
        Assert.NotEqual(one.Id("code"), two.Id("code"));
        Assert.NotEqual(one.Receipt(KeyOf(1)), two.Receipt(KeyOf(1)));
        Assert.NotEqual(one.LineId(one.Receipt(KeyOf(1))), two.LineId(one.Receipt(KeyOf(1))));
        Assert.NotEqual(one.Fingerprint(KeyOf(1), answers), two.Fingerprint(KeyOf(1), answers));
    }

    [Fact]
    public async Task When_the_master_key_is_rotated_an_open_consultation_stays_on_its_own()
    {
        var (data, stop) = (new MemoryBlobs(), TestContext.Current.CancellationToken);
        static MasterKeys Keys(params string[] ids) => MasterKeys.Parse(string.Join(';', ids.Select(name => $"{name}:{Convert.ToBase64String(Encoding.ASCII.GetBytes(name.PadRight(MasterKeys.Size)))}")));
        static Consultation Named(string slug) => Of(1) with { Slug = slug };
        async Task<string> MasterOfAsync(string slug) => Records.Read<KeyRecord>("keys", (await data.ReadAsync($"keys/{slug}", stop))!.Content.Bytes.Span).Master;

        await new AnswerLog(data, Keys("a"), Named("old")).OpenAsync(stop);
        var before = await new AcceptAnswer(new AnswerLog(data, Keys("a"), Named("old"))).RunAsync(SubmissionOf(1, "a"), stop);
        foreach (var slug in new[] { "old", "new" })
        {
            await new AnswerLog(data, Keys("b", "a"), Named(slug)).OpenAsync(stop);
        }

        Assert.Equal(("a", "b"), (await MasterOfAsync("old"), await MasterOfAsync("new")));
        Assert.Equal(before, await new AcceptAnswer(new AnswerLog(data, Keys("b", "a"), Named("old"))).RunAsync(SubmissionOf(1, "a"), stop));
        Assert.Equal(1, await new CountReceived(new AnswerLog(data, Keys("b", "a"), Named("old"))).RunAsync(stop));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => new CountReceived(new AnswerLog(data, Keys("b"), Named("old"))).RunAsync(stop));
    }

    private static void Is<T>(string expected, T record)
    {
        var bytes = Records.ToBytes(record);
        Assert.Equal(expected, Encoding.UTF8.GetString(bytes));
        Assert.Equal(bytes, Records.ToBytes(Records.Read<T>("record", bytes)));
    }

    private static void Refused<T>(T record) => Assert.Throws<BlobCorruptException>(() => Records.Read<T>("record", Records.ToBytes(record)));

    private static byte[] Flipped(byte[] bytes, int at)
    {
        var flipped = (byte[])bytes.Clone();
        flipped[at] ^= 1;
        return flipped;
    }

    private static IEnumerable<string> NamesOf(LogNames names) => [names.Keys, names.Tally, names.Inbox("i"), names.Receipt("i"), names.Withdrawn("w"), names.Segment(7), names.Release(7)];
}
