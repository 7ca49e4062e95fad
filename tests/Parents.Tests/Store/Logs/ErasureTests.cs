using Parents.Store.Logs;
using Xunit;
using static Parents.Tests.Store.Logs.TinyPoll;

namespace Parents.Tests.Store.Logs;

/// <summary>The erasure and what meets it, led by hand: see <see cref="TraceTests"/>.</summary>
public sealed class ErasureTests
{
    [Fact]
    public async Task What_slept_through_the_erasure_acknowledges_nothing_and_what_it_wrote_is_deleted()
    {
        foreach (var moment in new[] { "read tallies/", "list inbox/", "create log/000001", "create receipts/", "create tallies/" })
        {
            var stage = await TraceTests.WithTwoAnswersAsync();
            var compact = await stage.StartCompactAsync();
            await compact.UntilAsync(moment);
            var late = await stage.StartAcceptAsync(SubmissionOf(3, "c"));
            await late.UntilAsync("create inbox/");
            stage.PassTheClose();
            await stage.CompactAsync();
            await stage.PublishAsync();
            stage.Look();
            Assert.True(await stage.EraseAsync());

            await stage.OpenAgainAsync();
            await compact.EndAsync();
            Assert.Equal(AcceptOutcome.Erased, (await late.EndAsync()).Outcome);
            Assert.Equal(WithdrawOutcome.Erased, await stage.WithdrawAsync(stage.Judge.Acknowledged[0]));
            Assert.True(await stage.EraseAsync());

            Assert.Empty(stage.Judge.LookAfterErasure());
            Assert.Empty(stage.Judge.Look());
        }
    }

    [Fact]
    public async Task Nothing_is_erased_before_the_final_release_is_on_its_page()
    {
        var stage = await TraceTests.WithTwoAnswersAsync();
        Assert.False(await stage.EraseAsync());

        await stage.CompactAsync();
        await stage.PublishAsync();
        Assert.False(await stage.EraseAsync());

        stage.PassTheClose();
        await stage.CompactAsync();
        var killed = await stage.StartPublishAsync();
        await (await killed.UntilAsync("create releases/")).StepAsync();
        Assert.False(await stage.EraseAsync());

        await stage.PublishAsync();
        Assert.True(await stage.EraseAsync());
    }
}
