using System.Collections.Immutable;
using Parents.Domain.Consultations;
using Xunit;

namespace Parents.Tests.Domain;

/// <summary>What each kind of question takes, and what it says of the rest.</summary>
public sealed class QuestionTests
{
    private static readonly ImmutableArray<Option> abc = [new("a", "A"), new("b", "B"), new("c", "C")];

    private static readonly ImmutableArray<Option> decline = [new(Decline.DoNotKnow, "Je ne sais pas")];

    private static readonly Question[] kinds =
    [
        new SingleChoice { Id = "un", Text = "Un", Required = true, Options = abc, Declines = decline },
        new MultipleChoice { Id = "multi", Text = "Multi", Required = false, Options = abc, Fewest = 1, Most = 2, Declines = decline },
        new Scale { Id = "echelle", Text = "Échelle", Required = false, From = 0, To = 10, Low = "bas", High = "haut" },
        new Matrix { Id = "m", Text = "Matrice", Required = false, Options = abc, Rows = [new("x", "X", null), new("y", "Y", null)] },
        new Ranking { Id = "rang", Text = "Rang", Required = false, Items = abc, Ranks = 2, Declines = decline },
        new NumberQuestion { Id = "n", Text = "Nombre", Required = false, Smallest = -10, Largest = 5000, Decimals = 2, Unit = "km", Declines = decline },
        new DateQuestion { Id = "d", Text = "Date", Required = false, Earliest = new DateOnly(2000, 1, 1), Latest = new DateOnly(2030, 12, 31), Declines = decline },
        new TextQuestion { Id = "mot", Text = "Mot", Required = false, IsLong = false, Longest = 20 },
        new TextQuestion { Id = "texte", Text = "Texte", Required = false, IsLong = true, Longest = 50, When = When("un", "a") },
    ];

    private static readonly Consultation consultation = Of(kinds);

    [Fact]
    public void Answers_written_as_a_form_sends_them_are_read_as_the_same()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        var accepted = 0;
        for (var round = 0; round < 2000; round++)
        {
            if (RandomSheet(random).Check(consultation).Value is { } answers)
            {
                accepted++;
                Assert.True(answers == AnswerSheet.Of(consultation, answers).Check(consultation).Value, $"Seed {seed}, round {round}.");
            }
        }

