using System.Text.RegularExpressions;
using Parents.Domain.Consultations;
using Match = System.Text.RegularExpressions.Match;

namespace Parents.Site.Checks.Questions;

/// <summary>Two things asked at once: whoever would answer yes to one and no to the other has no answer.</summary>
internal static partial class DoubleQuestion
{
    public static IEnumerable<Flaw> In(Question question)
    {
        foreach (var part in QuestionParts.Statements(question))
        {
            if (FrenchSentences.In(part.Text).Count(sentence => sentence.EndsWith('?')) > 1)
            {
                yield return part.Flaw("Ce texte pose deux questions.", "Posez-les l’une après l’autre : chacun pourra répondre autrement à la seconde.");
            }
            else if (Join(part.Said, question) is { } found)
            {
                yield return part.Flaw($"« {part.Written(found.Index, found.Length)} » demande deux choses à la fois.", "Posez deux questions, ou gardez celle qui compte le plus : on peut penser oui de l’une et non de l’autre.");
            }
        }
    }

    private static Match? Join(string plain, Question question)
    {
        var text = Clauses.WithoutCondition(plain);
        Regex[] patterns = question is TextQuestion ? [Connective, SecondQuestion, SecondVerb] : [Connective, SecondQuestion, SecondVerb, Qualities, Deeds, Verbs, .. Together.IsMatch(text) ? Array.Empty<Regex>() : [SamePreposition, TwoNouns]];
        return patterns.Select(pattern => pattern.Match(text)).FirstOrDefault(match => match.Success);
    }

    [GeneratedRegex(@"\bet/ou\b|\b(plus|moins) (de |d').*?\bet (plus|moins) (de |d')\p{L}+|(?<!\bde )\b(plus|moins) \p{L}+ et (\p{L}+ )?(plus|moins) \p{L}+|\b\p{L}+ment et (avec|sans|\p{L}+ment)\b|\b(ainsi que|de même que|mais aussi|et aussi|et également|et surtout|sans oublier)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Connective { get; }

    [GeneratedRegex(@"\bet,? (comment|pourquoi|quand|combien|où|quel|quelle|quels|quelles|est-ce|à qui|de quoi|que|qu')\b.*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SecondQuestion { get; }

    /// <summary>« … avez-vous lu … et l’école a-t-elle … »</summary>
    [GeneratedRegex(@"-(t-)?(vous|il|elle|ils|elles|on|ce)\b.*?\bet,? ([\p{L}']+ ){0,3}[\p{L}']+-(t-)?(vous|il|elle|ils|elles|on|ce)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SecondVerb { get; }

    /// <summary>« est-il court et facile »</summary>
    [GeneratedRegex(@"\b(est|sont|était|étaient|serait|seraient|semble|semblent|paraît|paraissent)(-(t-)?(il|elle|ils|elles|ce))?( (assez|aussi|plus|très|trop|bien|vraiment|toujours|souvent))* (à jour|[\p{L}-]+)( [àd][\p{L}']* ?\p{L}+)?,? (et|mais) (?!(le|la|les|un|une|des|du|de|à|au|aux|dans|avec|pour|sur|par|chez|son|sa|ses|leur|leurs|votre|vos|ce|cet|cette|ces|que|il|elle|on|vous)\b|l'|d'|qu')[\p{L}-]+|\b(est|sont)(-(t-)?(il|elle|ils|elles))? \p{L}+ et à (l'écoute|l'aise|l'heure|jour)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Qualities { get; }

    /// <summary>« avez-vous lu et compris »</summary>
    [GeneratedRegex(@"\b(avez|a|ont|êtes|été|sommes|avons)(-(t-)?(vous|il|elle|ils|elles|on))?( [\p{L}']+){0,2} \p{L}*(é|és|ée|ées|i|is|it|u|us|ue|ues) et (été )?\p{L}*(é|és|ée|ées|i|is|it|u|us|ue|ues)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Deeds { get; }

    /// <summary>« faut-il supprimer … et allonger … »</summary>
    [GeneratedRegex(@"\b(faut|faudrait|doit|doivent|devrait|devraient|peut|peuvent|pouvez|pourrait|pourraient|voulez|voudriez|souhaitez|aimeriez|aime|aiment|aimez|sait|savent|osez?|ose)\b.*?\b(?<first>\p{L}{3,}(er|ir)|\p{L}+(dre|ire|ttre))\b.*?\bet (de |d'|à |mieux )?(\p{L}{2,}(er|ir)|\p{L}+(dre|ire|ttre))\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Verbs { get; }

    /// <summary>« satisfait de l’accueil et de la cantine »; but « une réunion des parents et de l’école » is one.</summary>
    [GeneratedRegex(@"\b(satisfaite?s?|(mé)?contente?s?|heureu\p{L}+|inqui\p{L}+|fière?s?|pensez|pense|avis|parlé|parlez|informée?s?|besoin|courant|plai\p{L}+)\b.*?(\b(de|du|des)\b|\bd').*?\bet (du|des|de (la|l'|ce|cette|ces|votre|vos|son|sa|ses|leur|leurs))\b ?\p{L}*|\b(à|au|aux)\b.*?\bet (au|aux|à (la|l'|ce|cette|votre|vos|son|sa|ses|leur|leurs))\b ?\p{L}*|\b(?<same>dans|avec|pour|sur|par|chez)\b.*?\bet \k<same>\b( [\p{L}']+){0,2}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SamePreposition { get; }

    /// <summary>« la direction et les éducateurs », but neither days nor hours.</summary>
    [GeneratedRegex(@"(\b(le|la|les|votre|vos|son|sa|ses|leur|leurs|ce|cette|ces) |\bl')\p{L}+ et ((le|la|les|votre|vos|son|sa|ses|leur|leurs|ce|cette|ces) |l')(?!lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|matin|midi|soir|après|week)\p{L}+|\b(un|une|des) \p{L}+ et (un|une|des) \p{L}+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TwoNouns { get; }

    /// <summary>What two do with one another is one thing.</summary>
    [GeneratedRegex(@"\b(entre|ensemble)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Together { get; }
}
