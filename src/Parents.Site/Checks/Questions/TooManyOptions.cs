using Parents.Domain.Consultations;

namespace Parents.Site.Checks.Questions;

/// <summary>More options than a person keeps in mind: the first ones are chosen too often.</summary>
internal static class TooManyOptions
{
    private const int most = 7;

    public static IEnumerable<Flaw> In(Question question)
    {
        var count = QuestionParts.Choices(question).Count(option => !MissingDoNotKnow.IsWayOut(option.Label));
        if (count > most)
        {
            yield return new Flaw("options", null, $"Il y a {count} réponses à lire : les premières seront choisies trop souvent.", $"Gardez-en {most} au plus, en réunissant celles qui se ressemblent.");
        }
    }
}
