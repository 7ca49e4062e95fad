using Xunit;
using static Parents.Tests.Store.Logs.TinyPoll;

namespace Parents.Tests.Store.Logs;

/// <summary>The number received, asked at every moment of what may move it.</summary>
public sealed class CountingTests
{
    [Fact]
    public async Task At_every_step_of_a_seal_the_number_received_is_the_same()
    {
        var stage = await WithFourAnswersAsync();
        var compact = await stage.StartCompactAsync();

        while (!compact.HasEnded)
        {
            Assert.Equal(4, await stage.CountAsync());
            await compact.StepAsync();
        }

        Assert.Equal(2, stage.Log.Tally?.Answers);
        Assert.Equal(4, await stage.CountAsync());
    }

    [Fact]
    public async Task A_count_that_pauses_at_any_step_while_a_batch_is_sealed_is_right()
    {
        for (var (step, steps) = (0, 1); step < steps; step++)
        {
            var stage = await WithFourAnswersAsync();
            var count = await stage.StartCountAsync();
            for (var done = 0; done < step; done++)
            {
                await count.StepAsync();
            }

            await stage.CompactAsync();
            steps = count.HasEnded ? steps : step + 2;
            Assert.Equal(4, await count.EndAsync());
        }
    }

    [Fact]
    public async Task A_count_that_pauses_at_any_step_while_all_is_erased_is_right()
    {
        for (var (step, steps) = (0, 1); step < steps; step++)
        {
            var stage = await WithFourAnswersAsync();
            stage.PassTheClose();
            await stage.CompactAsync();
            await stage.PublishAsync();
            var count = await stage.StartCountAsync();
            for (var done = 0; done < step; done++)
            {
                await count.StepAsync();
            }

            Assert.True(await stage.EraseAsync());
            steps = count.HasEnded ? steps : step + 2;
            Assert.Equal(4, await count.EndAsync());
        }
    }

    [Fact]
    public async Task A_changed_answer_that_is_refused_is_not_received()
    {
        var stage = await WithFourAnswersAsync();
        var changed = await stage.StartAcceptAsync(SubmissionOf(1, "change"));
        await changed.UntilAsync("create inbox/");
        await stage.CompactAsync();
        await changed.StepAsync();

        Assert.Equal(4, await stage.CountAsync());
    }

    private static async Task<Stage> WithFourAnswersAsync()
    {
        var stage = await Stage.SetAsync(k: 2);
        for (var person = 1; person <= 4; person++)
        {
            await stage.AcceptAsync(SubmissionOf(person, "a", day: person));
        }

        return stage;
    }
}
