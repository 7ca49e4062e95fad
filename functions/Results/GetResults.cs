using Microsoft.Net.Http.Headers;
using Parents.Site.Pages;
using Parents.Theme;

namespace Parents.Functions.Results;

/// <summary><c>GET /api/consultations/{slug}/resultats</c>: the numbers of the results page, as they were last published.</summary>
internal sealed class GetResults(ApiServices services)
{
    public async Task<IResult> HandleAsync(string slug, HttpRequest request, CancellationToken cancellationToken)
    {
        var snapshot = await services.Content.ReadAsync(cancellationToken);
        if (await services.Content.FindAsync(slug, cancellationToken) is null
            || await services.Storage.Web.ReadAsync(LivingPages.ResultsJsonPath(slug), cancellationToken) is not { } blob)
        {
            return await new Reply(request, snapshot).MessageAsync(StatusCodes.Status404NotFound, Texts.French.PageNotFound());
        }

        request.HttpContext.Response.Headers.CacheControl = "no-cache";
        return HttpResults.Bytes(WebArea.Unzip(blob.Content), blob.Content.ContentType, entityTag: new EntityTagHeaderValue($"\"{blob.Content.Metadata[WebArea.HashKey][..32]}\""));
    }
}
