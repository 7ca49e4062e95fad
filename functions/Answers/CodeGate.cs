using Parents.Domain.Consultations;
using Parents.Functions.Guarding;
using Parents.Site.Content;
using Parents.Store.Logs;

namespace Parents.Functions.Answers;

/// <summary>Judges the access code of a form, and slows down who guesses.</summary>
internal sealed class CodeGate(ApiServices services, PublishedConsultation published, ClientNetwork network)
{
    /// <summary>Codes that were never given out, in <see cref="Window"/>, for each network: more than a room full of people invents, and nothing beside 36 bits.</summary>
    public const int Guesses = 30;

    /// <summary>The name of the form's field.</summary>
    public const string Field = ReceivedForm.CodeField;

    public static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    /// <param name="typed">As it came.</param>
    /// <param name="mayBeOwn">Whether the answer may be one that was stored with the code before: the store will tell.</param>
    /// <param name="cancellationToken">Stops before the store is asked.</param>
    public async Task<CodeVerdict> JudgeAsync(string? typed, bool mayBeOwn, CancellationToken cancellationToken)
    {
        if (published.Consultation.Access != Access.Codes)
        {
            return new CodeVerdict(null, null, null);
        }

        if (!AccessCode.TryParse(typed, out var code))
        {
            // Anybody can tell a slip from four words of ours: it is no guess.
            return Refuse(string.IsNullOrWhiteSpace(typed) ? ProblemCode.CodeMissing : ProblemCode.CodeMistyped);
        }

        if (services.GuessedCodes.Take(network) is { } wait)
        {
            return new CodeVerdict(null, null, wait);
        }

        var state = await new LookUpCode(services.LogOf(published)).RunAsync(code, cancellationToken);
        if (state == CodeState.Unknown)
        {
            return Refuse(ProblemCode.CodeUnknown);
        }

        services.GuessedCodes.GiveBack(network);
        return state == CodeState.Used && !mayBeOwn ? Refuse(ProblemCode.CodeUsed) : new CodeVerdict(code, null, null);
    }

    private static CodeVerdict Refuse(ProblemCode problem) => new(null, new Problem(Field, problem), null);
}
