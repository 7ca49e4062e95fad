namespace Parents.Domain.Organizers;

/// <summary>Somebody who may enter the console, or could.</summary>
/// <param name="Id">Of the record; 32 hexadecimal digits that come from the name.</param>
/// <param name="Name">As the list of organizers shows it.</param>
/// <param name="Role">What they may do.</param>
/// <param name="State">Whether they may do it now.</param>
/// <param name="Generation">Rises each time that the same name is invited again: a session is of one generation.</param>
public sealed record Organizer(string Id, string Name, Role Role, OrganizerState State, int Generation)
{
    public bool MayActAs(Role role) => State == OrganizerState.Active && Role >= role;
}
