using Microsoft.Extensions.Logging;
using Parents.Cli;
using Parents.Cli.Preview;
using Parents.Functions;
using Parents.Functions.Results;
using Parents.Store;
using Parents.Theme.Assets;
using Xunit;

namespace Parents.Tests.Cli.Preview;

/// <summary>What the preview cannot publish now, it publishes later.</summary>
public sealed class TickerTests : IDisposable
{
    private readonly TemporaryFolder content = new();
    private readonly TemporaryFolder store = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        content.Dispose();
        store.Dispose();
    }

    [Fact]
    public async Task A_picture_that_is_gone_for_a_moment_ends_nothing()
    {
        TinySite.Write(content.Path, TinySite.WithPoll.Replace("Bonjour.", "![Une photo](photo.png)", StringComparison.Ordinal));
        var picture = Path.Combine(content.Path, "photo.png");
        await File.WriteAllBytesAsync(picture, SiteIcon.Small.Bytes, Stop);
        var time = new MovableTime(RunningSite.Noon);
        var services = new ApiServices(Storage.Open(store.Path), RunningPreview.Masters, time);
        using var preview = new ContentPreview(content.Path, new Uri("http://localhost/"), new ReadResults(services).RunAsync, time, TextWriter.Null);
        await preview.StartAsync(Stop);
        Assert.NotNull(preview.Published);
        File.Delete(picture);

        var log = new FirstMessage();
        var ticker = new Ticker(services, preview, log);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var runs = ticker.RunAsync(end.Token);
        Assert.Contains("photo.png", await log.Written.WaitAsync(Stop), StringComparison.Ordinal);
        await end.CancelAsync();
        await runs;

        await File.WriteAllBytesAsync(picture, SiteIcon.Small.Bytes, Stop);
        await ticker.PublishAsync(Stop);
        Assert.NotNull(await services.Storage.Web.ReadAsync("photo.png", Stop));
    }

    private sealed class FirstMessage : ILogger
    {
        private readonly TaskCompletionSource<string> written = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<string> Written => written.Task;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => written.TrySetResult(formatter(state, exception));
    }
}
