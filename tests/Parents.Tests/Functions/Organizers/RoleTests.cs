using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Parents.Domain.Organizers;
using Parents.Functions;
using Parents.Functions.Organizers;
using Parents.Store;
using Parents.Tests.Store;
using Xunit;

namespace Parents.Tests.Functions.Organizers;

/// <summary>Every route of the console says which role it is for, and lets nobody else in.</summary>
public sealed class RoleTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void Only_the_invitation_and_the_sign_in_are_open() => Assert.Equal(
        [
            "GET /api/organisation Moderator",
            "GET /api/organisation/attente Moderator",
            "GET /api/organisation/entrer -",
            "GET /api/organisation/invitation/{token} -",
            "POST /api/organisation/attente Organizer",
            "POST /api/organisation/entrer -",
            "POST /api/organisation/invitation/{token} -",
            "POST /api/organisation/sortir Moderator",
        ],
        Routes().Select(route => $"{MethodOf(route)} {route.RoutePattern.RawText} {route.Metadata.GetRequiredMetadata<RequiredRole>().Role?.ToString() ?? "-"}").Order(StringComparer.Ordinal));

    [Fact]
    public async Task Every_other_route_refuses_whoever_is_not_signed_in()
    {
        await using var site = await PollSite.StartAsync();
        foreach (var route in Routes().Where(route => route.Metadata.GetRequiredMetadata<RequiredRole>().Role is not null))
        {
            using var desktop = new Desktop(site);
            using var reply = MethodOf(route) == "GET" ? await desktop.GetAsync(route.RoutePattern.RawText!) : await desktop.PostAsync(route.RoutePattern.RawText!);
            Assert.Equal(MethodOf(route) == "GET" ? HttpStatusCode.Redirect : HttpStatusCode.Unauthorized, reply.StatusCode);
            Assert.DoesNotContain("Hannut", await reply.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(Role.Moderator, Role.Moderator, true)]
    [InlineData(Role.Moderator, Role.Organizer, false)]
    [InlineData(Role.Organizer, Role.Moderator, true)]
    [InlineData(Role.Organizer, Role.Organizer, true)]
    public async Task A_role_may_what_its_own_and_lower_ones_may(Role own, Role needed, bool may)
    {
        await using var site = await PollSite.StartAsync();
        using var desktop = new Desktop(site);
        var token = await site.Site.Services.Organizers.InviteAsync("Anne", own, null, new DateOnly(2026, 11, 29), Stop);
        var redemption = await site.Site.Services.Organizers.RedeemAsync(token!, new DateOnly(2026, 11, 22), Stop);
        var cookie = new Sessions(PollSite.Masters, site.Site.Time).Begin(redemption.Organizer!);

        // A page and a post of this role beside the real ones: one line each.
        await using var app = CreateApp();
        var desk = new Desk(app, site.Site.Services);
        var reached = 0;
        desk.Get("/essai", needed, (visit, _) => Reach(visit.Organizer.Role));
        desk.Post("/essai", needed, (visit, _) => Reach(visit.Organizer.Role));
        foreach (var method in new[] { "GET", "POST" })
        {
            var http = new DefaultHttpContext { RequestServices = app.Services };
            http.Request.Method = method;
            http.Request.Headers.Cookie = $"parents-session={cookie}; parents-visite={new string('a', 32)}";
            http.Response.Body = new MemoryStream();
            http.Request.Body = new MemoryStream(System.Text.Encoding.ASCII.GetBytes($"jeton={new FormTokens(PollSite.Masters).Issue(new string('a', 32), redemption.Organizer)}"));
            await RoutesOf(app).Single(route => MethodOf(route) == method).RequestDelegate!(http);
            Assert.Equal(may ? StatusCodes.Status200OK : StatusCodes.Status403Forbidden, http.Response.StatusCode);
        }

        Assert.Equal(may ? 2 : 0, reached);

        Task<IResult> Reach(Role role)
        {
            Assert.Equal(own, role);
            reached++;
            return Task.FromResult(Microsoft.AspNetCore.Http.Results.Ok());
        }
    }

    private static IEnumerable<RouteEndpoint> Routes()
    {
        var app = CreateApp();
        ParentsApi.Map(app, new ApiServices(new Storage(new MemoryBlobs(), new MemoryBlobs(), new MemoryBlobs(), folder: null), PollSite.Masters, new MovableTime(RunningSite.Noon)));
        return RoutesOf(app).Where(route => route.RoutePattern.RawText!.StartsWith("/api/organisation", StringComparison.Ordinal));
    }

    private static WebApplication CreateApp() => QuietWebHost.Create("http://127.0.0.1:0").Build();

    private static IEnumerable<RouteEndpoint> RoutesOf(IEndpointRouteBuilder app) => app.DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>();

    private static string MethodOf(RouteEndpoint route) => Assert.Single(route.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods);
}
