using Parents.Domain.Consultations;
using Parents.Domain.Library;

namespace Parents.Theme.Rendering;

internal static class QuestionExtensions
{
    /// <summary>The question in a language that stands beside French; null where there is none.</summary>
    public static QuestionWords? Words(this Question question, Language? other) => other is null ? null : question.Translations.GetValueOrDefault(other.Code);
}
