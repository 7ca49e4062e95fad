namespace Parents.Store.Logs;

/// <summary><c>keys/&lt;slug&gt;</c> as it was read.</summary>
/// <param name="Record">Its content.</param>
/// <param name="ETag">For the next change of state.</param>
/// <param name="Key">The consultation's key; null once it is erased.</param>
internal sealed record Keys(KeyRecord Record, string ETag, ConsultationKey? Key)
{
    public ConsultationState State => Record.State;
}
