using System.Text;
using Parents.Domain.Organizers;
using Parents.Store.Audit;
using Xunit;

namespace Parents.Tests.Store.Audit;

public sealed class AuditLogTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Keeps_what_was_done_by_which_role_in_which_hour_in_that_order()
    {
        var data = new MemoryBlobs();
        var time = new MovableTime(RunningSite.Noon.AddMinutes(59).AddSeconds(58));
        var log = new AuditLog(data, time);

        await log.AddAsync(null, AuditAction.OrganizerInvited, "Moderator", Stop);
        time.Now = RunningSite.Noon.AddDays(-1);
        await log.AddAsync(Role.Organizer, AuditAction.SignedIn, null, Stop);
        time.Now = RunningSite.Noon.AddHours(8);
        await log.AddAsync(Role.Moderator, AuditAction.SignedOut, null, Stop);

        Assert.Equal(
            [
                new AuditEntry(1, new DateOnly(2026, 11, 21), 12, Role.Organizer, AuditAction.SignedIn, null),
                new AuditEntry(1, new DateOnly(2026, 11, 22), 12, null, AuditAction.OrganizerInvited, "Moderator"),
                new AuditEntry(1, new DateOnly(2026, 11, 22), 20, Role.Moderator, AuditAction.SignedOut, null),
            ],
            await log.ListAsync(Stop).ToListAsync(Stop));
        var names = await data.ListAsync("", Stop).Select(entry => entry.Name).ToListAsync(Stop);
        foreach (var name in names)
        {
            Assert.DoesNotContain("59", Encoding.UTF8.GetString((await data.ReadAsync(name, Stop))!.Content.Bytes.Span), StringComparison.Ordinal);
        }

        Assert.All(names, name => Assert.Matches("^audit/2026-11-2[12]/(12|20)-[0-9a-f]{16}$", name));
    }
}
