using Parents.Domain;
using Parents.Domain.Organizers;
using Parents.Functions.Guarding;
using Parents.Store.Audit;
using Parents.Store.Organizers;
using Parents.Theme;
using Parents.Theme.Pages;

namespace Parents.Functions.Organizers;

/// <summary><c>/api/organisation/invitation/{token}</c>: a program that looks at links, as messengers do, sees a button; who presses it gets the phrase, once.</summary>
internal sealed class UseInvitation(ApiServices services, Desk desk, Throttle guesses)
{
    public static async Task<IResult> ShowAsync(Visit visit) => TokenOf(visit) is { } token
        ? await visit.PageAsync<InvitationPage>(StatusCodes.Status200OK, new() { [nameof(InvitationPage.Action)] = OrganizerAddress.Invitation(token) })
        : await RefuseAsync(visit, RedemptionOutcome.Unknown);

    public async Task<IResult> TakeAsync(Visit visit, CancellationToken cancellationToken)
    {
        if (TokenOf(visit) is not { } token)
        {
            return await RefuseAsync(visit, RedemptionOutcome.Unknown);
        }

        var network = services.Networks.Of(visit.Http);
        if (guesses.Take(network) is { } wait)
        {
            return await visit.Reply.PauseAsync(wait, Texts.French.DeskPause(wait));
        }

        var redemption = await services.Organizers.RedeemAsync(token, Brussels.Day(services.Time.GetUtcNow()), cancellationToken);
        if (redemption.Outcome != RedemptionOutcome.Unknown)
        {
            guesses.GiveBack(network);
        }

        if (redemption is not { Organizer: { } organizer, Phrase: { } phrase })
        {
            return await RefuseAsync(visit, redemption.Outcome);
        }

        await services.Audit.AddAsync(organizer.Role, AuditAction.InvitationUsed, subject: null, cancellationToken);
        desk.Begin(visit, organizer);
        return await visit.Reply.PageAsync<PassphrasePage>(StatusCodes.Status200OK, new()
        {
            [nameof(PassphrasePage.Phrase)] = phrase,
            [nameof(PassphrasePage.Role)] = organizer.Role,
            [nameof(PassphrasePage.SignInAddress)] = OrganizerAddress.SignIn,
            [nameof(PassphrasePage.ConsoleAddress)] = OrganizerAddress.Console,
        });
    }

    private static InvitationToken? TokenOf(Visit visit) => InvitationToken.TryParse(visit.Http.GetRouteValue("token") as string, out var token) ? token : null;

    private static Task<IResult> RefuseAsync(Visit visit, RedemptionOutcome outcome) => outcome switch
    {
        RedemptionOutcome.UsedBefore => visit.Reply.MessageAsync(StatusCodes.Status410Gone, Texts.French.InvitationUsed(), (OrganizerAddress.SignIn, Texts.French.SignInTitle)),
        RedemptionOutcome.Expired => visit.Reply.MessageAsync(StatusCodes.Status410Gone, Texts.French.InvitationExpired()),
        _ => visit.Reply.MessageAsync(StatusCodes.Status404NotFound, Texts.French.InvitationUnknown()),
    };
}
