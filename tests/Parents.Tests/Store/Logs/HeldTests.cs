using Parents.Domain.Consultations;
using Parents.Store;
using Parents.Store.Logs;
using Xunit;
using static Parents.Tests.Store.Logs.TinyPoll;

namespace Parents.Tests.Store.Logs;

/// <summary>Answers beyond a day's budget: one identity with all others, and one write that decides on a day.</summary>
public sealed class HeldTests
{
    private static readonly DateOnly day = SubmissionOf(1, "a").Day;

    private static readonly Consultation consultation = Of(2);

    private readonly MemoryBlobs data = new();
    private readonly MovableTime time = new(Opens.AddDays(5));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private AnswerLog Log => new(data, Masters, consultation);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Held_or_not_a_retry_is_the_same_answer_and_a_changed_one_is_refused(bool heldFirst)
    {
        await OpenAsync(data, Stage.Salt);

        var first = await AcceptAsync(1, "a", heldFirst);
        var again = await AcceptAsync(1, "a", !heldFirst);
        var changed = await AcceptAsync(1, "b", !heldFirst);

        Assert.Equal((AcceptOutcome.Recorded, first), (first.Outcome, again));
        Assert.Equal(AcceptOutcome.AlreadyAnswered, changed.Outcome);
        Assert.Equal(heldFirst ? 0 : 1, await new CountReceived(Log).RunAsync(Stop));
        Assert.Equal(heldFirst ? [new HeldDay(day, 1, IsDecided: false)] : [], await new ReviewHeld(Log).ListAsync(Stop));
    }

    [Fact]
    public async Task What_is_held_is_in_no_batch_until_its_day_counts_and_then_in_one()
    {
        await OpenAsync(data, Stage.Salt);
        for (var person = 1; person <= 8; person++)
        {
            await AcceptAsync(person, "a", isHeld: person > 4);
        }

        await CompactAsync();
        Assert.Equal((2, 4), (await SealedAsync(), await new CountReceived(Log).RunAsync(Stop)));
        Assert.Equal(ReviewOutcome.Decided, await new ReviewHeld(Log).DecideAsync(day, counts: true, Stop));
        Assert.Equal(8, await new CountReceived(Log).RunAsync(Stop));
        await CompactAsync();
        Assert.Equal((6, 8), (await SealedAsync(), await new CountReceived(Log).RunAsync(Stop)));

        time.Now = Closes + Consultation.Grace;
        await CompactAsync();
        Assert.Equal(8, await SealedAsync());
    }

    [Fact]
    public async Task A_held_answer_can_be_withdrawn_and_is_then_not_counted_though_its_day_is()
    {
        await OpenAsync(data, Stage.Salt);
        var receipt = (await AcceptAsync(1, "a", isHeld: true)).Receipt!;
        await AcceptAsync(2, "a", isHeld: true);
        Assert.Equal(WithdrawOutcome.Withdrawn, await new WithdrawAnswer(Log).RunAsync(receipt, Stop));
        await new ReviewHeld(Log).DecideAsync(day, counts: true, Stop);

        time.Now = Closes + Consultation.Grace;
        await CompactAsync();

        Assert.Equal(1, await new CountReceived(Log).RunAsync(Stop));
        Assert.Equal(ReceiptState.Withdrawn, (await new LookUpReceipt(Log).RunAsync(receipt, Stop)).State);
    }

    [Fact]
    public async Task The_first_decision_on_a_day_stands_alone_or_again()
    {
        await OpenAsync(data, Stage.Salt);
        await AcceptAsync(1, "a", isHeld: true);
        var review = new ReviewHeld(Log);

        Assert.Equal(ReviewOutcome.Decided, await review.DecideAsync(day, counts: false, Stop));
        Assert.Equal(ReviewOutcome.Decided, await review.DecideAsync(day, counts: false, Stop));
        Assert.Equal(ReviewOutcome.DecidedOtherwise, await review.DecideAsync(day, counts: true, Stop));
        Assert.Equal([new HeldDay(day, 1, IsDecided: true)], await review.ListAsync(Stop));
    }

    [Fact]
    public async Task Whatever_befalls_a_decision_made_again_it_counts_each_answer_once()
    {
        var steps = int.MaxValue;
        for (var step = 1; step <= steps; step++)
        {
            foreach (var fault in Enum.GetValues<Fault>())
            {
                var blobs = new MemoryBlobs();
                var log = new AnswerLog(blobs, Masters, consultation);
                await OpenAsync(blobs, Stage.Salt);
                for (var person = 1; person <= 4; person++)
                {
                    await new AcceptAnswer(log).RunAsync(SubmissionOf(person, "a") with { IsHeld = true }, Stop);
                }

                var faulty = new FaultyBlobs(blobs);
                faulty.At(step, fault);
                try
                {
                    await new ReviewHeld(new AnswerLog(faulty, Masters, consultation)).DecideAsync(day, counts: true, Stop);
                    steps = faulty.Steps.Count;
                }
                catch (Exception e) when (e is ProcessKilledException or StoreUnavailableException)
                {
                    Assert.NotEqual(Fault.LieAfter, fault);
                }

                Assert.Equal(ReviewOutcome.Decided, await new ReviewHeld(log).DecideAsync(day, counts: true, Stop));
                await new CompactInbox(log, new MovableTime(Closes + Consultation.Grace)).RunAsync(Stop);
                Assert.Equal(4, (await log.ReadTallyAsync(Stop))!.Value.Tally.Answers);
            }
        }
    }

    [Fact]
    public async Task A_decision_after_the_last_batch_comes_too_late_and_the_receipt_says_so()
    {
        await OpenAsync(data, Stage.Salt);
        var receipt = (await AcceptAsync(1, "a", isHeld: true)).Receipt!;
        time.Now = Closes + Consultation.Grace + Consultation.ReviewTime;
        await CompactAsync();

        Assert.Equal(ReviewOutcome.TooLate, await new ReviewHeld(Log).DecideAsync(day, counts: true, Stop));
        await CompactAsync();
        Assert.Equal(ReceiptState.NotCounted, (await new LookUpReceipt(Log).RunAsync(receipt, Stop)).State);
        Assert.Equal(new Acceptance(AcceptOutcome.Recorded, receipt), await AcceptAsync(1, "a", isHeld: false));
        Assert.Equal(AcceptOutcome.Closed, (await AcceptAsync(2, "a", isHeld: false)).Outcome);
        Assert.Equal(0, await SealedAsync());
    }

    private Task<Acceptance> AcceptAsync(int person, string option, bool isHeld) => new AcceptAnswer(Log).RunAsync(SubmissionOf(person, option) with { IsHeld = isHeld }, Stop);

    private Task CompactAsync() => new CompactInbox(Log, time).RunAsync(Stop);

    private async Task<int> SealedAsync() => await Log.ReadSegmentsAsync(1, int.MaxValue, Stop).Select(segment => segment.Lines.Length).SumAsync(Stop);
}
