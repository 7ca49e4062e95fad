using Parents.Domain.Consultations;

namespace Parents.Store.Logs;

/// <summary><c>inbox/&lt;id&gt;</c>: an accepted answer until it is sealed, encrypted under the consultation's key.</summary>
/// <param name="V">Format version.</param>
/// <param name="C">The consultation's version.</param>
/// <param name="Id">The blob's own name: what decrypts must say where it belongs.</param>
/// <param name="F">Fingerprint of the retry key and the answers.</param>
/// <param name="Line">The id that the answer has in the log.</param>
/// <param name="Answers">What was chosen.</param>
/// <param name="Language">Of the form, as a BCP 47 tag.</param>
/// <param name="Channel"><c>web</c> or <c>paper</c>.</param>
/// <param name="Day">In Brussels.</param>
internal sealed record InboxRecord(int V, int C, string Id, string F, string Line, Answers Answers, string Language, string Channel, DateOnly Day) : IVersioned;
