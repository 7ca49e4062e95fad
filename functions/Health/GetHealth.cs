using Parents.Site.Pages;
using Parents.Store;

namespace Parents.Functions.Health;

/// <summary><c>GET /api/sante</c>: whether the store answers, and whether this program may write the site's pages.</summary>
internal sealed class GetHealth(ApiServices services)
{
    public async Task<IResult> HandleAsync(CancellationToken cancellationToken)
    {
        try
        {
            var snapshot = await services.Content.ReadAsync(cancellationToken);
            return Answer(snapshot is null ? "rien n’est publié" : snapshot.Generator == Snapshot.CurrentGenerator ? "bien" : "le site vient d’une autre version du programme : publiez à nouveau", snapshot?.Generator, StatusCodes.Status200OK);
        }
        catch (StoreUnavailableException)
        {
            return Answer("le magasin ne répond pas", null, StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static IResult Answer(string state, string? published, int status) =>
        HttpResults.Json(new { Etat = state, Programme = Snapshot.CurrentGenerator, Site = published }, statusCode: status);
}
