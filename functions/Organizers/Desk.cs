using Microsoft.AspNetCore.WebUtilities;
using Parents.Domain.Organizers;
using Parents.Store;
using Parents.Theme;

namespace Parents.Functions.Organizers;

/// <summary>The one place where routes of the console are guarded: who asks, whether the role is enough, whether a post comes from a page of ours.</summary>
internal sealed class Desk(IEndpointRouteBuilder api, ApiServices services)
{
    private readonly Cookies cookies = new(services.Platform);
    private readonly Sessions sessions = new(services.Masters, services.Time);
    private readonly FormTokens tokens = new(services.Masters);

    /// <summary>A page for this role and those above it.</summary>
    public void Get(string pattern, Role role, Func<Visit, CancellationToken, Task<IResult>> answer) => Map(HttpMethods.Get, pattern, role, answer);

    /// <summary>A form for this role and those above it.</summary>
    public void Post(string pattern, Role role, Func<Visit, CancellationToken, Task<IResult>> answer) => Map(HttpMethods.Post, pattern, role, answer);

    /// <summary>A page for people who are not signed in.</summary>
    public void OpenGet(string pattern, Func<Visit, CancellationToken, Task<IResult>> answer) => Map(HttpMethods.Get, pattern, role: null, answer);

    /// <summary>A form for people who are not signed in.</summary>
    public void OpenPost(string pattern, Func<Visit, CancellationToken, Task<IResult>> answer) => Map(HttpMethods.Post, pattern, role: null, answer);

    /// <summary>From the answer on, the browser is this organizer's.</summary>
    public void Begin(Visit visit, Organizer organizer) => cookies.Set(visit.Http, Cookies.Session, sessions.Begin(organizer));

    public void End(Visit visit) => cookies.Delete(visit.Http, Cookies.Session);

    private void Map(string method, string pattern, Role? role, Func<Visit, CancellationToken, Task<IResult>> answer) => api
        .MapMethods(pattern, [method], (HttpContext http, CancellationToken cancellationToken) => AnswerFailuresAsync(http, () => GuardAsync(http, role, answer, cancellationToken)))
        .WithMetadata(new RequiredRole(role));

    private async Task<IResult> GuardAsync(HttpContext http, Role? role, Func<Visit, CancellationToken, Task<IResult>> answer, CancellationToken cancellationToken)
    {
        var snapshot = await services.Content.ReadAsync(cancellationToken);
        var reply = new Reply(http.Request, snapshot);
        if (snapshot is null)
        {
            return await reply.UnavailableAsync(Texts.French.DeskUnavailable());
        }

        var organizer = role is null ? null : await RecognizeAsync(http, cancellationToken);
        if (role is { } needed && organizer?.MayActAs(needed) != true)
        {
            return await RefuseAsync(http, reply, organizer);
        }

        var visit = new Visit(http, reply, organizer, tokens.Issue(cookies.Visitor(http), organizer));
        if (!HttpMethods.IsPost(http.Request.Method))
        {
            return await answer(visit, cancellationToken);
        }

        if (await RequestBody.ReadAsync(http.Request, cancellationToken) is not { } body)
        {
            return await reply.MessageAsync(StatusCodes.Status413PayloadTooLarge, Texts.French.DeskTooLarge(), BackTo(role));
        }

        visit.Form = QueryHelpers.ParseQuery(System.Text.Encoding.UTF8.GetString(body));
        return tokens.Fits(visit.Field(FormTokens.Field), cookies.Visitor(http), organizer)
            ? await answer(visit, cancellationToken)
            : await reply.MessageAsync(StatusCodes.Status403Forbidden, Texts.French.DeskPageTooOld(), BackTo(role));
    }

    /// <summary>By the session, or by the platform where that signs people in. Read from the store each time: who is revoked is out at once.</summary>
    private async Task<Organizer?> RecognizeAsync(HttpContext http, CancellationToken cancellationToken)
    {
        if (sessions.Read(cookies.Get(http, Cookies.Session)) is { } session
            && await services.Organizers.FindAsync(session.Organizer, cancellationToken) is { State: OrganizerState.Active } organizer
            && organizer.Generation == session.Generation)
        {
            cookies.Set(http, Cookies.Session, sessions.Renew(session));
            return organizer;
        }

        return await PlatformAccount.FindAsync(services, http.Request, cancellationToken);
    }

    private static async Task<IResult> RefuseAsync(HttpContext http, Reply reply, Organizer? organizer)
    {
        if (organizer is not null)
        {
            return await reply.MessageAsync(StatusCodes.Status403Forbidden, Texts.French.DeskNotYourRole(), BackTo(organizer.Role));
        }

        return HttpMethods.IsPost(http.Request.Method)
            ? await reply.MessageAsync(StatusCodes.Status401Unauthorized, Texts.French.DeskSessionOver(), BackTo(role: null))
            : HttpResults.Redirect(OrganizerAddress.SignIn);
    }

    private static (string Address, string Text) BackTo(Role? role) =>
        role is null ? (OrganizerAddress.SignIn, Texts.French.SignInTitle) : (OrganizerAddress.Console, Texts.French.BackToConsole);

    private async Task<IResult> AnswerFailuresAsync(HttpContext http, Func<Task<IResult>> answer)
    {
        try
        {
            return await answer();
        }
        catch (StoreException)
        {
            return await new Reply(http.Request, services.Content.Last).UnavailableAsync(Texts.French.DeskUnavailable());
        }
    }
}
