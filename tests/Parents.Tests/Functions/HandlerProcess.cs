using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Xunit;

namespace Parents.Tests.Functions;

/// <summary>The published program, started, called and ended as the Azure Functions host does it.</summary>
internal sealed class HandlerProcess : IAsyncDisposable
{
    public const string PublicHost = "essai.azurewebsites.example";

    private static readonly TimeSpan patience = TimeSpan.FromMinutes(1);

    private readonly Process process;
    private readonly ConcurrentQueue<string> lines = new();

    private HandlerProcess(Process process, int port)
    {
        this.process = process;
        Port = port;
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, AutomaticDecompression = System.Net.DecompressionMethods.GZip }) { BaseAddress = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}")) };
    }

    public int Port { get; }

    /// <summary>Everything that it wrote so far, to either stream.</summary>
    public string Output => string.Join('\n', lines);

    private HttpClient Client { get; }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>A port that nothing listens on, and that the system gives to nobody by itself: a restarted program must get it again.</summary>
    public static int FreePort()
    {
        while (true)
        {
            var port = Random.Shared.Next(20_000, 30_000);
            using var listener = new TcpListener(IPAddress.Loopback, port);
            try
            {
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Taken: another.
            }
        }
    }

    /// <summary>Starts it and waits until it is ready.</summary>
    public static async Task<HandlerProcess> StartAsync(string appRoot, int port, params IEnumerable<(string Name, string? Value)> settings)
    {
        var handler = new HandlerProcess(Launch(appRoot, [.. HostSettings(appRoot, port), .. settings]), port);
        handler.Listen();
        try
        {
            await handler.WaitUntilReadyAsync();
            return handler;
        }
        catch
        {
            // A program that nobody holds would outlive the tests.
            await handler.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts it where it is expected to end by itself.</summary>
    /// <returns>Its exit code and what it wrote to its error stream.</returns>
    public static async Task<(int ExitCode, string Errors)> RunToEndAsync(string appRoot, params IEnumerable<(string Name, string? Value)> settings)
    {
        using var started = Launch(appRoot, settings);
        var output = started.StandardOutput.ReadToEndAsync(Stop);
        var errors = await started.StandardError.ReadToEndAsync(Stop).WaitAsync(patience, Stop);
        await output;
        await started.WaitForExitAsync(Stop).WaitAsync(patience, Stop);
        return (started.ExitCode, errors);
    }

    /// <summary>A request of somebody outside, as the host forwards it: the public host, joined headers, a length.</summary>
    public async Task<HttpResponseMessage> ForwardAsync(HttpMethod method, string path, HttpContent? body = null, string accept = PollSite.Program, params (string Name, string Value)[] more)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body };
        request.Headers.Host = PublicHost;
        (string, string)[] headers =
        [
            ("Accept", accept),
            ("Accept-Encoding", "gzip, deflate, br"),
            ("X-Forwarded-For", "203.0.113.7:4711, 198.51.100.3"),
            ("X-Forwarded-Proto", "https, http"),
            ("X-Forwarded-Host", PublicHost),
            ("X-Azure-Functions-InvocationId", Guid.CreateVersion7().ToString()),
            ("X-Azure-Functions-HostVersion", "4.1037.0.0"),
            ("User-Agent", "Mozilla/5.0 (essai) Azure-Functions-Host/4.1037.0.0"),
            ("Cookie", "a=1; b=2"),
        ];
        foreach (var (name, value) in headers.Where(header => more.All(other => other.Name != header.Item1)).Concat(more))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await Client.SendAsync(request, Stop);
    }

    /// <summary>A timer's call.</summary>
    /// <param name="name">Of the function.</param>
    /// <param name="scheduleStatus">JSON.</param>
    /// <param name="isPastDue">Whether an occurrence was missed.</param>
    public async Task<HttpResponseMessage> TickAsync(string name, string scheduleStatus = "null", bool isPastDue = false)
    {
        var body = $$$$"""{"Data":{"minute":{"Schedule":{"AdjustForDST":true},"ScheduleStatus":{{{{scheduleStatus}}}},"IsPastDue":{{{{(isPastDue ? "true" : "false")}}}}}},"Metadata":{"sys":{"MethodName":"{{{{name}}}}","UtcNow":"2026-11-22T08:13:00.0059861Z","RandGuid":"{{{{Guid.CreateVersion7()}}}}"}}}""";
        using var request = new HttpRequestMessage(HttpMethod.Post, "/" + name) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.TransferEncodingChunked = true;
        request.Headers.TryAddWithoutValidation("X-Azure-Functions-InvocationId", Guid.CreateVersion7().ToString());
        request.Headers.TryAddWithoutValidation("X-Azure-Functions-HostVersion", "4.1037.0.0");
        request.Headers.TryAddWithoutValidation("User-Agent", "Azure-Functions-Host/4.1037.0.0");
        return await Client.SendAsync(request, Stop);
    }

    /// <summary>Both timers; each must do what it is for.</summary>
    public async Task TickAsync()
    {
        foreach (var name in new[] { "compter", "publier" })
        {
            using var response = await TickAsync(name);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
            Assert.Equal("{}", await response.Content.ReadAsStringAsync(Stop));
        }
    }

    /// <summary>A request as it is written here, byte for byte.</summary>
    /// <returns>The status of the answer.</returns>
    public async Task<int> SendRawAsync(string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, Port, Stop);
        await client.Client.SendAsync(Encoding.Latin1.GetBytes(request), Stop);
        using var reader = new StreamReader(client.GetStream(), Encoding.Latin1);
        var answer = await reader.ReadToEndAsync(Stop).WaitAsync(patience, Stop);
        return int.Parse(answer.Split(' ', 3)[1], CultureInfo.InvariantCulture);
    }

    /// <summary>SIGKILL.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await WaitForEndAsync();
    }

    /// <summary>SIGTERM, which the host does not send.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> TerminateAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(Stop);
        await WaitForEndAsync();
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!process.HasExited)
        {
            process.Kill();
        }

        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static IEnumerable<(string, string?)> HostSettings(string appRoot, int port) =>
    [
        ("FUNCTIONS_CUSTOMHANDLER_PORT", port.ToString(CultureInfo.InvariantCulture)),
        ("FUNCTIONS_CUSTOMHANDLER_WORKER_ID", Guid.CreateVersion7().ToString()),
        ("FUNCTIONS_HTTPWORKER_PORT", port.ToString(CultureInfo.InvariantCulture)),
        ("FUNCTIONS_HTTPWORKER_ID", Guid.CreateVersion7().ToString()),
        ("FUNCTIONS_APP_ROOT_PATH", appRoot),
        ("FUNCTIONS_WORKER_RUNTIME", "custom"),
    ];

    private static Process Launch(string appRoot, IEnumerable<(string Name, string? Value)> settings)
    {
        var start = new ProcessStartInfo(Path.Combine(appRoot, OperatingSystem.IsWindows() ? "Parents.Functions.exe" : "Parents.Functions"))
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = appRoot,
        };
        foreach (var inherited in start.Environment.Keys.Where(name => name.StartsWith("PARENTS_", StringComparison.Ordinal) || name.StartsWith("ASPNETCORE_", StringComparison.Ordinal) || name == "AzureWebJobsStorage").ToList())
        {
            start.Environment.Remove(inherited);
        }

        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    private void Listen()
    {
        process.OutputDataReceived += (_, line) => lines.Enqueue(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => lines.Enqueue(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>As the host does it: a bare request every 25 ms, and any answer will do.</summary>
    private async Task WaitUntilReadyAsync()
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        limit.CancelAfter(patience);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(25));
        while (await timer.WaitForNextTickAsync(limit.Token))
        {
            Assert.False(process.HasExited, $"The program ended: {Output}");
            try
            {
                using var response = await Client.GetAsync(new Uri("/", UriKind.Relative), limit.Token);
                return;
            }
            catch (HttpRequestException)
            {
                // Not yet.
            }
        }
    }

    private async Task WaitForEndAsync() => await process.WaitForExitAsync(Stop).WaitAsync(patience, Stop);
}
