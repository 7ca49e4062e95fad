using Parents.Domain.Consultations;

namespace Parents.Site.Checks.Questions;

/// <summary>A question that must be read twice.</summary>
internal static class HardQuestion
{
    /// <summary>A tired parent reads no longer sentence.</summary>
    private const int mostWords = 25;

    private const int mostWordsOfAnswer = 15;

    /// <summary>The index of a few words says nothing.</summary>
    private const int fewestWords = 12;

    /// <summary>One sentence alone, with the names of things in it, measures harder than a text.</summary>
    private const ReadabilityLevel hardest = ReadabilityLevel.Hard;

    /// <summary>Of a help, which is a text.</summary>
    private const ReadabilityLevel hardestHelp = ReadabilityLevel.Medium;

    public static IEnumerable<Flaw> In(Question question) =>
    [
        .. QuestionParts.Statements(question).SelectMany(part => Judge(part, mostWords, hardest)),
        .. QuestionParts.Help(question).SelectMany(part => Judge(part, mostWords, hardestHelp)),
        .. QuestionParts.Answers(question).SelectMany(part => Judge(part, mostWordsOfAnswer, ReadabilityLevel.VeryHard)),
    ];

    private static IEnumerable<Flaw> Judge(QuestionPart part, int most, ReadabilityLevel hardest)
    {
        var measured = Readability.Of([part.Text]);
        if (measured.Worst is [var worst, ..] && worst.Words > most)
        {
            yield return part.Flaw($"Cette phrase a {worst.Words} mots : « {worst.Text} »", $"Coupez-la : {most} mots au plus.");
        }
        else if (measured.Level > hardest && measured.Words >= fewestWords)
        {
            yield return part.Flaw($"Ce texte est d’un niveau {PageReadability.NameOf(measured.Level)}.", "Prenez des mots plus courts et plus courants, et une idée par phrase.");
        }
    }
}
