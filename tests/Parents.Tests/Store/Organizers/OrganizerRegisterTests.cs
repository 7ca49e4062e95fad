using System.Text;
using Parents.Domain.Organizers;
using Parents.Store;
using Parents.Store.Organizers;
using Xunit;

namespace Parents.Tests.Store.Organizers;

public sealed class OrganizerRegisterTests
{
    private static readonly DateOnly today = new(2026, 11, 22);
    private static readonly MasterKeys masters = MasterKeys.Parse("k1:" + Convert.ToBase64String(Encoding.ASCII.GetBytes("a key that only these tests have")));

    private readonly MemoryBlobs data = new();
    private readonly OrganizerRegister register;

    public OrganizerRegisterTests() => register = new(data, masters);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_is_in_cannot_be_invited_again_and_whoever_is_not_in_yet_can()
    {
        var first = await register.InviteAsync("Anne", Role.Moderator, null, today, Stop);
        var second = await register.InviteAsync(" ANNE ", Role.Organizer, null, today, Stop);

        Assert.Equal(RedemptionOutcome.Unknown, (await register.RedeemAsync(first!, today, Stop)).Outcome);
        var redemption = await register.RedeemAsync(second!, today, Stop);
        Assert.Equal((RedemptionOutcome.Taken, Role.Organizer, 2), (redemption.Outcome, redemption.Organizer!.Role, redemption.Organizer.Generation));
        Assert.Null(await register.InviteAsync("anne", Role.Organizer, null, today, Stop));
        Assert.Equal(redemption.Organizer, Assert.Single(await register.ListAsync(Stop).ToListAsync(Stop)));
        Assert.Equal(redemption.Organizer, await register.FindByPhraseAsync(redemption.Phrase!, Stop));
    }

    [Fact]
    public async Task A_link_works_through_its_last_day_and_not_after()
    {
        var token = await register.InviteAsync("Anne", Role.Moderator, null, today, Stop);

        Assert.Equal(RedemptionOutcome.Expired, (await register.RedeemAsync(token!, today.AddDays(1), Stop)).Outcome);
        Assert.Equal(RedemptionOutcome.Taken, (await register.RedeemAsync(token!, today, Stop)).Outcome);
        Assert.Equal(RedemptionOutcome.UsedBefore, (await register.RedeemAsync(token!, today, Stop)).Outcome);
    }

    [Fact]
    public async Task Of_twenty_posts_of_one_link_one_is_taken()
    {
        var token = await register.InviteAsync("Anne", Role.Moderator, null, today, Stop);

        var all = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => register.RedeemAsync(token!, today, Stop))));

        var taken = Assert.Single(all, one => one.Outcome == RedemptionOutcome.Taken);
        Assert.All(all.Except([taken]), one => Assert.Equal((RedemptionOutcome.UsedBefore, null), (one.Outcome, one.Phrase)));
        Assert.NotNull(await register.FindByPhraseAsync(taken.Phrase!, Stop));
    }

    [Fact]
    public async Task Who_is_revoked_has_no_way_in_left_and_is_revoked_once()
    {
        var token = await register.InviteAsync("Anne", Role.Organizer, "anne@compte.example", today, Stop);
        var phrase = (await register.RedeemAsync(token!, today, Stop)).Phrase!;
        Assert.NotNull(await register.FindByAccountAsync("ANNE@compte.example ", Stop));

        Assert.Equal(Role.Organizer, (await register.RevokeAsync("Anne", Stop))!.Role);

        Assert.Null(await register.FindByPhraseAsync(phrase, Stop));
        Assert.Null(await register.FindByAccountAsync("anne@compte.example", Stop));
        Assert.Equal(RedemptionOutcome.Unknown, (await register.RedeemAsync(token!, today, Stop)).Outcome);
        Assert.Null(await register.RevokeAsync("Anne", Stop));
        Assert.Null(await register.RevokeAsync("Bruno", Stop));
        Assert.False((await register.ListAsync(Stop).SingleAsync(Stop)).MayActAs(Role.Moderator));
    }

    [Fact]
    public async Task Without_the_master_key_nothing_in_the_store_opens_or_can_be_tried()
    {
        var token = await register.InviteAsync("Anne", Role.Organizer, "anne@compte.example", today, Stop);
        var phrase = (await register.RedeemAsync(token!, today, Stop)).Phrase!;
        var other = new OrganizerRegister(data, MasterKeys.Parse("k1:" + Convert.ToBase64String(new byte[MasterKeys.Size])));
        var lost = new OrganizerRegister(data, MasterKeys.Parse("k2:" + Convert.ToBase64String(new byte[MasterKeys.Size])));

        foreach (var stranger in new[] { other, lost })
        {
            Assert.Null(await stranger.FindByPhraseAsync(phrase, Stop));
            Assert.Null(await stranger.FindByAccountAsync("anne@compte.example", Stop));
            Assert.Equal(RedemptionOutcome.Unknown, (await stranger.RedeemAsync(token!, today, Stop)).Outcome);
        }

        var text = Encoding.UTF8.GetString((await data.ReadAsync((await data.ListAsync("", Stop).SingleAsync(Stop)).Name, Stop))!.Content.Bytes.Span);
        Assert.All([phrase.Written, token!.Written, Convert.ToBase64String(token.Bytes), "compte.example"], secret => Assert.DoesNotContain(secret, text, StringComparison.OrdinalIgnoreCase));
    }
}
