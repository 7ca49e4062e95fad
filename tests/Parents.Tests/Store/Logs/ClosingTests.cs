using Parents.Store.Logs;
using Xunit;
using static Parents.Tests.Store.Logs.TinyPoll;

namespace Parents.Tests.Store.Logs;

/// <summary>What meets the close or the pages half-way, led by hand: see <see cref="TraceTests"/>.</summary>
public sealed class ClosingTests
{
    [Fact]
    public async Task An_answer_that_is_written_after_the_last_batch_is_not_acknowledged()
    {
        var stage = await TraceTests.WithTwoAnswersAsync();

        var late = await stage.StartAcceptAsync(SubmissionOf(3, "c"));
        await late.UntilAsync("create inbox/");
        stage.PassTheClose();
        await stage.CompactAsync();
        Assert.Equal(AcceptOutcome.Closed, (await late.EndAsync()).Outcome);

        await stage.EndAsync();
    }

    [Fact]
    public async Task An_answer_that_is_written_before_the_last_batch_is_acknowledged_after_it()
    {
        var stage = await TraceTests.WithTwoAnswersAsync();

        var slow = await stage.StartAcceptAsync(SubmissionOf(3, "c"));
        await (await slow.UntilAsync("create inbox/")).StepAsync();
        stage.PassTheClose();
        await stage.CompactAsync();
        Assert.Equal(AcceptOutcome.Recorded, (await slow.EndAsync()).Outcome);

        await stage.EndAsync();
    }

    [Fact]
    public async Task A_batch_listed_before_the_close_is_not_the_last()
    {
        var stage = await TraceTests.WithTwoAnswersAsync();

        var slow = await stage.StartCompactAsync();
        for (var page = 0; page < 2; page++)
        {
            await (await slow.UntilAsync("list inbox/")).StepAsync();
        }

        await stage.AcceptAsync(SubmissionOf(3, "c", day: 3));
        stage.PassTheClose();
        var closing = await stage.StartCompactAsync();
        await (await closing.UntilAsync("replace keys/")).StepAsync();
        await slow.EndAsync();

        await stage.EndAsync();
    }

    [Fact]
    public async Task A_retry_at_the_close_hears_nothing_certain_until_the_last_batch_is_sealed()
    {
        var stage = await Stage.SetAsync(k: 1);
        var killed = await stage.StartAcceptAsync(SubmissionOf(1, "a"));
        await (await killed.UntilAsync("create inbox/")).StepAsync();
        stage.PassTheClose();
        var closing = await stage.StartCompactAsync();
        await (await closing.UntilAsync("replace keys/")).StepAsync();

        Assert.Equal(AcceptOutcome.TryAgain, (await stage.AcceptAsync(SubmissionOf(1, "a"))).Outcome);
        var slow = await stage.StartAcceptAsync(SubmissionOf(1, "a"));
        await (await slow.UntilAsync("read receipts/")).StepAsync();
        await stage.CompactAsync();
        Assert.Equal(AcceptOutcome.Recorded, (await slow.EndAsync()).Outcome);

        await stage.EndAsync();
    }

    [Fact]
    public async Task A_withdrawal_that_is_written_after_the_last_batch_comes_too_late_and_its_receipt_says_so()
    {
        var stage = await TraceTests.WithTwoAnswersAsync();
        var receipt = stage.Judge.Acknowledged[0];

        var late = await stage.StartWithdrawAsync(receipt);
        await late.UntilAsync("create withdrawn/");
        stage.PassTheClose();
        await stage.CompactAsync();

        Assert.Equal(WithdrawOutcome.TooLate, await late.EndAsync());
        Assert.Equal(ReceiptState.Counted, await stage.LookUpAsync(receipt));
        await stage.EndAsync();
    }

    [Fact]
    public async Task A_withdrawal_that_is_written_before_the_last_batch_is_in_it()
    {
        var stage = await TraceTests.WithTwoAnswersAsync();
        await stage.CompactAsync();
        var receipt = stage.Judge.Acknowledged[0];

        var slow = await stage.StartWithdrawAsync(receipt);
        await (await slow.UntilAsync("create withdrawn/")).StepAsync();
        stage.PassTheClose();
        var closing = await stage.StartCompactAsync();
        await (await closing.UntilAsync("replace keys/")).StepAsync();
        Assert.Equal(WithdrawOutcome.TryAgain, await stage.WithdrawAsync(receipt));
        await stage.CompactAsync();

        Assert.Equal(WithdrawOutcome.Withdrawn, await slow.EndAsync());
        Assert.Equal(ReceiptState.Withdrawn, await stage.LookUpAsync(receipt));
        await stage.EndAsync();
    }

    [Fact]
    public async Task An_answer_that_is_sealed_while_it_is_looked_for_is_found()
    {
        var stage = await TraceTests.WithTwoAnswersAsync();

        var withdraw = await stage.StartWithdrawAsync(stage.Judge.Acknowledged[0]);
        await withdraw.UntilAsync("list inbox/");
        await stage.CompactAsync();

        Assert.Equal(WithdrawOutcome.Withdrawn, await withdraw.EndAsync());
        await stage.EndAsync();
    }

    [Fact]
    public async Task A_withdrawal_that_two_segments_list_is_subtracted_once()
    {
        var stage = await TraceTests.WithTwoAnswersAsync();
        await stage.WithdrawAsync(stage.Judge.Acknowledged[0]);

        var killed = await stage.StartCompactAsync();
        await (await killed.UntilAsync("create tallies/")).StepAsync();
        await stage.AcceptAsync(SubmissionOf(3, "c", day: 3));
        await stage.CompactAsync();

        Assert.Equal(stage.Log.Segments[0].Header.Withdrawn, stage.Log.Segments[1].Header.Withdrawn);
        Assert.Equal(1, stage.Log.Tally?.Answers);
        await stage.EndAsync();
    }

    [Fact]
    public async Task A_page_does_not_go_back_to_an_older_release()
    {
        var stage = await Stage.SetAsync(k: 1);
        await stage.PublishAsync();
        await stage.AcceptAsync(SubmissionOf(1, "a", day: 1));
        await stage.AcceptAsync(SubmissionOf(2, "b", day: 2));
        await stage.CompactAsync();

        var slow = await stage.StartPublishAsync();
        await slow.UntilAsync($"replace {ResultsPage}");
        await stage.AcceptAsync(SubmissionOf(3, "c", day: 3));
        await stage.CompactAsync();
        await stage.PublishAsync();
        stage.Look();
        await slow.EndAsync();
        stage.Look();

        await stage.EndAsync();
    }

    [Fact]
    public async Task A_release_whose_publisher_was_killed_reaches_its_page_with_the_next_tick()
    {
        var stage = await TraceTests.WithTwoAnswersAsync();
        stage.PassTheClose();
        await stage.CompactAsync();

        var killed = await stage.StartPublishAsync();
        await (await killed.UntilAsync("create releases/")).StepAsync();

        await stage.EndAsync();
    }
}
