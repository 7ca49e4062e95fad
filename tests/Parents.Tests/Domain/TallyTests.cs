using System.Collections.Immutable;
using Parents.Domain.Consultations;
using Parents.Domain.Statistics;
using Xunit;

namespace Parents.Tests.Domain;

public sealed class TallyTests
{
    [Fact]
    public void Counts_what_is_there_whatever_came_and_went()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        for (var round = 0; round < 50; round++)
        {
            var tally = new Tally(0, Counts.None);
            var there = new List<Answers>();
            for (var i = 0; i < 100; i++)
            {
                if (there.Count > 0 && random.Next(3) == 0)
                {
                    var place = random.Next(there.Count);
                    tally.Subtract(there[place]);
                    there.RemoveAt(place);
                }
                else
                {
                    there.Add(Some(random));
                    tally.Add(there[^1]);
                }

                Assert.True(tally.Answers == there.Count && tally.Counts() == CountsOf(there), $"Seed {seed}, round {round}, step {i}.");
            }
        }
    }

    [Fact]
    public void Leaves_no_trace_of_what_was_taken_away()
    {
        var answers = new Answers(Answers.None.Values.Add("q", "oui"));
        var tally = new Tally(0, Counts.None);

        tally.Add(answers);
        tally.Subtract(answers);

        Assert.Equal(0, tally.Answers);
        Assert.Empty(tally.Counts().ByField);
    }

    [Fact]
    public void Goes_on_from_counts_without_changing_them()
    {
        var start = CountsOf([new Answers(Answers.None.Values.Add("q", "oui"))]);
        var tally = new Tally(1, start);

        tally.Add(new Answers(Answers.None.Values.Add("q", "oui").Add("m.un", "non")));

        Assert.Equal(1, start["q", "oui"]);
        Assert.Equal((2, 1, 0), (tally.Counts()["q", "oui"], tally.Counts()["m.un", "non"], tally.Counts()["m.un", "oui"]));
        Assert.Equal((2, 2, 1, 0), (tally.Answers, tally.Counts().Of("q"), tally.Counts().Of("m.un"), tally.Counts().Of("z")));
        Assert.Equal(["m.un", "q"], tally.Counts().ByField.Keys);
    }

    [Theory]
    [InlineData(0, null, 0)]
    [InlineData(4, null, 4)]
    [InlineData(14, 12, 2)]
    [InlineData(10, 12, 0)]
    public void Says_how_many_answers_wait_for_a_table(int received, int? tabulated, int waiting) => Assert.Equal(
        waiting,
        new Results(received, tabulated is { } some ? new Release(1, 1, some, some, Counts.None, Final: false, new DateOnly(2026, 11, 22)) : null).Waiting);

    private static Answers Some(Random random) => new(Enumerable.Range(0, 4).Where(_ => random.Next(2) == 0).Aggregate(Answers.None.Values, (all, field) => all.Add($"f{field}", $"o{random.Next(3)}")));

    private static Counts CountsOf(IEnumerable<Answers> answers) => new(answers
        .SelectMany(one => one.Values)
        .GroupBy(choice => choice.Key, StringComparer.Ordinal)
        .ToImmutableSortedDictionary(field => field.Key, field => field.GroupBy(choice => choice.Value, StringComparer.Ordinal).ToImmutableSortedDictionary(option => option.Key, option => option.Count(), StringComparer.Ordinal), StringComparer.Ordinal));
}
