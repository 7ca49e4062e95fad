using System.Globalization;
using Parents.Site.Checks;
using Xunit;

namespace Parents.Tests.Site.Checks.Questions;

/// <summary>How often the rules are right: precision is the share of what they find that should be found, recall the share of what should be found that they find.</summary>
public sealed class CorpusTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("tuning.txt", 0.95, 0.95)]
    [InlineData("held-out.txt", 0.9, 0.8)]
    public void Rules_are_right_often_enough_to_be_listened_to(string file, double leastPrecision, double leastRecall)
    {
        var questions = LabelledQuestion.Read(file).ToList();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file}: {questions.Count} questions, {questions.Count(question => question.Expected.IsEmpty)} of them clean"));
        output.WriteLine($"{"rule",-24} {"right",6} {"false",6} {"missed",6}  precision  recall");
        foreach (var name in FindingCode.OfQuestions.Select(code => code.Name))
        {
            output.WriteLine(Row(name, Score(questions, name)));
        }

        var all = FindingCode.OfQuestions.Select(code => Score(questions, code.Name)).ToList();
        var overall = (Right: all.Sum(score => score.Right), False: all.Sum(score => score.False), Missed: all.Sum(score => score.Missed));
        output.WriteLine(Row("all", overall));
        foreach (var question in questions.Where(question => !question.Found.SetEquals(question.Expected)))
        {
            output.WriteLine($"found {string.Join(", ", question.Found)} in: {question.Line}");
        }

        Assert.True(Precision(overall) >= leastPrecision, $"Precision {Precision(overall)}");
        Assert.True(Recall(overall) >= leastRecall, $"Recall {Recall(overall)}");
    }

    /// <summary>A label that no rule has would count for nothing.</summary>
    [Fact]
    public void There_are_enough_questions_and_they_are_labelled_with_every_rule()
    {
        var questions = LabelledQuestion.Read("tuning.txt").Concat(LabelledQuestion.Read("held-out.txt")).ToList();

        Assert.True(questions.Count >= 120, $"{questions.Count} questions");
        Assert.Equal(questions.Count, questions.DistinctBy(question => question.Line.Split('|')[2].Trim()).Count());
        Assert.Equal(FindingCode.OfQuestions.Select(code => code.Name).Order(StringComparer.Ordinal), questions.SelectMany(question => question.Expected).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    private static (int Right, int False, int Missed) Score(List<LabelledQuestion> questions, string name) => (
        questions.Count(question => question.Found.Contains(name) && question.Expected.Contains(name)),
        questions.Count(question => question.Found.Contains(name) && !question.Expected.Contains(name)),
        questions.Count(question => !question.Found.Contains(name) && question.Expected.Contains(name)));

    private static double Precision((int Right, int False, int Missed) score) => (double)score.Right / (score.Right + score.False);

    private static double Recall((int Right, int False, int Missed) score) => (double)score.Right / (score.Right + score.Missed);

    private static string Row(string name, (int Right, int False, int Missed) score) =>
        string.Create(CultureInfo.InvariantCulture, $"{name,-24} {score.Right,6} {score.False,6} {score.Missed,6} {Precision(score),10:0.00} {Recall(score),7:0.00}");
}
