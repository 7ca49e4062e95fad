using System.Text;
using Parents.Site.Output;

namespace Parents.Functions;

/// <summary>A page that crosses the network gzipped.</summary>
internal sealed class PackedPage(string html, int status) : IResult
{
    public const string ContentType = "text/html; charset=utf-8";

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = status;
        response.Headers.ContentEncoding = "gzip";
        response.Headers.Vary = "Accept-Encoding";
        return HttpResults.Bytes(Gzip.Zip(Encoding.UTF8.GetBytes(html)), ContentType).ExecuteAsync(httpContext);
    }
}
