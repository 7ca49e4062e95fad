using System.Globalization;
using Parents.Functions;
using Parents.Store;

// The custom handler of an Azure Functions app. Its host starts it, forwards requests to it and ends it with SIGKILL.
if (!int.TryParse(Environment.GetEnvironmentVariable("FUNCTIONS_CUSTOMHANDLER_PORT"), NumberStyles.None, CultureInfo.InvariantCulture, out var port))
{
    await Console.Error.WriteLineAsync("FUNCTIONS_CUSTOMHANDLER_PORT is not set: this program is started by the Azure Functions host. To run the site on one machine, use `parents serve`.");
    return 2;
}

if ((Environment.GetEnvironmentVariable("PARENTS_STORE") ?? Environment.GetEnvironmentVariable("AzureWebJobsStorage")) is not { Length: > 0 } location)
{
    await Console.Error.WriteLineAsync("PARENTS_STORE is not set: give it the folder or the connection string of the store.");
    return 2;
}

var storage = Storage.Open(location);
var masters = await MasterKeySource.ReadAsync(storage, CancellationToken.None);
var services = new ApiServices(storage, masters, TimeProvider.System);

var builder = WebApplication.CreateSlimBuilder(args);

// The program inherits the host's own ASPNETCORE_URLS: only an address in code keeps it off the host's port.
builder.WebHost.UseUrls($"http://127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}").ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);

await using var app = builder.Build();
app.MapGet("/", () => Results.Text("ok"));
ParentsApi.Map(app, services);
Timers.Map(app, services, port);
await app.RunAsync();

// 0 would tell the host never to start us again.
return 1;
