using System.Text;
using Parents.Domain.Consultations;
using Parents.Store;
using Parents.Store.Logs;
using Xunit;
using static Parents.Tests.Store.Logs.TinyPoll;

namespace Parents.Tests.Store.Logs;

/// <summary>Codes that are given out: what the store keeps of them, and what it says when one comes back.</summary>
public sealed class CodeTests
{
    private const int k = 2;

    private static readonly Progress<int> nobody = new();

    private readonly MemoryBlobs data = new();
    private readonly MovableTime time = new(Opens.AddDays(1));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private AnswerLog Log => new(data, Masters, Of(k) with { Access = Access.Codes });

    [Fact]
    public async Task As_many_codes_are_made_as_were_asked_for_each_different_and_in_the_order_of_their_words()
    {
        await Log.OpenAsync(Stop);

        var first = (await new IssueCodes(Log).RunAsync(40, nobody, Stop)).Codes;
        var second = (await new IssueCodes(Log).RunAsync(3, nobody, Stop)).Codes;

        Assert.Equal((40, 3), (first.Length, second.Length));
        Assert.Equal(43, first.Concat(second).Distinct().Count());
        Assert.Equal(first.Select(code => code.Written).Order(StringComparer.Ordinal), first.Select(code => code.Written));
        Assert.Equal(43, (await NamesAsync()).Count(name => name.StartsWith("submissions/essai/codes/", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_write_whose_reply_was_lost_gives_out_no_code_twice()
    {
        await Log.OpenAsync(Stop);
        var faulty = new FaultyBlobs(data).On((operation, name) => operation == nameof(IBlobs.TryCreateAsync) && name.Contains("/codes/", StringComparison.Ordinal), Fault.LieAfter, times: 3);

        var codes = (await new IssueCodes(new AnswerLog(faulty, Masters, Of(k))).RunAsync(5, nobody, Stop)).Codes;

        Assert.Equal(5, codes.Distinct().Count());
        await Assert.AllAsync(codes, async code => Assert.Equal(CodeState.Unused, await LookUpAsync(code)));
    }

    [Fact]
    public async Task Nothing_that_is_stored_holds_a_code_or_two_of_its_words()
    {
        await Log.OpenAsync(Stop);
        var codes = (await new IssueCodes(Log).RunAsync(20, nobody, Stop)).Codes;
        foreach (var code in codes.Take(8))
        {
            Assert.Equal(AcceptOutcome.Recorded, await AnswerAsync(code, person: codes.IndexOf(code)));
        }

        await new CompactInbox(Log, time).RunAsync(Stop);

        foreach (var name in await NamesAsync())
        {
            var text = name + Encoding.Latin1.GetString((await data.ReadAsync(name, Stop))!.Content.Bytes.Span);
            Assert.DoesNotContain(codes, code => SecretWords.AreIn(text, code.Words));
        }
    }

    [Fact]
    public async Task What_is_kept_of_a_code_is_the_same_for_all_and_the_same_before_and_after_its_use()
    {
        await Log.OpenAsync(Stop);
        var codes = (await new IssueCodes(Log).RunAsync(6, nobody, Stop)).Codes;
        var before = await KeptAsync();
        foreach (var code in codes.Take(4))
        {
            await AnswerAsync(code, person: codes.IndexOf(code));
        }

        await new CompactInbox(Log, time).RunAsync(Stop);

        Assert.Equal(before, await KeptAsync());
        Assert.Single(before.Values.Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_code_is_unused_until_somebody_answers_with_it_and_used_ever_after()
    {
        await Log.OpenAsync(Stop);
        var codes = (await new IssueCodes(Log).RunAsync(6, nobody, Stop)).Codes;
        Assert.Equal(CodeState.Unknown, await LookUpAsync(AccessCode.Create()));
        Assert.Equal(CodeState.Unused, await LookUpAsync(codes[0]));

        await AnswerAsync(codes[0], person: 0, day: 1);
        Assert.Equal(CodeState.Used, await LookUpAsync(codes[0]));
        Assert.Equal(AcceptOutcome.AlreadyAnswered, await AnswerAsync(codes[0], person: 99));
        for (var person = 1; person < 5; person++)
        {
            await AnswerAsync(codes[person], person, day: 2);
        }

        await new CompactInbox(Log, time).RunAsync(Stop);
        var id = (await KeyAsync()).Id(codes[0].Written);
        Assert.DoesNotContain($"submissions/essai/inbox/{id}", await NamesAsync());
        Assert.Contains($"submissions/essai/receipts/{id}", await NamesAsync());
        Assert.Equal(CodeState.Used, await LookUpAsync(codes[0]));
        Assert.Equal(CodeState.Unused, await LookUpAsync(codes[5]));
    }

    [Fact]
    public async Task The_code_of_a_withdrawn_answer_stays_used()
    {
        await Log.OpenAsync(Stop);
        var codes = (await new IssueCodes(Log).RunAsync(5, nobody, Stop)).Codes;
        for (var person = 0; person < 5; person++)
        {
            await AnswerAsync(codes[person], person, day: person);
        }

        Assert.Equal(WithdrawOutcome.Withdrawn, await new WithdrawAnswer(Log).RunAsync((await KeyAsync()).Receipt(KeyOf(0)), Stop));
        await new CompactInbox(Log, time).RunAsync(Stop);

        Assert.Equal(CodeState.Used, await LookUpAsync(codes[0]));
        Assert.Equal(AcceptOutcome.AlreadyAnswered, await AnswerAsync(codes[0], person: 99));
    }

    [Fact]
    public async Task A_code_whose_answer_is_sealed_at_any_step_of_the_look_is_used()
    {
        for (var (step, steps) = (0, 1); step < steps; step++)
        {
            var own = new MemoryBlobs();
            var log = new AnswerLog(own, Masters, Of(k));
            await log.OpenAsync(Stop);
            var codes = (await new IssueCodes(log).RunAsync(4, nobody, Stop)).Codes;
            for (var person = 0; person < 4; person++)
            {
                await new AcceptAnswer(log).RunAsync(SubmissionOf(person, "a", codes[person].Written, day: person), Stop);
            }

            var slow = new FaultyBlobs(own);
            var pause = slow.PauseAt(step);
            var look = new LookUpCode(new AnswerLog(slow, Masters, Of(k))).RunAsync(codes[0], Stop);
            await Task.WhenAny(look, pause.Reached);
            await new CompactInbox(log, time).RunAsync(Stop);
            pause.End();

            Assert.Equal(CodeState.Used, await look);
            steps = slow.Steps.Count;
        }
    }

    [Fact]
    public async Task Where_nothing_can_be_answered_no_codes_are_made_and_after_the_erasure_none_is_known()
    {
        Assert.Null((await new IssueCodes(Log).RunAsync(1, nobody, Stop)).State);
        Assert.Equal(CodeState.Unknown, await LookUpAsync(AccessCode.Create()));
        await Log.OpenAsync(Stop);
        var code = (await new IssueCodes(Log).RunAsync(1, nobody, Stop)).Codes.Single();
        time.Now = Closes + Consultation.Grace;
        await new CompactInbox(Log, time).RunAsync(Stop);

        Assert.Equal(ConsultationState.Closed, (await new IssueCodes(Log).RunAsync(1, nobody, Stop)).State);
        Assert.Equal(CodeState.Unused, await LookUpAsync(code));
        var last = await new MakeRelease(Log, time).RunAsync(Stop);
        Assert.True(await new EraseAnswers(Log, time, _ => Task.FromResult(last!.Number)).RunAsync(Stop));

        Assert.Equal(CodeState.Erased, await LookUpAsync(code));
        var refused = await new IssueCodes(Log).RunAsync(1, nobody, Stop);
        Assert.Equal(ConsultationState.Erased, refused.State);
        Assert.Empty(refused.Codes);
        Assert.DoesNotContain(await NamesAsync(), name => name.StartsWith("submissions/", StringComparison.Ordinal));
    }

    private Task<CodeState> LookUpAsync(AccessCode code) => new LookUpCode(Log).RunAsync(code, Stop);

    private async Task<AcceptOutcome> AnswerAsync(AccessCode code, int person, int day = 1) =>
        (await new AcceptAnswer(Log).RunAsync(SubmissionOf(person, "a", code.Written, day), Stop)).Outcome;

    private async Task<ConsultationKey> KeyAsync() => (await Log.ReadKeysAsync(Stop))!.Key!;

    private async Task<List<string>> NamesAsync() => await data.ListAsync("", Stop).Select(entry => entry.Name).ToListAsync(Stop);

    private async Task<SortedDictionary<string, string>> KeptAsync()
    {
        var kept = new SortedDictionary<string, string>(StringComparer.Ordinal);
        await foreach (var entry in data.ListAsync("submissions/essai/codes/", Stop))
        {
            var blob = (await data.ReadAsync(entry.Name, Stop))!;
            kept.Add(entry.Name, $"{Encoding.UTF8.GetString(blob.Content.Bytes.Span)} {string.Join(' ', blob.Content.Metadata)}");
        }

        return kept;
    }
}
