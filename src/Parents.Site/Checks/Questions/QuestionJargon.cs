using Parents.Domain.Consultations;
using Parents.Domain.Library;
using Parents.Site.Markdown;

namespace Parents.Site.Checks.Questions;

/// <summary>Words that not every parent knows, unless the question's help explains them.</summary>
/// <param name="glossary">An acronym that it lacks is refused in the whole file.</param>
/// <param name="administrative">From <c>mots-simples.yml</c>.</param>
internal sealed class QuestionJargon(Glossary glossary, AdministrativeWords administrative)
{
    /// <summary>Everybody says them; few know what the letters mean.</summary>
    private static readonly string[] everyday = ["GSM", "PDF", "SMS"];

    public IEnumerable<Flaw> In(Question question)
    {
        var help = question.Help ?? "";
        foreach (var part in QuestionParts.All(question))
        {
            foreach (var (_, written, simple) in administrative.In(part.Text).Where(found => part.Key == "aide" || !help.Contains(found.Written, StringComparison.OrdinalIgnoreCase)))
            {
                yield return part.Flaw($"« {written} » n’est pas un mot de tous les jours.", $"Écrivez plutôt : {simple}.");
            }
        }

        var words = string.Join('\n', QuestionParts.All(question).Select(part => part.Text));
        foreach (var part in QuestionParts.Statements(question).Concat(QuestionParts.Answers(question)))
        {
            foreach (var token in AcronymToken.In(part.Text, glossary).Where(token => glossary.Knows(token.Letters) && !everyday.Contains(token.Letters) && !IsExplained(token.Letters, words, help)))
            {
                yield return part.Flaw($"Rien n’explique ici le sigle « {token.Letters} ».", "Dites dans « aide », en une phrase, ce qu’il désigne.");
            }
        }
    }

    private bool IsExplained(string letters, string words, string help) =>
        help.Contains(letters, StringComparison.Ordinal)
        || glossary.Acronyms.Any(acronym => acronym.Letters == letters && words.Contains(acronym.Expansion, StringComparison.OrdinalIgnoreCase));
}
