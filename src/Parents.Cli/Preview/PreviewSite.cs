using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Parents.Functions.Results;
using Parents.Site.Output;
using Parents.Store;

namespace Parents.Cli.Preview;

/// <summary>Serves what an editor is writing: each page of the moment, marked, and the news that there is a newer one.</summary>
/// <param name="preview">What to show.</param>
/// <param name="web">The published site: shown where no content was without an error yet, and for files that only publishing makes.</param>
/// <param name="sources">Styles and scripts as they are being written; null where the program does not run from its sources.</param>
internal sealed class PreviewSite(ContentPreview preview, IBlobs web, ProgramSources? sources)
{
    /// <summary>Only here: the published site and the functions have no such address.</summary>
    private const string news = "/__apercu";

    /// <summary>It would keep styles and pages in the browser, and show an editor those of before; the preview's script drops one that is there already.</summary>
    private const string worker = "/sw.js";

    private static readonly TimeSpan retry = TimeSpan.FromMilliseconds(300);

    public void Map(WebApplication app)
    {
        app.MapGet(news, (HttpContext http) => TypedResults.ServerSentEvents(TellAsync(app.Lifetime.ApplicationStopping, http.RequestAborted)));
        StoredSite.Map(app, AnswerAsync);
    }

    /// <summary>The version of the moment and then each newer one, to one tab, until the tab goes away or the program stops.</summary>
    private async IAsyncEnumerable<SseItem<string>> TellAsync(CancellationToken stopping, [EnumeratorCancellation] CancellationToken gone)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stopping, gone);
        while (!end.IsCancellationRequested)
        {
            var version = preview.Current;
            yield return new SseItem<string>(version.Id) { ReconnectionInterval = retry };
            await version.Superseded.WaitAsync(end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task AnswerAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var path = http.Request.Path.Value ?? "/";
        var version = preview.Current;
        if (await FindAsync(version, path, cancellationToken) is { } file)
        {
            await SendAsync(http, version, file, StatusCodes.Status200OK, cancellationToken);
        }
        else if (!path.EndsWith('/') && await FindAsync(version, path + "/", cancellationToken) is not null)
        {
            http.Response.Redirect(path + "/", permanent: false);
        }
        else if (await FindAsync(version, "/404.html", cancellationToken) is { } lost)
        {
            await SendAsync(http, version, lost, StatusCodes.Status404NotFound, cancellationToken);
        }
        else
        {
            await SendAsync(http, version, SiteFile.Html("", PreviewHtml.Nothing), StatusCodes.Status503ServiceUnavailable, cancellationToken);
        }
    }

    private async Task<SiteFile?> FindAsync(PreviewVersion version, string address, CancellationToken cancellationToken)
    {
        if (address == worker)
        {
            return null;
        }

        var path = StoredSite.FileOf(address);
        var file = sources?.Find(path) ?? (version.Files is null ? null : await version.Files.FindAsync(path, cancellationToken));
        if (file is not null || (version.Files is not null && path.EndsWith(".html", StringComparison.Ordinal)))
        {
            return file;
        }

        return await StoredSite.FindAsync(web, path, cancellationToken) is { Content: var content } ? new SiteFile(path, WebArea.Unzip(content), content.ContentType) : null;
    }

    private static async Task SendAsync(HttpContext http, PreviewVersion version, SiteFile file, int status, CancellationToken cancellationToken)
    {
        var response = http.Response;
        var isPage = file.ContentType.StartsWith("text/html", StringComparison.Ordinal);
        var bytes = isPage ? Encoding.UTF8.GetBytes(PreviewHtml.Mark(Encoding.UTF8.GetString(file.Bytes.Span), http.Request.Path.Value ?? "/", version)) : file.Bytes;
        response.StatusCode = status;
        response.ContentType = file.ContentType;
        response.ContentLength = bytes.Length;
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        if (!HttpMethods.IsHead(http.Request.Method))
        {
            await response.Body.WriteAsync(bytes, cancellationToken);
        }
    }
}
