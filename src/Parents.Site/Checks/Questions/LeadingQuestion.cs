using System.Text.RegularExpressions;
using Parents.Domain.Consultations;

namespace Parents.Site.Checks.Questions;

/// <summary>A question that tells which answer is right.</summary>
internal static partial class LeadingQuestion
{
    public static IEnumerable<Flaw> In(Question question)
    {
        foreach (var part in QuestionParts.Statements(question))
        {
            var text = Clauses.WithoutCondition(part.Said);
            if (new[] { NegativeInversion, WhyNot, Authority, Pressure, Judgement }.Select(pattern => pattern.Match(text)).FirstOrDefault(match => match.Success) is { } found)
            {
                yield return part.Flaw($"« {part.Written(found.Index, found.Length)} » souffle la réponse.", "Demandez-le de façon neutre, sans dire ce que vous ou d’autres en pensez.");
            }
        }
    }

    /// <summary>« Ne pensez-vous pas… », « N’avez-vous pas… »</summary>
    [GeneratedRegex(@"(\bne |\bn')((vous|nous|les|la|le|lui|leur|y|en|se) |[lys]')?\p{L}+-(t-)?(vous|il|elle|ils|elles|on|ce) (pas|jamais)\b|\bn'est-ce pas\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NegativeInversion { get; }

    /// <summary>It takes for granted what it asks about.</summary>
    [GeneratedRegex(@"(?<=^|[.!?…] )pourquoi .*?(\bne |\bn').*?\b(pas|jamais|plus|rien|aucune?)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WhyNot { get; }

    [GeneratedRegex(@"\b(selon|d'après|pour) (les|des|tous les|de nombreux|la plupart des) (experts?|spécialistes|scientifiques|chercheurs|études|médecins|pédagogues)\b|\b(les|des|de nombreux|tous les) (experts|spécialistes|scientifiques|chercheurs|études|pédagogues|psychologues) (le )?(disent|pensent|montrent|prouvent|recommandent|conseillent|savent|estiment|s'accordent)\b|\bcomme (parents?|citoyens?|la plupart|beaucoup|la majorité|tout le monde|tous les|tout bon|toute bonne|de nombreux|d'autres)\b|\btout le monde (sait|pense|dit|voit)\b|\bchacun sait\b|\bon sait (bien )?que\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Authority { get; }

    [GeneratedRegex(@"\b(\p{L}+-vous enfin\b|évidemment|bien sûr|bien entendu|naturellement|heureusement|malheureusement|manifestement|il est (clair|évident|certain|temps)|(reconnaissez|admettez|avouez|saviez|regrettez|déplorez)-vous qu)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pressure { get; }

    [GeneratedRegex(@"\b(scandaleu\p{L}+|inadmissibles?|inacceptables?|intolérables?|honteu\p{L}+|aberrant\p{L}*|absurdes?|ridicules?|laxis\p{L}+|criante?s?|flagrante?s?|formidables?|(cette|ces) (excellente?|belle|bonne|mauvaise|magnifique|triste)s? \p{L}+|remarquables?|soi-disant|prétendue?s?|(mesure|règle|sanction|décision|punition)s? (injuste|inutile|excessive|absurde)s?|(un|une|tout|toute) (bon|bonne|vrai|mauvais) (parent|père|mère|enseignant|professeur|école))\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Judgement { get; }
}
