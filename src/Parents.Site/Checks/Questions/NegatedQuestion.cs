using System.Text.RegularExpressions;
using Parents.Domain.Consultations;

namespace Parents.Site.Checks.Questions;

/// <summary>A question with « ne … pas »: does « oui » mean yes, it is so, or yes, it is not?</summary>
internal static partial class NegatedQuestion
{
    public static IEnumerable<Flaw> In(Question question)
    {
        foreach (var part in QuestionParts.Statements(question).SelectMany(Asked))
        {
            var text = Clauses.WithoutCondition(part.Said);
            if (new[] { Negation, Twice }.Select(pattern => pattern.Match(text)).FirstOrDefault(match => match.Success) is { } found)
            {
                yield return part.Flaw($"« {part.Written(found.Index, found.Length)} » : à une phrase négative, « oui » et « non » se comprennent de deux façons.", "Dites la même chose sans « ne … pas ».");
            }
        }
    }

    /// <summary>The sentences that ask; all where none does, as in a matrix.</summary>
    private static IEnumerable<QuestionPart> Asked(QuestionPart part)
    {
        var sentences = part.Sentences.ToList();
        return sentences.Exists(IsQuestion) ? sentences.Where(IsQuestion) : sentences;
    }

    private static bool IsQuestion(QuestionPart sentence) => sentence.Text.EndsWith('?');

    /// <summary>Not behind « qui », « si », « quand »: that tells whom or when the question is about. Nor « n’avez-vous pas », which leads, nor « ne … que ».</summary>
    [GeneratedRegex(@"(?<!\b(qui|où|dont|quand|si|lorsque|pourquoi)( [\p{L}']+){0,3} )(\bne |\bn')((pas|plus|jamais|rien) \p{L}+|((vous|nous|les|la|le|lui|leur|y|en|se|me) |[lysm]')?\p{L}+( \p{L}+)? (pas|plus|jamais|rien|personne|aucune?|guère)\b(?! que\b))|\b(rien|personne|aucune? \p{L}+) (ne\b|n')\p{L}*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Negation { get; }

    /// <summary>« contre l’interdiction »</summary>
    [GeneratedRegex(@"\b(contre|opposée?s?|s'opposer|défavorables?|hostiles?|refusez-vous|interdire)\b.{0,30}?\b(interdiction|interdire|suppression|supprimer|refus|fin (de|des|du)|ne pas)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Twice { get; }
}
