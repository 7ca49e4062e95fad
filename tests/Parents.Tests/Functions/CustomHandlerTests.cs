using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Xunit;

namespace Parents.Tests.Functions;

/// <summary>The contract between the Azure Functions host and the published program.</summary>
public sealed class CustomHandlerTests(PublishedFunctions published) : IDisposable
{
    // Published in Microsoft's documentation: every emulator has this account and this key.
    private const string developmentAccount =
        "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;";

    private readonly TemporaryFolder folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_app_lies_as_the_host_needs_it()
    {
        var root = await published.AppRootAsync(Stop);
        using var host = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(root, "host.json"), Stop));
        var handler = host.RootElement.GetProperty("customHandler");
        var program = Path.Combine(root, handler.GetProperty("description").GetProperty("defaultExecutablePath").GetString()!);

        Assert.Equal("2.0", host.RootElement.GetProperty("version").GetString());
        Assert.Equal("api", host.RootElement.GetProperty("extensions").GetProperty("http").GetProperty("routePrefix").GetString());
        Assert.True(handler.GetProperty("enableForwardingHttpRequest").GetBoolean());
        Assert.False(handler.TryGetProperty("enableProxyingHttpRequest", out _));
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(program).HasFlag(UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute));
        Assert.True(OperatingSystem.IsWindows() || new FileInfo(program).Length > 0);
        Assert.Equal(["api", "compter", "publier"], Directory.GetFiles(root, "function.json", SearchOption.AllDirectories).Select(file => Path.GetFileName(Path.GetDirectoryName(file)!)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_api_is_one_function_that_the_host_forwards_to()
    {
        var bindings = await BindingsAsync("api");

        // Exactly one of each: any further binding, and the host does not forward.
        Assert.Equal(["httpTrigger in", "http out"], bindings.Select(binding => $"{binding.GetProperty("type").GetString()} {binding.GetProperty("direction").GetString()}"));
        Assert.Equal("anonymous", bindings[0].GetProperty("authLevel").GetString());
        Assert.Equal("{*path}", bindings[0].GetProperty("route").GetString());
        Assert.Equal(["get", "post"], bindings[0].GetProperty("methods").EnumerateArray().Select(method => method.GetString()));
    }

    [Theory]
    [InlineData("compter")]
    [InlineData("publier")]
    public async Task Each_timer_fires_every_minute(string name)
    {
        var timer = Assert.Single(await BindingsAsync(name));

        Assert.Equal(("timerTrigger", "in"), (timer.GetProperty("type").GetString(), timer.GetProperty("direction").GetString()));
        Assert.False(string.IsNullOrEmpty(timer.GetProperty("name").GetString()));
        Assert.Matches("^[0-5]?[0-9] \\* \\* \\* \\* \\*$", timer.GetProperty("schedule").GetString());
        Assert.False(timer.GetProperty("runOnStartup").GetBoolean());
    }

    [Fact]
    public async Task It_listens_where_it_is_told_whatever_it_inherits_and_leaves_its_folder_alone()
    {
        var root = await published.AppRootAsync(Stop);
        var before = await published.EntriesAsync(Stop);
        using var world = await PublishAsync();
        var hosts = HandlerProcess.FreePort();
        var address = $"http://127.0.0.1:{hosts.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
        (string, string?)[] inherited =
        [
            ("ASPNETCORE_URLS", address), ("DOTNET_URLS", address), ("URLS", address), ("ASPNETCORE_HTTP_PORTS", hosts.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            ("PORT", hosts.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("ASPNETCORE_ENVIRONMENT", "Development"), ("AZURE_FUNCTIONS_ENVIRONMENT", "Development"),
        ];
        await using var handler = await HandlerProcess.StartAsync(root, HandlerProcess.FreePort(), [.. world.Settings, .. inherited]);

        using var check = await handler.ForwardAsync(HttpMethod.Post, PollSite.Address, PollSite.Form(("q", "oui")), PollSite.Browser);
        var page = await CheckPageShown.ReadAsync(check);

        // It is sent sooner than anybody reads: once more, then.
        using var hasty = await handler.ForwardAsync(HttpMethod.Post, PollSite.Address, PollSite.Form([.. page.Fields]), PollSite.Browser);
        page = hasty.StatusCode == HttpStatusCode.OK ? await CheckPageShown.ReadAsync(hasty) : page;
        using var confirmed = await handler.ForwardAsync(HttpMethod.Post, PollSite.Address, PollSite.Form([.. page.Fields]), PollSite.Browser);
        using var receipt = await handler.ForwardAsync(HttpMethod.Get, confirmed.Headers.Location!.OriginalString, accept: PollSite.Browser);
        await handler.TickAsync();
        using var results = await handler.ForwardAsync(HttpMethod.Get, PollSite.ResultsAddress);

        Assert.Equal((HttpStatusCode.SeeOther, HttpStatusCode.OK), (confirmed.StatusCode, receipt.StatusCode));
        Assert.Equal(1, JsonElement.Parse(await results.Content.ReadAsStringAsync(Stop)).GetProperty("recues").GetInt32());
        Assert.DoesNotContain(new[] { check, confirmed, receipt, results }, response => response.Headers.Contains("Set-Cookie") || response.Headers.Contains("Server"));
        using (var client = new TcpClient())
        {
            await Assert.ThrowsAnyAsync<SocketException>(async () => await client.ConnectAsync(IPAddress.Loopback, hosts, Stop));
        }

        // A folder made there would make the host restart everything.
        Assert.Equal(before, await published.EntriesAsync(Stop));
    }

    [Theory]
    [InlineData("null", false)]
    [InlineData("null", true)]
    [InlineData("""{"Last":"0001-01-01T00:00:00+00:00","Next":"2026-11-22T08:18:00+00:00","LastUpdated":"2026-11-22T08:17:21.61+00:00"}""", true)]
    public async Task A_timer_is_answered_with_an_object_and_never_with_nothing_however_often_it_comes(string scheduleStatus, bool isPastDue)
    {
        using var world = await PublishAsync();
        await world.AddAnswersAsync(12);
        await using var handler = await StartAsync(world);

        foreach (var name in new[] { "compter", "compter", "publier", "publier", "compter" })
        {
            using var response = await handler.TickAsync(name, scheduleStatus, isPastDue);

            Assert.Equal((HttpStatusCode.OK, "application/json", "{}"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType, await response.Content.ReadAsStringAsync(Stop)));
        }

        Assert.Equal(1, await world.CountAsync(PollSite.LogPrefix));
        Assert.Equal(1, await world.CountAsync("releases/essai/"));
        Assert.Equal(5, await world.CountAsync(PollSite.InboxPrefix));
    }

    [Fact]
    public async Task No_address_that_a_reader_can_send_starts_a_timer()
    {
        using var world = await PublishAsync();
        await world.AddAnswersAsync(12);
        await using var handler = await StartAsync(world);
        var port = handler.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        string[] paths =
        [
            "/compter", "/publier", "/compter/", "/Compter", "/COMPTER", "//compter", "/./compter", "/%63ompter", "/compter?x=1", "/compter%20", "/compter%00", "/compter;x", "/compter.json",
            "/api/../compter", "/api/../publier", "/api/..%2Fcompter", "/api/%2e%2e/compter", "/api/x%5C..%5C..%5Ccompter", "/api/x%5C..%5C..%5Cpublier", "/api/x/../../compter", "/api/x\\..\\..\\compter",
            "/api/compter", "/api//compter", "/api/%2Fcompter", "http://127.0.0.1/compter", $"http://127.0.0.1:{port}/compter", $"http://127.0.0.1:{port}/api/../compter",
        ];
        string[] hosts = [HandlerProcess.PublicHost, $"{HandlerProcess.PublicHost}:{port}", $"localhost:{port}", "127.0.0.1", $"127.0.0.1:{port}.{HandlerProcess.PublicHost}", $"127.0.0.1.{HandlerProcess.PublicHost}:{port}"];

        foreach (var path in paths)
        {
            foreach (var host in hosts)
            {
                var status = await handler.SendRawAsync($"POST {path} HTTP/1.1\r\nHost: {host}\r\nX-Forwarded-Host: 127.0.0.1:{port}\r\nX-Azure-Functions-InvocationId: {Guid.CreateVersion7()}\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{{}}");

                Assert.True(status is >= 400 and < 500, $"{path} at {host}: {status}");
            }
        }

        Assert.Equal(0, await world.CountAsync(PollSite.LogPrefix));
        Assert.Equal(0, await world.CountAsync("tallies/"));

        // The same call as the host makes it does start one: there was something to do all the time.
        Assert.Equal(200, await handler.SendRawAsync($"POST /compter HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{{}}"));
        Assert.Equal(1, await world.CountAsync(PollSite.LogPrefix));
    }

    [Fact]
    public async Task A_store_that_is_away_fails_the_timers_and_is_told_to_readers()
    {
        await using var handler = await HandlerProcess.StartAsync(
            await published.AppRootAsync(Stop),
            HandlerProcess.FreePort(),
            ("PARENTS_STORE", $"{developmentAccount}BlobEndpoint=http://127.0.0.1:{HandlerProcess.FreePort().ToString(System.Globalization.CultureInfo.InvariantCulture)}/devstoreaccount1;"),
            ("PARENTS_MASTER_KEYS", NewMasterKey()),
            ("ASPNETCORE_ENVIRONMENT", "Development"));

        var ticks = await Task.WhenAll(handler.TickAsync("compter"), handler.TickAsync("publier"));
        using var answer = await handler.ForwardAsync(HttpMethod.Post, PollSite.Address, PollSite.Json(PollSite.NewKey(), "oui"));

        foreach (var response in ticks)
        {
            Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
            Assert.DoesNotContain("Exception", await response.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
            response.Dispose();
        }

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("PAS", JsonElement.Parse(await answer.Content.ReadAsStringAsync(Stop)).GetProperty("title").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_never_ends_with_0()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no SIGTERM.");
        using var world = await PublishAsync();
        await using var handler = await StartAsync(world);

        Assert.NotEqual(0, await handler.TerminateAsync());
    }

    [Fact]
    public async Task A_setting_that_is_missing_or_wrong_ends_it_with_a_sentence_that_names_it()
    {
        var root = await published.AppRootAsync(Stop);
        var store = Path.Combine(folder.Path, "store");
        const string account = "DefaultEndpointsProtocol=https;AccountName=essai;AccountKey=c2VjcmV0LXRoYXQtbm9ib2R5LW1heS1zZWU=;EndpointSuffix=core.windows.net";
        ((string, string?)[] Settings, string Named)[] cases =
        [
            ([("PARENTS_STORE", store)], "FUNCTIONS_CUSTOMHANDLER_PORT"),
            ([("FUNCTIONS_CUSTOMHANDLER_PORT", ""), ("PARENTS_STORE", store)], "FUNCTIONS_CUSTOMHANDLER_PORT"),
            ([("FUNCTIONS_CUSTOMHANDLER_PORT", "-1"), ("PARENTS_STORE", store)], "FUNCTIONS_CUSTOMHANDLER_PORT"),
            ([("FUNCTIONS_CUSTOMHANDLER_PORT", "70000"), ("PARENTS_STORE", store)], "FUNCTIONS_CUSTOMHANDLER_PORT"),
            ([("FUNCTIONS_CUSTOMHANDLER_PORT", "20000")], "PARENTS_STORE"),
            ([("FUNCTIONS_CUSTOMHANDLER_PORT", "20000"), ("PARENTS_STORE", ""), ("AzureWebJobsStorage", "")], "PARENTS_STORE"),
            ([("FUNCTIONS_CUSTOMHANDLER_PORT", "20000"), ("PARENTS_STORE", account)], "PARENTS_MASTER_KEYS"),
            ([("FUNCTIONS_CUSTOMHANDLER_PORT", "20000"), ("PARENTS_STORE", ""), ("AzureWebJobsStorage", account)], "PARENTS_MASTER_KEYS"),
            ([("FUNCTIONS_CUSTOMHANDLER_PORT", "20000"), ("AzureWebJobsStorage", account), ("PARENTS_MASTER_KEYS", "k1:c2VjcmV0")], "master key"),
            ([("FUNCTIONS_CUSTOMHANDLER_PORT", "20000"), ("PARENTS_STORE", "AccountName=essai;AccountKey=c2VjcmV0LXRoYXQtbm9ib2R5LW1heS1zZWU")], "connection string"),
            ([("FUNCTIONS_CUSTOMHANDLER_PORT", "20000"), ("PARENTS_STORE", "https://essai.blob.core.windows.net")], "store's location"),
        ];

        foreach (var (settings, named) in cases)
        {
            var (exitCode, errors) = await HandlerProcess.RunToEndAsync(root, settings);

            Assert.Equal(2, exitCode);
            Assert.Single(errors.TrimEnd().Split('\n'));
            Assert.Contains(named, errors, StringComparison.Ordinal);
            Assert.DoesNotContain("c2VjcmV0", errors, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task No_setting_gets_a_receipt_or_a_key_into_the_logs()
    {
        using var world = await PublishAsync();
        (string, string?)[] talkative =
        [
            ("ASPNETCORE_ENVIRONMENT", "Development"), ("Logging__LogLevel__Default", "Trace"), ("Logging__LogLevel__Microsoft", "Trace"), ("Logging__LogLevel__Microsoft.AspNetCore", "Trace"),
            ("Logging__LogLevel__Microsoft.AspNetCore.Hosting.Diagnostics", "Trace"), ("Logging__LogLevel__Microsoft.AspNetCore.Routing.EndpointMiddleware", "Trace"), ("Logging__Console__LogLevel__Microsoft.AspNetCore.Hosting", "Trace"),
        ];
        await using var handler = await HandlerProcess.StartAsync(await published.AppRootAsync(Stop), HandlerProcess.FreePort(), [.. world.Settings, .. talkative]);
        var key = PollSite.NewKey();

        using var stored = await handler.ForwardAsync(HttpMethod.Post, PollSite.Address, PollSite.Json(key, "oui"));
        var receipt = stored.Headers.Location!.OriginalString.Split('/')[^1];
        using var seen = await handler.ForwardAsync(HttpMethod.Get, $"/api/recus/{receipt}");
        await File.WriteAllTextAsync(Directory.GetFiles(Path.Combine(folder.Path, "store"), "*", SearchOption.AllDirectories).Single(file => file.Contains("inbox", StringComparison.Ordinal)), "nonsense", Stop);
        using var unread = await handler.ForwardAsync(HttpMethod.Get, $"/api/recus/{receipt}");
        using var unstored = await handler.ForwardAsync(HttpMethod.Post, PollSite.Address, PollSite.Json(key, "oui"));
        using var uncounted = await handler.TickAsync("compter");

        Assert.Equal([201, 200, 503, 503, 500], new[] { stored, seen, unread, unstored, uncounted }.Select(response => (int)response.StatusCode));
        await handler.KillAsync();
        Assert.NotEmpty(handler.Output);
        Assert.DoesNotContain(key, handler.Output, StringComparison.OrdinalIgnoreCase);
        Assert.All(receipt.Split('-'), word => Assert.DoesNotMatch($"\\b{word}\\b", handler.Output));
    }

    public void Dispose() => folder.Dispose();

    private static string NewMasterKey() => "k1:" + Convert.ToBase64String(System.Security.Cryptography.RandomNumberGenerator.GetBytes(Parents.Store.MasterKeys.Size));

    private async Task<HandlerWorld> PublishAsync()
    {
        var world = new HandlerWorld(Path.Combine(folder.Path, "store"), masterKeys: null);
        await world.PublishAsync();
        return world;
    }

    private async Task<HandlerProcess> StartAsync(HandlerWorld world) => await HandlerProcess.StartAsync(await published.AppRootAsync(Stop), HandlerProcess.FreePort(), world.Settings);

    private async Task<IReadOnlyList<JsonElement>> BindingsAsync(string name)
    {
        using var function = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(await published.AppRootAsync(Stop), name, "function.json"), Stop));
        return [.. function.RootElement.GetProperty("bindings").EnumerateArray().Select(binding => binding.Clone())];
    }
}
