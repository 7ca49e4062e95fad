using Parents.Domain.Consultations;

namespace Parents.Store.Logs;

/// <summary>A sealed answer: a random-looking id that only the receipt's words lead to, and what was chosen.</summary>
/// <param name="C">The consultation's version.</param>
/// <param name="Id">128 bits in hexadecimal.</param>
/// <param name="Answers">What was chosen.</param>
internal sealed record Line(int C, string Id, Answers Answers);
