using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Parents.Cli;
using Parents.Functions;
using Parents.Functions.Results;
using Parents.Site.Content;
using Parents.Site.Search;
using Parents.Store;
using Parents.Tests.Store;

namespace Parents.Tests;

/// <summary>A content folder, published to a store and served with its API on the loopback, as <c>parents serve</c> does; time stands still and ticks come when a test asks.</summary>
internal sealed class RunningSite : IAsyncDisposable
{
    /// <summary>A Sunday noon on which the consultations of the tests are open.</summary>
    public static readonly DateTimeOffset Noon = new(2026, 11, 22, 12, 0, 0, TimeSpan.FromHours(1));

    private readonly WebApplication app;

    private RunningSite(WebApplication app, ApiServices services, MovableTime time)
    {
        this.app = app;
        Services = services;
        Time = time;
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.GZip }) { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public ApiServices Services { get; }

    public MovableTime Time { get; }

    /// <summary>Follows no redirect, so that a test sees each.</summary>
    public HttpClient Client { get; }

    /// <param name="contentFolder">A folder as TinySite makes it, or the project's own.</param>
    /// <param name="storage">Where to publish.</param>
    /// <param name="masters">Of the store.</param>
    /// <param name="cancellationToken">Of the test.</param>
    /// <param name="platform">What stands before the site; nothing unless it is given.</param>
    public static async Task<RunningSite> StartAsync(string contentFolder, Storage storage, MasterKeys masters, CancellationToken cancellationToken, Platform? platform = null)
    {
        var (content, findings, _) = await ContentReader.ReadAsync(contentFolder, Parents.Domain.Brussels.Day(Noon), cancellationToken);
        if (content is null)
        {
            throw new InvalidOperationException(string.Join('\n', findings));
        }

        var time = new MovableTime(Noon);
        var services = new ApiServices(storage, masters, time, platform);
        await new PublishSite(services) { Search = await SearchIndex.MakeAsync(content, cancellationToken) }.RunAsync(content, cancellationToken);
        return await OpenAsync(services, time, cancellationToken);
    }

    /// <summary>What is published already.</summary>
    /// <param name="services">Over the store that holds the site, with this <paramref name="time"/>.</param>
    /// <param name="time">That the test moves.</param>
    /// <param name="cancellationToken">Of the test.</param>
    public static async Task<RunningSite> OpenAsync(ApiServices services, MovableTime time, CancellationToken cancellationToken)
    {
        var local = LocalSite.Create(services, "http://127.0.0.1:0");
        local.Use(EndKilledAsync);
        await local.StartAsync(cancellationToken);
        return new RunningSite(local, services, time);
    }

    /// <summary>A killed process says nothing, in its log either.</summary>
    private static async Task EndKilledAsync(HttpContext http, RequestDelegate next)
    {
        try
        {
            await next(http);
        }
        catch (ProcessKilledException)
        {
            http.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }
    }

    /// <summary>What the two timers do.</summary>
    public async Task TickAsync(CancellationToken cancellationToken)
    {
        await new CompactAll(Services).RunAsync(cancellationToken);
        await new PublishAll(Services).RunAsync(cancellationToken);
    }

    /// <summary>From now on nobody reaches the site.</summary>
    public Task StopAsync() => app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
