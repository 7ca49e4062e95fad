using Parents.Domain.Organizers;

namespace Parents.Functions.Organizers;

/// <summary>Paths of the console, below the API's address.</summary>
public static class OrganizerAddress
{
    /// <summary>The console; the cookies go to this address and below, nowhere else.</summary>
    public const string Console = "/api/organisation";

    public const string SignIn = Console + "/entrer";

    public const string SignOut = Console + "/sortir";

    /// <summary>What an organizer gets once.</summary>
    public static string Invitation(InvitationToken token) => $"{Console}/invitation/{token.Written}";
}
