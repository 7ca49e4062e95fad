using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Parents.Cli;
using Parents.Cli.Preview;
using Parents.Functions;
using Parents.Functions.Results;
using Parents.Store;

namespace Parents.Tests;

/// <summary>A content folder in preview, with its API, on the loopback, as <c>parents serve</c> does; time stands still, saves are seen, and a test publishes when it wants.</summary>
internal sealed class RunningPreview : IAsyncDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly ContentPreview preview;
    private readonly WebApplication app;
    private readonly Task follows;

    private RunningPreview(ApiServices services, ContentPreview preview, WebApplication app)
    {
        this.preview = preview;
        this.app = app;
        Ticker = new Ticker(services, preview, app.Logger);
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(app.Urls.Single()) };
        follows = preview.FollowAsync(stop.Token);
    }

    /// <summary>Follows no redirect, so that a test sees each.</summary>
    public HttpClient Client { get; }

    public Ticker Ticker { get; }

    public static MasterKeys Masters { get; } = MasterKeys.Parse("k1:" + Convert.ToBase64String(Encoding.ASCII.GetBytes("a key that only these tests have")));

    public static Task<RunningPreview> StartAsync(string contentFolder, string storeFolder, int port, CancellationToken cancellationToken) =>
        StartAsync(contentFolder, storeFolder, port, sources: null, cancellationToken);

    public static async Task<RunningPreview> StartAsync(string contentFolder, string storeFolder, int port, ProgramSources? sources, CancellationToken cancellationToken)
    {
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://localhost:{port}/"));
        var time = new MovableTime(RunningSite.Noon);
        var services = new ApiServices(Storage.Open(storeFolder), Masters, time);
        var shown = new ContentPreview(contentFolder, address, new ReadResults(services).RunAsync, time, TextWriter.Null);
        await shown.StartAsync(cancellationToken);
        var local = LocalSite.Create(services, address.ToString(), shown, sources);
        await local.StartAsync(cancellationToken);
        return new RunningPreview(services, shown, local);
    }

    public Task<string> ReadAsync(string address, CancellationToken cancellationToken) => Client.GetStringAsync(new Uri(address, UriKind.Relative), cancellationToken);

    /// <summary>The news as one tab of a browser hears them.</summary>
    public async Task<PreviewNews> ListenAsync(CancellationToken cancellationToken) =>
        new(new StreamReader(await Client.GetStreamAsync(new Uri("/__apercu", UriKind.Relative), cancellationToken)));

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await follows;
        Client.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        preview.Dispose();
        stop.Dispose();
    }
}
