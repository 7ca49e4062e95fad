using System.Collections.Immutable;
using System.Text;
using Parents.Domain.Consultations;
using Xunit;

namespace Parents.Tests.Domain;

public sealed class AnswersTests
{
    private static readonly ImmutableArray<Option> yesNo = [new("oui", "Oui"), new("non", "Non")];

    private static readonly Consultation consultation = new()
    {
        Slug = "essai",
        Version = 1,
        Opens = new DateTimeOffset(2026, 11, 20, 8, 0, 0, TimeSpan.FromHours(1)),
        Closes = new DateTimeOffset(2026, 12, 20, 18, 0, 0, TimeSpan.FromHours(1)),
        MinimumGroup = 7,
        Questions =
        [
            new SingleChoice { Id = "q", Text = "Q", Required = true, Options = yesNo, ComparedWith = "a/b" },
            new Matrix { Id = "m", Text = "M", Required = false, Options = yesNo, Rows = [new("un", "Un", null), new("deux", "Deux", "a/c")] },
        ],
    };

    [Fact]
    public void The_same_choices_are_the_same_bytes_whatever_their_order()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        for (var i = 0; i < 200; i++)
        {
            var choices = Enumerable.Range(0, random.Next(1, 12)).Select(place => ($"f{random.Next(1000)}-{place}", $"o{random.Next(5)}")).ToArray();
            var one = Of(choices);
            random.Shuffle(choices);
            var other = Of(choices);
            Assert.True(one.ToCanonicalBytes().SequenceEqual(other.ToCanonicalBytes()) && one == other && one.GetHashCode() == other.GetHashCode(), $"Seed {seed}, round {i}.");
        }
    }

    [Fact]
    public void Other_choices_are_other_bytes()
    {
        Assert.Equal("{\"a\":\"x\",\"a-b\":\"z\",\"b.a\":\"y\"}", Encoding.UTF8.GetString(Of(("b.a", "y"), ("a-b", "z"), ("a", "x")).ToCanonicalBytes()));
        Assert.Equal("{}", Encoding.UTF8.GetString(Answers.None.ToCanonicalBytes()));
        Assert.NotEqual(Of(("a", "x")), Of(("a", "y")));
        Assert.NotEqual(Of(("a", "x")), Of(("b", "x")));
        Assert.NotEqual(Of(("a", "x")), Of(("a", "x"), ("b", "y")));
    }

    [Fact]
    public void A_sheet_without_problems_is_an_answer()
    {
        var (answers, problems) = Sheet(("q", ["oui"]), ("m.deux", ["non"]), ("m.un", [""])).Check(consultation);

        Assert.Empty(problems);
        Assert.Equal(Of(("m.deux", "non"), ("q", "oui")), answers);
    }

    [Fact]
    public void Every_problem_of_a_sheet_is_reported_at_once_in_the_order_of_the_form()
    {
        var (answers, problems) = Sheet(("z", ["a"]), ("m.trois", ["oui"]), ("m.deux", ["peut-être"]), ("m.un", ["oui", "oui"]), ("m", ["oui"])).Check(consultation);

        Assert.Null(answers);
        Assert.Equal(
            [
                new Problem("q", ProblemCode.ChoiceMissing),
                new Problem("m.un", ProblemCode.ChoiceRepeated),
                new Problem("m.deux", ProblemCode.OptionUnknown),
                new Problem("m", ProblemCode.FieldUnknown),
                new Problem("m.trois", ProblemCode.FieldUnknown),
                new Problem("z", ProblemCode.FieldUnknown),
            ],
            problems);
    }

    [Theory]
    [InlineData("", ProblemCode.ChoiceMissing)]
    [InlineData(" ", ProblemCode.OptionUnknown)]
    [InlineData("Oui", ProblemCode.OptionUnknown)]
    [InlineData("oui ", ProblemCode.OptionUnknown)]
    public void Only_an_option_answers_a_required_question(string value, ProblemCode code) =>
        Assert.Equal([new Problem("q", code)], Sheet(("q", [value])).Check(consultation).Problems);

    [Fact]
    public void An_empty_sheet_lacks_what_is_required_and_nothing_else() =>
        Assert.Equal([new Problem("q", ProblemCode.ChoiceMissing)], AnswerSheet.Empty.Check(consultation).Problems);

    [Fact]
    public void A_matrix_has_a_field_for_each_row() => Assert.Equal(
        [("q", "Q", true, "a/b"), ("m.un", "Un", false, null), ("m.deux", "Deux", false, "a/c")],
        consultation.Fields.Select(field => (field.Name, field.Label, field.Required, field.ComparedWith)));

    [Fact]
    public void A_consultation_is_open_from_its_first_moment_until_before_its_last()
    {
        var moment = TimeSpan.FromTicks(1);
        Assert.False(consultation.IsOpen(consultation.Opens - moment));
        Assert.True(consultation.IsOpen(consultation.Opens));
        Assert.True(consultation.IsOpen(consultation.Closes - moment));
        Assert.False(consultation.IsOpen(consultation.Closes));
        Assert.Equal(14, consultation.FirstTablesAt);
    }

    private static Answers Of(params (string Field, string Option)[] choices) =>
        new(choices.Aggregate(Answers.None.Values, (all, choice) => all.Add(choice.Field, choice.Option)));

    private static AnswerSheet Sheet(params (string Field, ImmutableArray<string> Values)[] values) =>
        new(values.ToDictionary(value => value.Field, value => value.Values, StringComparer.Ordinal));
}
