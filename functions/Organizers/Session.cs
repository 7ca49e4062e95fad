namespace Parents.Functions.Organizers;

/// <summary>That somebody signed in.</summary>
/// <param name="Organizer">Id of the record.</param>
/// <param name="Generation">Of the record: who was invited anew since has to sign in anew.</param>
/// <param name="Begun">When the phrase was typed.</param>
internal sealed record Session(string Organizer, int Generation, DateTimeOffset Begun);
