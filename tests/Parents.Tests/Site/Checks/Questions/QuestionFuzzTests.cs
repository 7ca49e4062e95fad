using System.Globalization;
using System.Text;
using Xunit;

namespace Parents.Tests.Site.Checks.Questions;

/// <summary>Whatever a question has become, judging it ends, and finds something that has a place. The seed is in the message; PARENTS_SEED sets it.</summary>
public sealed class QuestionFuzzTests
{
    private const int rounds = 3000;

    private static readonly string[] pieces =
    [
        " ", "", "et ", "ou ", "ne ", "n’", "pas ", "?", " ? ", ".", ",", "«", "»", "(", ")", "-t-il ", "-vous ", "votre enfant ", "l’école ", "est ", "a ", "avez", "clair ", "de la ", "santé ", "CPMS ", "nom ", "classe ", "10 ", "à ", "20 ", "999999999999999999 ",
        "pourquoi ", "quand ", "si ", "qui ", "\u00a0", "\u202f", "\ud83d\ude00", "\ud83d", "\udc00", "İ", "ß", "ﬁ", "é", "e\u0301", "\u0000", "\t", "\n", "مرحبا ", "/", "…", "%", "€",
    ];

    private static readonly string[] kinds = ["{0} / {1}", "plusieurs: {0} / {1} (au plus 1)", "classer: {0} / {1}", "lignes: {0} / {1} > {2} / {0}", "1 à 5: {0} … {1}", "nombre", "date", "texte", "{0} / {1} / {2} (profil)"];

    [Fact]
    public void Ends_whatever_a_question_says()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("PARENTS_SEED"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var given) ? given : 20261124;
        var random = new Random(seed);
        for (var round = 0; round < rounds; round++)
        {
            var kind = string.Format(CultureInfo.InvariantCulture, kinds[random.Next(kinds.Length)], "un", "deux", "trois");
            var question = LabelledQuestion.Parse($"- | {kind} | q");
            var mutated = question with { Question = question.Question with { Text = Text(random), Help = random.Next(3) == 0 ? Text(random) : null } };
            var option = LabelledQuestion.Parse("- | un / deux | q");
            var options = option with { Question = (Parents.Domain.Consultations.SingleChoice)option.Question with { Options = [new("a", Text(random)), new("b", Text(random)), new("c", Text(random))] } };

            var flaws = mutated.Flaws.Concat(options.Flaws).ToList();

            Assert.True(flaws.All(found => found.Flaw is { Key: not "", What: not "", Remedy: not "" } && found.Flaw.Item is null or >= 0), $"Seed {seed}, round {round}");
        }
    }

    /// <summary>A text of one word thousands of times is still judged.</summary>
    [Theory]
    [InlineData("et ")]
    [InlineData("ne pas ")]
    [InlineData("de la cour ")]
    [InlineData("votre enfant a ")]
    [InlineData("où né ")]
    [InlineData("10 à 20 ")]
    [InlineData("faut-il manger ")]
    [InlineData("-vous ")]
    [InlineData("«")]
    public void Ends_however_long_it_is(string piece) =>
        Assert.NotNull(LabelledQuestion.Parse($"- | un / deux | {string.Concat(Enumerable.Repeat(piece, 2000))}").Found);

    private static string Text(Random random)
    {
        var text = new StringBuilder();
        for (var count = random.Next(1, 30); count > 0; count--)
        {
            text.Append(pieces[random.Next(pieces.Length)]);
        }

        return text.ToString();
    }
}
