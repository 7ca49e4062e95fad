using Parents.Domain.Consultations;

namespace Parents.Site.Checks.Questions;

/// <summary>Cells of a table that will be hidden whatever people answer: there are not enough answers for all of them to reach the minimum group.</summary>
internal static class SmallCells
{
    /// <param name="question">Of the consultation.</param>
    /// <param name="consultation">Says how many answers are expected; where it does not, nothing is sure, and where too few are for any table, that is said once of them all.</param>
    public static IEnumerable<Flaw> In(Question question, Consultation consultation)
    {
        if (consultation.ExpectedAnswers is not { } expected || expected < consultation.FirstTablesAt)
        {
            yield break;
        }

        var cells = CellsOf(question);
        var given = expected * TicksOf(question);
        if (cells > 0 && given < cells * consultation.MinimumGroup)
        {
            yield return new Flaw(
                question is Scale ? "a" : "options",
                null,
                $"Avec {expected} réponses attendues, {cells} choix et des groupes de {consultation.MinimumGroup} au moins, un choix sera caché, quoi qu’on réponde.",
                $"Gardez {Math.Max(2, given / consultation.MinimumGroup)} choix, ou faites répondre plus de monde.");
        }
        else if (question.Profile is not null && Crossed(question, consultation, expected) is { Length: > 0 } crossed)
        {
            yield return new Flaw(
                "profil",
                null,
                $"Avec {expected} réponses attendues, le croisement de ce profil avec {crossed} aura des cases cachées, quoi qu’on réponde.",
                "Réunissez des réponses du profil ou de ces questions, ou retirez « profil ».");
        }
    }

    private static string Crossed(Question profile, Consultation consultation, int expected)
    {
        var cells = CellsOf(profile);
        return string.Join(", ", consultation.Questions
            .Where(other => other.Id != profile.Id && other.Profile is null && CellsOf(other) > 0 && expected * TicksOf(other) < cells * CellsOf(other) * consultation.MinimumGroup)
            .Select(other => $"« {other.Id} »"));
    }

    /// <summary>Of the table of one field; 0 where none is sure to fill one: whoever may tick everything may fill every cell, and what is typed is not tabulated.</summary>
    private static int CellsOf(Question question) => question switch
    {
        Scale scale => scale.To - scale.From + 1,
        SingleChoice or Matrix or MultipleChoice { Most: not null } => QuestionParts.Choices(question).Length,
        _ => 0,
    };

    /// <summary>How many cells one answer fills at most.</summary>
    private static int TicksOf(Question question) => question is MultipleChoice { Most: { } most } ? most : 1;
}
