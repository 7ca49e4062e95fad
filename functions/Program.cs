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

// The program inherits the host's environment: where that says "Development", readers would be shown stack traces.
var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = args, EnvironmentName = Environments.Production });

// And the host's own ASPNETCORE_URLS: only an address in code keeps it off the host's port.
builder.WebHost.UseUrls($"http://127.0.0.1:{settings.Port.ToString(CultureInfo.InvariantCulture)}").ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);

// The framework would log addresses, and a receipt's words stand in one: no setting may ask for that.
builder.Services.PostConfigure<LoggerFilterOptions>(filters =>
{
    filters.Rules.Clear();
    filters.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
});

await using var app = builder.Build();
var services = new ApiServices(settings.Storage, settings.Masters, TimeProvider.System);
app.MapGet("/", () => Results.Text("ok"));
ParentsApi.Map(app, services);
Timers.Map(app, services, settings.Port);
await app.RunAsync();

// 0 would tell the host never to start us again.
return 1;
