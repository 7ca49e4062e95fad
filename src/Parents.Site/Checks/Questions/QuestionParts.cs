using System.Collections.Immutable;
using Parents.Domain.Consultations;

namespace Parents.Site.Checks.Questions;

/// <summary>The parts of a question that rules read.</summary>
internal static class QuestionParts
{
    public static ImmutableArray<Option> Choices(Question question) => question switch
    {
        SingleChoice single => single.Options,
        MultipleChoice multiple => multiple.Options,
        Matrix matrix => matrix.Options,
        Ranking ranking => ranking.Items,
        _ => [],
    };

    public static QuestionPart Asked(Question question) => new("question", null, question.Text);

    /// <summary>The question, and what a matrix asks in each row.</summary>
    public static IEnumerable<QuestionPart> Statements(Question question) =>
        [Asked(question), .. question is Matrix matrix ? matrix.Rows.Select((row, item) => new QuestionPart("lignes", item, row.Label)) : []];

    public static IEnumerable<QuestionPart> Answers(Question question) =>
        question is Scale scale
            ? [new QuestionPart("bas", null, scale.Low), new QuestionPart("haut", null, scale.High)]
            : Choices(question).Select((option, item) => new QuestionPart("options", item, option.Label));

    public static IEnumerable<QuestionPart> Help(Question question) => question.Help is { } help ? [new QuestionPart("aide", null, help)] : [];

    public static IEnumerable<QuestionPart> All(Question question) => Statements(question).Concat(Answers(question)).Concat(Help(question));
}