        Assert.InRange(accepted, 100, 2000);
    }

    [Theory]
    [InlineData("1 200", 0, "1200")]
    [InlineData("1\u00a0200", 0, "1200")]
    [InlineData("1\u202f200", 2, "1200")]
    [InlineData("1.200", 0, "1200")]
    [InlineData("1.200", 2, null)]
    [InlineData("1.200,50", 2, "1200.5")]
    [InlineData("1’200", 0, "1200")]
    [InlineData("1,5", 1, "1.5")]
    [InlineData("1.5", 1, "1.5")]
    [InlineData("−3", 0, "-3")]
    [InlineData("+3", 0, "3")]
    [InlineData("12 km", 0, "12")]
    [InlineData("12km", 0, "12")]
    [InlineData("٣٤", 0, "34")]
    [InlineData("٣٫٥", 1, "3.5")]
    [InlineData("007", 0, "7")]
    [InlineData("", 0, null)]
    [InlineData("1 2", 0, null)]
    [InlineData("1,2,3", 2, null)]
    [InlineData("1e3", 0, null)]
    [InlineData("0x10", 0, null)]
    [InlineData("douze", 0, null)]
    [InlineData("--1", 0, null)]
    [InlineData("99999999999999999999", 0, null)]
    public void A_number_is_read_as_people_type_it(string typed, int decimals, string? read) =>
        Assert.Equal(read, TypedNumber.Parse(typed, decimals, "km") is { } number ? TypedNumber.Write(number) : null);

    [Theory]
    [InlineData("n", "5001", ProblemCode.NumberTooLarge)]
    [InlineData("n", "-11", ProblemCode.NumberTooSmall)]
    [InlineData("n", "1,234", ProblemCode.TooManyDecimals)]
    [InlineData("n", "beaucoup", ProblemCode.NotANumber)]
    [InlineData("d", "31/2/2026", ProblemCode.NotADate)]
    [InlineData("d", "2026", ProblemCode.NotADate)]
    [InlineData("d", "31/12/1999", ProblemCode.DateTooEarly)]
    [InlineData("d", "2031-01-01", ProblemCode.DateTooLate)]
    [InlineData("echelle", "11", ProblemCode.OptionUnknown)]
    [InlineData("mot", "123456789012345678901", ProblemCode.TextTooLong)]
    [InlineData("multi", "a b c", ProblemCode.ChoicesTooMany)]
    [InlineData("multi", "a z", ProblemCode.OptionUnknown)]
    [InlineData("multi", "a je-ne-sais-pas", ProblemCode.DeclinedAndAnswered)]
    [InlineData("n", "3 je-ne-sais-pas", ProblemCode.DeclinedAndAnswered)]
    [InlineData("rang.a", "1", ProblemCode.RankMissing, "rang")]
    [InlineData("rang.a", "3", ProblemCode.OptionUnknown, "rang")]
    [InlineData("d.jour", "3", ProblemCode.NotADate, "d")]
    public void What_a_question_does_not_take_is_said_of_it(string input, string values, ProblemCode code, string? field = null)
    {
        var (answers, problems) = Sheet(("un", ["b"]), (input, [.. values.Split(' ')])).Check(consultation);

        Assert.Null(answers);
        Assert.Equal((field ?? input, code), (problems.Single().Field, problems.Single().Code));
    }

    [Fact]
    public void Two_items_of_one_rank_are_refused_and_two_ranks_are_kept()
    {
        Assert.Equal(ProblemCode.RankRepeated, Sheet(("un", ["b"]), ("rang.a", ["1"]), ("rang.b", ["01"])).Check(consultation).Problems.Single().Code);
        Assert.Equal(Answers.Of(("un", "b"), ("rang.c", "1"), ("rang.a", "2")), Sheet(("un", ["b"]), ("rang.a", [" 2 "]), ("rang.c", ["1"])).Check(consultation).Value);
    }

    [Theory]
    [InlineData("3", "2", "2026", "2026-02-03")]
    [InlineData("03", "02", "2026", "2026-02-03")]
    [InlineData(" 29 ", "2", "2028", "2028-02-29")]
    public void A_day_is_three_numbers(string day, string month, string year, string read) =>
        Assert.Equal(read, Sheet(("un", ["b"]), ("d.jour", [day]), ("d.mois", [month]), ("d.annee", [year])).Check(consultation).Value!["d"]);

    [Theory]
    [InlineData("  école ", "école")]
    [InlineData("e\u0301cole", "école")]
    [InlineData("a\u0000b\u0007c", "abc")]
    [InlineData("a\u202eb\u2066c\ufeff", "abc")]
    [InlineData("a\r\nb\tc", "a b c")]
    [InlineData("مدرسة", "مدرسة")]
    [InlineData("👩‍👧‍👦", "👩‍👧‍👦")]
    [InlineData(" \u0000 ", null)]
    public void What_is_written_keeps_its_letters_and_nothing_that_no_keyboard_writes(string typed, string? read) =>
        Assert.Equal(read, Sheet(("un", ["b"]), ("mot", [typed])).Check(consultation).Value!["mot"]);

    /// <summary>An attribute cannot hold half of a pair.</summary>
    [Fact]
    public void Half_of_a_letter_becomes_the_sign_of_what_cannot_be_read() =>
        Assert.Equal("a\ufffdb", Sheet(("un", ["b"]), ("mot", ["a\ud800b"])).Check(consultation).Value!["mot"]);

    [Fact]
    public void A_long_text_keeps_its_lines_and_a_question_that_is_not_asked_keeps_nothing()
    {
        Assert.Equal("a\nb", Sheet(("un", ["a"]), ("texte", ["a\r\nb"])).Check(consultation).Value!["texte"]);
        Assert.Equal(Answers.Of(("un", "b")), Sheet(("un", ["b"]), ("texte", [new string('x', 5000)])).Check(consultation).Value);
    }

    [Fact]
    public void A_form_stops_before_a_question_that_depends_on_what_it_shows_and_between_sections()
    {
        var all = Of(
            kinds[0] with { Section = "Un" },
            kinds[2] with { Section = "Un" },
            kinds[8] with { Section = "Un" },
            kinds[7] with { Section = "Deux" });

        Assert.Equal([(1, "Un", 0, 2), (2, "Un", 2, 3), (3, "Deux", 3, 4)], all.Steps.Select(step => (step.Number, step.Title!, step.First, step.End)));
        Assert.Single(Of(kinds[0], kinds[2]).Steps);
    }

    /// <summary>Every answer to a few yes-or-no questions is tried; the ways found are those that some answer takes.</summary>
    [Fact]
    public void The_paths_are_those_that_answers_take()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        ImmutableArray<Option> yesNo = [new("oui", "Oui"), new("non", "Non")];
        for (var round = 0; round < 100; round++)
        {
            var questions = Enumerable.Range(0, 6).Select(place => (Question)new SingleChoice
            {
                Id = $"q{place}",
                Text = "Q",
                Required = random.Next(2) == 0,
                Options = yesNo,
                When = place > 0 && random.Next(2) == 0 ? When($"q{random.Next(place)}", yesNo[random.Next(2)].Id) : null,
            }).ToArray();
            var paths = Paths.Of(Of(questions))!;

            Assert.Equal(WaysOf(questions), paths.All.Select(Named).Order(StringComparer.Ordinal));
            Assert.True(paths.Unreachable.All(question => !WaysOf(questions).Any(way => way.Split(' ').Contains(question.Id))), $"Seed {seed}, round {round}.");
        }
    }

    private static SortedSet<string> WaysOf(Question[] questions)
    {
        var ways = new SortedSet<string>(StringComparer.Ordinal);
        for (var code = 0; code < Math.Pow(3, questions.Length); code++)
        {
            var (answers, asked, digits, isWhole) = (Answers.None, new List<Question>(), code, true);
            foreach (var question in questions)
            {
                var digit = digits % 3;
                digits /= 3;
                if (question.IsAsked(answers))
                {
                    asked.Add(question);
                    isWhole &= digit < 2 || !question.Required;
                    answers = digit == 2 ? answers : new Answers(answers.Values.Add(question.Id, digit == 0 ? "oui" : "non"));
                }
            }

            if (isWhole)
            {
                ways.Add(Named([.. asked]));
            }
        }

        return ways;
    }

    private static string Named(ImmutableArray<Question> asked) => string.Join(' ', asked.Select(question => question.Id));

    private static Condition When(string field, string value) => new([[new Match(field, value)]]);

    private static AnswerSheet RandomSheet(Random random)
    {
        string[] names = [.. consultation.Questions.SelectMany(question => question.Inputs)];
        string[] values = ["a", "b", "1", "2", "10", "1 200", "1,5", "2026", "3", "2026-02-03", "é", Decline.DoNotKnow];
        var sheet = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal) { ["un"] = [random.Next(2) == 0 ? "a" : "b"] };
        for (var input = random.Next(4); input > 0; input--)
        {
            sheet[names[random.Next(names.Length)]] = [.. Enumerable.Range(0, random.Next(1, 3)).Select(_ => values[random.Next(values.Length)])];
        }

        return new AnswerSheet(sheet);
    }

    private static AnswerSheet Sheet(params (string Name, ImmutableArray<string> Values)[] values) =>
        new(values.ToDictionary(value => value.Name, value => value.Values, StringComparer.Ordinal));

    private static Consultation Of(params Question[] questions) => new()
    {
        Slug = "essai",
        Version = 1,
        Opens = new DateTimeOffset(2026, 11, 20, 8, 0, 0, TimeSpan.FromHours(1)),
        Closes = new DateTimeOffset(2026, 12, 20, 18, 0, 0, TimeSpan.FromHours(1)),
        MinimumGroup = 5,
        Questions = [.. questions],
    };
}
