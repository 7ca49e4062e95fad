using Parents.Functions.Answers;
using Parents.Functions.Health;
using Parents.Functions.Organizers;
using Parents.Functions.Receipts;
using Parents.Functions.Results;
using Parents.Store;
using Parents.Theme;

namespace Parents.Functions;

/// <summary>The routes that people and programs reach, under <c>/api</c>.</summary>
public static class ParentsApi
{
    public static void Map(IEndpointRouteBuilder routes, ApiServices services)
    {
        var api = routes.MapGroup("/api").AddEndpointFilter(GuardAsync).AddEndpointFilter((context, next) => AnswerFailuresAsync(services, context, next));
        api.MapPost("/consultations/{slug}/reponses", new PostAnswers(services).HandleAsync);
        api.MapGet("/consultations/{slug}/reponses", (string slug, HttpRequest request, CancellationToken cancellationToken) => GoToFormAsync(services, slug, request, cancellationToken));
        api.MapGet("/consultations/{slug}/resultats", new GetResults(services).HandleAsync);
        MapReceipts(api, services);
        api.MapGet("/sante", new GetHealth(services).HandleAsync);
        OrganizerApi.Map(api, services);
        api.MapFallback("{*path}", async (HttpRequest request, CancellationToken cancellationToken) =>
            await new Reply(request, await services.Content.ReadAsync(cancellationToken)).MessageAsync(StatusCodes.Status404NotFound, Texts.French.PageNotFound()));
    }

    private static void MapReceipts(IEndpointRouteBuilder api, ApiServices services)
    {
        var receipts = new FindReceipt(services);
        var withdrawal = new Withdrawal(services, receipts);
        api.MapGet("/recus/{words}", new GetReceipt(services, receipts).HandleAsync);
        api.MapGet("/recus/{words}/retrait", withdrawal.AskAsync);
        api.MapPost("/recus/{words}/retrait", withdrawal.WithdrawAsync);
    }

    /// <summary>The form's own address in a restored tab or a copied link: the form is what was meant.</summary>
    private static async Task<IResult> GoToFormAsync(ApiServices services, string slug, HttpRequest request, CancellationToken cancellationToken) =>
        await services.Content.FindAsync(slug, cancellationToken) is var (snapshot, published)
            ? HttpResults.Redirect(snapshot.Settings.Api is null ? published.Page.Address : new Uri(snapshot.Settings.Address, published.Page.Address).ToString())
            : await new Reply(request, await services.Content.ReadAsync(cancellationToken)).MessageAsync(StatusCodes.Status404NotFound, Texts.French.PageNotFound());

    private static ValueTask<object?> GuardAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        SafetyHeaders.Set(context.HttpContext.Response.Headers);
        return next(context);
    }

    /// <summary>A store that is away, or a body that broke off, is said as what it means: the answer was not recorded.</summary>
    private static async ValueTask<object?> AnswerFailuresAsync(ApiServices services, EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (StoreException)
        {
            var message = HttpMethods.IsPost(context.HttpContext.Request.Method) ? Texts.French.AnswerNotStored() : Texts.French.ServiceUnavailable();
            return await new Reply(context.HttpContext.Request, services.Content.Last).UnavailableAsync(message);
        }
        catch (BadHttpRequestException problem)
        {
            return await new Reply(context.HttpContext.Request, services.Content.Last).MessageAsync(problem.StatusCode, Texts.French.BodyCut());
        }
    }
}
