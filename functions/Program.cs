using System.Globalization;
using Parents.Functions;
using Parents.Store;

// The custom handler of an Azure Functions app. Its host starts it, forwards requests to it and ends it with SIGKILL.
HandlerSettings settings;
try
{
    settings = await HandlerSettings.ReadAsync(CancellationToken.None);
}
catch (Exception problem) when (problem is FormatException or ArgumentException or StoreUnavailableException)
{
    await Console.Error.WriteLineAsync(problem.Message);
    return 2;
}

var builder = QuietWebHost.Create($"http://127.0.0.1:{settings.Port.ToString(CultureInfo.InvariantCulture)}");
await using var app = builder.Build();
var services = new ApiServices(settings.Storage, settings.Masters, TimeProvider.System, settings.Platform);
app.MapGet("/", () => HttpResults.Text("ok"));
ParentsApi.Map(app, services);
Timers.Map(app, services, settings.Port);
await app.RunAsync();

// 0 would tell the host never to start us again.
return 1;
