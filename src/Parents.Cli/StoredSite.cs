using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Parents.Functions.Results;
using Parents.Site.Output;
using Parents.Store;
using Parents.Theme;

namespace Parents.Cli;

/// <summary>Serves <c>$web</c> as a static website there does: the same bytes with the same headers.</summary>
internal static class StoredSite
{
    public static void Map(IEndpointRouteBuilder routes, IBlobs web) => Map(routes, (http, cancellationToken) => AnswerAsync(http, web, cancellationToken));

    /// <param name="routes">Of the API: the site has all other addresses.</param>
    /// <param name="answer">To whoever reads.</param>
    public static void Map(IEndpointRouteBuilder routes, Func<HttpContext, CancellationToken, Task> answer) =>
        routes.MapFallback("{*path}", (HttpContext http, CancellationToken cancellationToken) => AnswerOrApologizeAsync(http, answer, cancellationToken));

    /// <summary>The path of the file behind an address.</summary>
    public static string FileOf(string address) => address.EndsWith('/') ? SiteFile.PathOf(address) : address[1..];

    public static async Task<StoredBlob?> FindAsync(IBlobs web, string path, CancellationToken cancellationToken) =>
        BlobName.IsValid(path) ? await web.ReadAsync(path, cancellationToken) : null;

    private static async Task AnswerOrApologizeAsync(HttpContext http, Func<HttpContext, CancellationToken, Task> answer, CancellationToken cancellationToken)
    {
        if (!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method))
        {
            http.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }

        try
        {
            await answer(http, cancellationToken);
        }
        catch (StoreException)
        {
            var message = Texts.French.ServiceUnavailable();
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            http.Response.Headers.RetryAfter = "60";
            http.Response.ContentType = "text/plain; charset=utf-8";
            await http.Response.WriteAsync(string.Join("\n\n", [message.Title, .. message.Paragraphs]), cancellationToken);
        }
    }

    private static async Task AnswerAsync(HttpContext http, IBlobs web, CancellationToken cancellationToken)
    {
        var path = http.Request.Path.Value ?? "/";
        if (await FindAsync(web, FileOf(path), cancellationToken) is { } blob)
        {
            await SendAsync(http, blob, StatusCodes.Status200OK, cancellationToken);
        }
        else if (!path.EndsWith('/') && await FindAsync(web, FileOf(path + "/"), cancellationToken) is not null)
        {
            http.Response.Redirect(path + "/", permanent: false);
        }
        else if (await web.ReadAsync("404.html", cancellationToken) is { } lost)
        {
            await SendAsync(http, lost, StatusCodes.Status404NotFound, cancellationToken);
        }
        else
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    private static async Task SendAsync(HttpContext http, StoredBlob blob, int status, CancellationToken cancellationToken)
    {
        var (request, response) = (http.Request, http.Response);
        var tag = $"\"{blob.ETag.Trim('"')}\"";
        response.Headers.ETag = tag;
        response.Headers.CacheControl = blob.Content.CacheControl;
        response.Headers.Vary = "Accept-Encoding";
        response.Headers.XContentTypeOptions = "nosniff";
        if (status == StatusCodes.Status200OK && request.Headers.IfNoneMatch.ToString() == tag)
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        var zipped = blob.Content.ContentEncoding is not null && request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.OrdinalIgnoreCase);
        var bytes = zipped ? blob.Content.Bytes : WebArea.Unzip(blob.Content);
        response.StatusCode = status;
        response.ContentType = blob.Content.ContentType;
        response.ContentLength = bytes.Length;
        if (zipped)
        {
            response.Headers.ContentEncoding = blob.Content.ContentEncoding;
        }

        if (!HttpMethods.IsHead(request.Method))
        {
            await response.Body.WriteAsync(bytes, cancellationToken);
        }
    }
}
