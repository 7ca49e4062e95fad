using System.Net;
using Parents.Domain.Organizers;
using Parents.Functions;
using Parents.Functions.Organizers;
using Parents.Store;
using Xunit;

namespace Parents.Tests.Functions.Organizers;

/// <summary>The published program behind the Functions host: whose headers it believes.</summary>
public sealed class HandlerTests(PublishedFunctions published) : IDisposable
{
    private const string account = "anne@compte.example";

    private readonly TemporaryFolder folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("True", true)]
    [InlineData("False", false)]
    [InlineData("true ", false)]
    [InlineData(null, false)]
    public async Task The_header_of_the_platform_s_authentication_counts_only_where_that_is_switched_on(string? setting, bool counts)
    {
        using var world = await PublishAsync();
        await using var handler = await HandlerProcess.StartAsync(await published.AppRootAsync(Stop), HandlerProcess.FreePort(), [.. world.Settings, ("WEBSITE_AUTH_ENABLED", setting)]);

        using var console = await handler.ForwardAsync(HttpMethod.Get, OrganizerAddress.Console, accept: PollSite.Browser, more: ("X-MS-CLIENT-PRINCIPAL-NAME", account));
        using var nobody = await handler.ForwardAsync(HttpMethod.Get, OrganizerAddress.Console, accept: PollSite.Browser);

        Assert.Equal((counts ? HttpStatusCode.OK : HttpStatusCode.Redirect, HttpStatusCode.Redirect), (console.StatusCode, nobody.StatusCode));
    }

    [Fact]
    public async Task Guesses_are_counted_by_the_last_entry_that_the_platform_wrote_and_the_address_is_told_nowhere()
    {
        using var world = await PublishAsync();
        await using var handler = await HandlerProcess.StartAsync(await published.AppRootAsync(Stop), HandlerProcess.FreePort(), world.Settings);
        using var first = await handler.ForwardAsync(HttpMethod.Get, OrganizerAddress.SignIn, accept: PollSite.Browser);
        var cookie = Assert.Single(first.Headers.GetValues("Set-Cookie")).Split(';')[0];
        Assert.StartsWith("__Secure-", cookie, StringComparison.Ordinal);
        var fields = Html.FieldsOf(Assert.Single((await Html.ReadAsync(first, Stop)).Forms));
        for (var guess = 0; guess < 5; guess++)
        {
            // Whatever the client wrote before it changes nothing.
            Assert.Equal(HttpStatusCode.UnprocessableEntity, await GuessAsync($"192.0.2.{guess}, 203.0.113.77:{4000 + guess}"));
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, await GuessAsync("198.51.100.3, 203.0.113.77:4711"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await GuessAsync("203.0.113.77, 198.51.100.3:4711"));
        Assert.DoesNotContain("203.0.113", handler.Output, StringComparison.Ordinal);
        Assert.All(Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories), file => Assert.DoesNotContain("203.0.113", File.ReadAllText(file), StringComparison.Ordinal));

        async Task<HttpStatusCode> GuessAsync(string forwardedFor)
        {
            using var form = PollSite.Form([.. fields.Where(field => field.Name != SignIn.PhraseField), (SignIn.PhraseField, Passphrase.Create().Written)]);
            using var reply = await handler.ForwardAsync(HttpMethod.Post, OrganizerAddress.SignIn, form, PollSite.Browser, ("Cookie", cookie), ("X-Forwarded-For", forwardedFor));
            return reply.StatusCode;
        }
    }

    private async Task<HandlerWorld> PublishAsync()
    {
        var store = Path.Combine(folder.Path, "store");
        var world = new HandlerWorld(store, masterKeys: null);
        await world.PublishAsync();
        var services = new ApiServices(world.Storage, await MasterKeys.BesideFolderAsync(store, Stop), TimeProvider.System);
        Assert.NotNull(await services.Organizers.InviteAsync("Anne", Role.Organizer, account, DateOnly.MaxValue, Stop));
        return world;
    }
}
