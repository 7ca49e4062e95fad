using System.Text.Json.Serialization;
using Parents.Domain.Organizers;
using Parents.Store.Logs;

namespace Parents.Store.Organizers;

/// <summary><c>organizers/&lt;id&gt;</c>. Of every secret only a <see cref="KeyedHash"/> is kept.</summary>
/// <param name="V">Format version.</param>
/// <param name="Name">As the list of organizers shows it.</param>
/// <param name="Role">What they may do.</param>
/// <param name="Generation">1, and one more each time that the name is invited again.</param>
/// <param name="Invitation">Of the link.</param>
/// <param name="InvitedUntil">The last day, in Brussels, on which the link may be used.</param>
/// <param name="Phrase">Null until the link was used.</param>
/// <param name="Account">Of an account of the platform, or null.</param>
/// <param name="Revoked">Whether they may not enter any more.</param>
internal sealed record OrganizerRecord(
    int V,
    string Name,
    [property: JsonConverter(typeof(JsonStringEnumConverter<Role>))] Role Role,
    int Generation,
    string Invitation,
    DateOnly InvitedUntil,
    string? Phrase,
    string? Account,
    bool Revoked) : IVersioned
{
    public Organizer ToOrganizer(string id) => new(id, Name, Role, State, Generation);

    private OrganizerState State => Revoked ? OrganizerState.Revoked : Phrase is null && Account is null ? OrganizerState.Invited : OrganizerState.Active;
}
