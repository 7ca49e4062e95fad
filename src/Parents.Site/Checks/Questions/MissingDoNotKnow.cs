using System.Text.RegularExpressions;
using Parents.Domain.Consultations;

namespace Parents.Site.Checks.Questions;

/// <summary>A question that must be answered, about what a parent may not know: the answers that it forces are worth nothing.</summary>
internal static partial class MissingDoNotKnow
{
    public static IEnumerable<Flaw> In(Question question)
    {
        if (question is TextQuestion or DateQuestion || question is not { Required: true, Profile: null, Declines: [] } || QuestionParts.Choices(question).Any(option => IsWayOut(option.Label)))
        {
            yield break;
        }

        var text = QuestionParts.Asked(question).Plain;
        if (Opinion.IsMatch(text) || AsksToAgree(question) || Feelings.IsMatch(text) || (AboutOthers.IsMatch(text) && !AtHome.IsMatch(text)))
        {
            yield return new Flaw("question", null, "Qui ne sait pas doit ici répondre au hasard.", "Ajoutez « sans-reponse: je-ne-sais-pas », ou « obligatoire: false ».");
        }
    }

    private static bool AsksToAgree(Question question) => QuestionParts.Answers(question).Any(part => part.Plain.Contains("d'accord", StringComparison.Ordinal));

    /// <summary>Whether the option lets a person not choose.</summary>
    public static bool IsWayOut(string label) => WayOut.IsMatch(new QuestionPart("", null, label).Plain);

    [GeneratedRegex(@"\bsai[st] pas\b|\b(sans|pas d') ?(opinion|avis)\b|\bne se prononce\b|\bpréfère ne pas\b|\bpas concern|\bsans réponse\b|\bsans objet\b|\bje n'(ai|y)\b|\bje ne l'ai pas\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WayOut { get; }

    [GeneratedRegex(@"\bselon vous\b|\bà votre avis\b|\bd'après vous\b|\b(pensez|trouvez|croyez|estimez|jugez|diriez)-vous\b|\b(faut|faudrait|vaut|vaudrait)-il\b|\b(doit|doivent|devrait|devraient)-(il|elle|ils|elles|on)\b|\bêtes-vous (plutôt |tout à fait )?(d'accord|pour|contre|favorable|opposée?s?)\b|\bdevrai(t|ent)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Opinion { get; }

    /// <summary>« L’école a-t-elle… », « Y a-t-il… », « Est-ce que les… »: but not what it does to « vous ».</summary>
    [GeneratedRegex(@"(?<=^|[ '])(?<!\bvous )\p{L}+-(t-)?(il|elle|ils|elles|on)\b|\bcombien (de |d')(élèves|parents|enseignants|professeurs|classes|familles|écoles)\b(?! (avez|connaissez|êtes))|\best-ce (que |qu')(l'|(la|le|les|des|un|une|on|il|elle|ils|elles)\b)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AboutOthers { get; }

    /// <summary>What one sees oneself.</summary>
    [GeneratedRegex(@"\b(votre|vos) (enfants?|fils|filles?|famille)\b|\bde la famille\b|\bchez vous\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AtHome { get; }

    /// <summary>… but not what one’s child feels.</summary>
    [GeneratedRegex(@"\b(votre enfant|vos enfants)\b.*?\b(se sen(t|tent)|aime(nt)?|comprend|comprennent|a-t-il peur|est-il (bien|heureux|content|triste)|s'ennuie|a envie)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Feelings { get; }
}
