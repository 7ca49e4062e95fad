using Parents.Store.Logs;
using Xunit;
using static Parents.Tests.Store.Logs.TinyPoll;

namespace Parents.Tests.Store.Logs;

/// <summary>
/// The shortest schedules by which a simpler protocol loses or doubles an answer, each led by hand. With k = 1 two answers
/// make a batch of the older one; the younger stays.
/// </summary>
public sealed class TraceTests
{
    [Fact]
    public async Task A_batch_whose_sealer_was_killed_is_finished_by_the_next_and_not_sealed_again()
    {
        var stage = await WithTwoAnswersAsync();

        var killed = await stage.StartCompactAsync();
        await (await killed.UntilAsync("create log/000001")).StepAsync();
        await stage.CompactAsync();

        await stage.EndAsync();
    }

    [Fact]
    public async Task A_sealer_that_is_told_that_its_batch_was_not_written_does_not_seal_it_again()
    {
        var stage = await WithTwoAnswersAsync();

        var compact = await stage.StartCompactAsync();
        await (await compact.UntilAsync("create log/000001")).StepHearingNoAsync();
        await compact.EndAsync();

        await stage.EndAsync();
    }

    [Fact]
    public async Task An_inbox_that_is_looked_at_while_another_seals_it_is_not_sealed_twice()
    {
        foreach (var moment in new[] { "read tallies/", "read log/000001", "list inbox/", "read receipts/", "list withdrawn/", "create log/000001" })
        {
            var stage = await WithTwoAnswersAsync();

            var slow = await stage.StartCompactAsync();
            await slow.UntilAsync(moment);
            await stage.CompactAsync();
            await slow.EndAsync();

            await stage.EndAsync();
        }
    }

    [Fact]
    public async Task A_segment_that_another_folded_meanwhile_is_not_folded_again()
    {
        foreach (var moment in new[] { "create receipts/", "read tallies/", "create tallies/" })
        {
            var stage = await WithTwoAnswersAsync();

            var slow = await stage.StartCompactAsync();
            await (await slow.UntilAsync("create log/000001")).StepAsync();
            await slow.UntilAsync(moment);
            await stage.CompactAsync();
            await slow.EndAsync();

            await stage.EndAsync();
        }
    }

    [Fact]
    public async Task A_changed_answer_that_arrives_while_the_first_is_sealed_is_refused_and_leaves_nothing()
    {
        var stage = await WithTwoAnswersAsync();

        var changed = await stage.StartAcceptAsync(SubmissionOf(1, "change"));
        await changed.UntilAsync("create inbox/");
        await stage.CompactAsync();
        Assert.Equal(AcceptOutcome.AlreadyAnswered, (await changed.EndAsync()).Outcome);

        Assert.Null(stage.Data[InboxOf(stage, person: 1)]);
        await stage.EndAsync();
    }

    [Fact]
    public async Task A_changed_answer_is_refused_at_every_step_of_the_seal_of_the_first()
    {
        var stage = await WithTwoAnswersAsync();
        var compact = await stage.StartCompactAsync();

        while (!compact.HasEnded)
        {
            Assert.Equal(AcceptOutcome.AlreadyAnswered, (await stage.AcceptAsync(SubmissionOf(1, "change"))).Outcome);
            Assert.Equal(AcceptOutcome.Recorded, (await stage.AcceptAsync(SubmissionOf(1, "a"))).Outcome);
            stage.Look();
            await compact.StepAsync();
        }

        await stage.EndAsync();
    }

    [Fact]
    public async Task A_changed_answer_whose_sender_was_killed_is_never_sealed()
    {
        var stage = await WithTwoAnswersAsync();

        var changed = await stage.StartAcceptAsync(SubmissionOf(1, "change"));
        await changed.UntilAsync("create inbox/");
        await stage.CompactAsync();
        await changed.StepAsync();
        await stage.AcceptAsync(SubmissionOf(3, "c", day: 3));
        await stage.CompactAsync();

        Assert.Null(stage.Data[InboxOf(stage, person: 1)]);
        await stage.EndAsync();
    }

    [Fact]
    public async Task A_changed_answer_is_refused_before_the_seal_and_after_it()
    {
        var stage = await WithTwoAnswersAsync();

        Assert.Equal(AcceptOutcome.AlreadyAnswered, (await stage.AcceptAsync(SubmissionOf(1, "change"))).Outcome);
        await stage.CompactAsync();
        Assert.Equal(AcceptOutcome.AlreadyAnswered, (await stage.AcceptAsync(SubmissionOf(1, "change"))).Outcome);

        await stage.EndAsync();
    }

    [Fact]
    public async Task A_retry_gets_the_same_words_before_the_seal_and_after_it()
    {
        var stage = await WithTwoAnswersAsync();
        var words = stage.Judge.Acknowledged[0];

        Assert.Equal(words, (await stage.AcceptAsync(SubmissionOf(1, "a"))).Receipt);
        await stage.CompactAsync();
        Assert.Equal(words, (await stage.AcceptAsync(SubmissionOf(1, "a"))).Receipt);

        await stage.EndAsync();
    }

    [Fact]
    public async Task Who_was_told_that_the_answer_was_there_already_is_not_misled_by_a_stale_one()
    {
        var stage = await Stage.SetAsync(k: 1);
        await stage.AcceptAsync(SubmissionOf(2, "b", day: 2));

        var first = await stage.StartAcceptAsync(SubmissionOf(1, "a"));
        await first.UntilAsync("create inbox/");
        var changed = await stage.StartAcceptAsync(SubmissionOf(1, "change"));
        await changed.UntilAsync("create inbox/");
        await first.StepHearingNoAsync();
        await stage.CompactAsync();
        await changed.StepAsync();

        Assert.Equal(AcceptOutcome.Recorded, (await first.EndAsync()).Outcome);
        Assert.Equal(AcceptOutcome.AlreadyAnswered, (await changed.EndAsync()).Outcome);
        await stage.EndAsync();
    }

    [Fact]
    public async Task A_code_is_used_once_before_the_seal_and_after_it()
    {
        var stage = await Stage.SetAsync(k: 1);
        await stage.AcceptAsync(SubmissionOf(1, "a", code: "rouge", day: 1));
        await stage.AcceptAsync(SubmissionOf(2, "b", code: "vert", day: 2));

        Assert.Equal(AcceptOutcome.AlreadyAnswered, (await stage.AcceptAsync(SubmissionOf(3, "a", code: "rouge"))).Outcome);
        await stage.CompactAsync();
        Assert.Equal(AcceptOutcome.AlreadyAnswered, (await stage.AcceptAsync(SubmissionOf(3, "a", code: "rouge"))).Outcome);

        await stage.EndAsync();
    }

    internal static async Task<Stage> WithTwoAnswersAsync()
    {
        var stage = await Stage.SetAsync(k: 1);
        await stage.AcceptAsync(SubmissionOf(1, "a", day: 1));
        await stage.AcceptAsync(SubmissionOf(2, "b", day: 2));
        return stage;
    }

    internal static string InboxOf(Stage stage, int person) => $"submissions/{Slug}/inbox/{stage.Key.Id(KeyOf(person))}";
}
