using Parents.Domain.Organizers;
using Parents.Functions.Guarding;
using Parents.Store.Audit;
using Parents.Theme;
using Parents.Theme.Pages;

namespace Parents.Functions.Organizers;

/// <summary><c>/api/organisation/entrer</c> and <c>sortir</c>: in with the phrase, and out.</summary>
internal sealed class SignIn(ApiServices services, Desk desk, Throttle guesses)
{
    /// <summary>The form's field.</summary>
    public const string PhraseField = "phrase";

    public static Task<IResult> ShowAsync(Visit visit) => PageAsync(visit, StatusCodes.Status200OK, SignInProblem.None);

    public async Task<IResult> EnterAsync(Visit visit, CancellationToken cancellationToken)
    {
        if (!Passphrase.TryParse(visit.Field(PhraseField), out var phrase))
        {
            // Anybody can tell a slip from a phrase: it is no guess.
            return await PageAsync(visit, StatusCodes.Status422UnprocessableEntity, SignInProblem.Mistyped);
        }

        var network = services.Networks.Of(visit.Http);
        if (guesses.Take(network) is { } wait)
        {
            return await visit.Reply.PauseAsync(wait, Texts.French.DeskPause(wait));
        }

        if (await services.Organizers.FindByPhraseAsync(phrase, cancellationToken) is not { } organizer)
        {
            return await PageAsync(visit, StatusCodes.Status422UnprocessableEntity, SignInProblem.Unknown);
        }

        guesses.GiveBack(network);
        await services.Audit.AddAsync(organizer.Role, AuditAction.SignedIn, subject: null, cancellationToken);
        desk.Begin(visit, organizer);
        return visit.SeeOther(OrganizerAddress.Console);
    }

    public async Task<IResult> LeaveAsync(Visit visit, CancellationToken cancellationToken)
    {
        await services.Audit.AddAsync(visit.Organizer.Role, AuditAction.SignedOut, subject: null, cancellationToken);
        desk.End(visit);

        // Who was signed in by the platform would be again at the next page.
        return visit.SeeOther(await PlatformAccount.FindAsync(services, visit.Http.Request, cancellationToken) is null ? OrganizerAddress.SignIn : "/.auth/logout");
    }

    private static Task<IResult> PageAsync(Visit visit, int status, SignInProblem problem) =>
        visit.PageAsync<SignInPage>(status, new() { [nameof(SignInPage.Action)] = OrganizerAddress.SignIn, [nameof(SignInPage.Problem)] = problem });
}
