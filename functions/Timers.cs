using Parents.Functions.Results;

namespace Parents.Functions;

/// <summary>The timer functions, as the Functions host calls them: <c>POST /name</c> on the loopback, a JSON answer or a hang.</summary>
internal static class Timers
{
    public static void Map(IEndpointRouteBuilder routes, ApiServices services, int port)
    {
        routes.MapPost("/compter", http => AnswerAsync(http, port, new CompactAll(services).RunAsync));
        routes.MapPost("/publier", http => AnswerAsync(http, port, new PublishAll(services).RunAsync));
    }

    private static async Task AnswerAsync(HttpContext http, int port, Func<CancellationToken, Task> run)
    {
        // Forwarded requests carry the public host; one that reaches this path by a trick must not start a tick.
        if (http.Request.Host.Value != $"127.0.0.1:{port.ToString(System.Globalization.CultureInfo.InvariantCulture)}")
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        await http.Request.Body.CopyToAsync(Stream.Null, http.RequestAborted);
        await run(http.RequestAborted);

        // An empty answer hangs the host.
        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync("{}", http.RequestAborted);
    }
}
