using Parents.Domain.Organizers;
using Parents.Functions.Guarding;

namespace Parents.Functions.Organizers;

/// <summary>What organizers and moderators reach, under <see cref="OrganizerAddress.Console"/>: each page and each post is one line with its role.</summary>
internal static class OrganizerApi
{
    private const int guesses = 5;
    private const int networks = 10_000;

    private static readonly TimeSpan guessWindow = TimeSpan.FromMinutes(10);

    public static void Map(IEndpointRouteBuilder api, ApiServices services)
    {
        var desk = new Desk(api, services);
        var throttle = new Throttle(guesses, guessWindow, networks, services.Time);
        var signIn = new SignIn(services, desk, throttle);
        var invitation = new UseInvitation(services, desk, throttle);
        var console = new ShowConsole(services);
        var held = new ReviewHeldAnswers(services);
        desk.OpenGet("/organisation/invitation/{token}", (visit, _) => UseInvitation.ShowAsync(visit));
        desk.OpenPost("/organisation/invitation/{token}", invitation.TakeAsync);
        desk.OpenGet("/organisation/entrer", (visit, _) => SignIn.ShowAsync(visit));
        desk.OpenPost("/organisation/entrer", signIn.EnterAsync);
        desk.Post("/organisation/sortir", Role.Moderator, signIn.LeaveAsync);
        desk.Get("/organisation", Role.Moderator, console.ShowAsync);
        desk.Get("/organisation/attente", Role.Moderator, held.ShowAsync);
        desk.Post("/organisation/attente", Role.Organizer, held.DecideAsync);
    }
}
