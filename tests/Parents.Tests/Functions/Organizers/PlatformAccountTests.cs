using System.Net;
using Parents.Domain.Organizers;
using Parents.Functions;
using Parents.Functions.Organizers;
using Xunit;

namespace Parents.Tests.Functions.Organizers;

/// <summary>The platform's own authentication: its headers count where it is switched on, and nowhere else.</summary>
public sealed class PlatformAccountTests
{
    [Theory]
    [InlineData("X-MS-CLIENT-PRINCIPAL-NAME", "Anne@Compte.example", true)]
    [InlineData("X-MS-CLIENT-PRINCIPAL-ID", "anne@compte.example", true)]
    [InlineData("X-MS-CLIENT-PRINCIPAL-NAME", "bruno@compte.example", false)]
    [InlineData("X-MS-CLIENT-PRINCIPAL", "anne@compte.example", false)]
    public async Task Switched_on_an_organizer_s_account_is_in_without_a_phrase(string header, string account, bool isIn)
    {
        await using var site = await PollSite.StartAsync(platform: new Platform(Forwards: true, SignsIn: true));
        await Desktop.InviteAsync(site.Site.Services, "Anne", Role.Moderator, "anne@compte.example");
        using var desktop = new Desktop(site);
        desktop.Headers.Add(header, account);

        Assert.Equal(isIn, await desktop.IsInsideAsync());
        if (isIn)
        {
            using var forged = await desktop.PostAsync(OrganizerAddress.SignOut);
            Assert.Equal(HttpStatusCode.Forbidden, forged.StatusCode);
            using var left = await desktop.SendFormAsync(OrganizerAddress.Console);
            Assert.Equal((HttpStatusCode.SeeOther, "/.auth/logout"), (left.StatusCode, left.Headers.Location?.OriginalString));
            await site.Site.Services.Organizers.RevokeAsync("Anne", TestContext.Current.CancellationToken);
            Assert.False(await desktop.IsInsideAsync());
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Switched_off_a_forged_header_changes_nothing(bool forwards)
    {
        await using var site = await PollSite.StartAsync(platform: new Platform(forwards, SignsIn: false));
        await Desktop.InviteAsync(site.Site.Services, "Anne", Role.Moderator, "anne@compte.example");
        using var desktop = new Desktop(site);
        desktop.Headers.Add("X-MS-CLIENT-PRINCIPAL-NAME", "anne@compte.example");
        desktop.Headers.Add("X-MS-CLIENT-PRINCIPAL-ID", "anne@compte.example");

        Assert.False(await desktop.IsInsideAsync());
    }
}
