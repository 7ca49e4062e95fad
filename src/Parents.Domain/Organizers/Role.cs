namespace Parents.Domain.Organizers;

/// <summary>What somebody may do in the console. Each may do what those before it may.</summary>
public enum Role
{
    /// <summary>Reads what parents wrote, and decides what is shown.</summary>
    Moderator,

    /// <summary>Answers for the consultations.</summary>
    Organizer,
}
