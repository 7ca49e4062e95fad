using System.Collections.Immutable;
using System.Text;
using Parents.Domain.Consultations;
using Xunit;

namespace Parents.Tests.Domain;

public sealed class ManifestTests
{
    private static readonly DateTimeOffset opens = new(2026, 11, 20, 8, 0, 0, TimeSpan.FromHours(1));

    private static readonly SingleChoice question = new() { Id = "q", Text = "Le règlement est-il clair ?", Required = true, Options = [new("oui", "Oui"), new("non", "Non")] };

    private static readonly Consultation consultation = new()
    {
        Slug = "essai",
        Version = 1,
        Opens = opens,
        Closes = opens.AddDays(30),
        MinimumGroup = 5,
        Questions = [question],
    };

    private static readonly DateTimeOffset before = opens.AddDays(-1);

    private static readonly DateTimeOffset after = opens.AddDays(1);

    [Fact]
    public void What_is_not_open_yet_may_change_and_what_is_open_stays()
    {
        var first = Manifest.Freeze(null, consultation, before);
        var changed = Manifest.Freeze(first, consultation with { MinimumGroup = 8 }, before);
        var late = Manifest.Freeze(changed, consultation with { MinimumGroup = 9 }, after);

        Assert.Equal(8, changed.Last.Consultation.MinimumGroup);
        Assert.Single(changed.Versions);
        Assert.Equal(8, late.Last.Consultation.MinimumGroup);
    }

    [Fact]
    public void A_new_version_closes_the_one_before()
    {
        var first = Manifest.Freeze(null, consultation, opens);
        var second = Manifest.Freeze(first, consultation with { Version = 2 }, after);

        var former = Assert.Single(second.Former);
        Assert.Equal((1, after), (former.Version, former.Closes));
        Assert.Equal(2, second.Last.Consultation.Version);
        Assert.Equal(("essai", "essai.2"), (former.LogName, second.Last.Consultation.LogName));
        Assert.True(second.Continues(first, after));
        Assert.False(first.Continues(second, after));
    }

    [Fact]
    public void Another_definition_of_what_is_open_does_not_go_on_from_it()
    {
        var first = Manifest.Freeze(null, consultation, opens);
        var other = Manifest.Freeze(null, consultation with { Questions = [question with { Text = "Le règlement est-il juste ?" }] }, opens);

        Assert.True(first.Continues(first, after));
        Assert.False(other.Continues(first, after));
        Assert.True(other.Continues(first, before));
    }

    [Fact]
    public void Is_read_as_it_was_written_whatever_is_asked()
    {
        var every = consultation with
        {
            Access = Access.Codes,
            Visibility = Visibility.AtClose,
            Erases = new DateOnly(2028, 1, 1),
            Languages = ["nl"],
            Questions =
            [
                question with { Translations = question.Translations.Add("nl", new QuestionWords("Is het reglement duidelijk?", null, ImmutableSortedDictionary<string, string>.Empty.Add("oui", "Ja"))) },
                new Scale { Id = "e", Text = "É", Required = false, From = 1, To = 5, Low = "peu", High = "beaucoup", Section = "Suite", When = new Condition([[new Match("q", "oui")]]) },
                new NumberQuestion { Id = "n", Text = "N", Required = false, Smallest = 0, Largest = 9.5m, Decimals = 1, Declines = [new(Decline.DoNotKnow, "Je ne sais pas")] },
                new TextQuestion { Id = "t", Text = "T", Required = false, IsLong = true, Longest = 300 },
            ],
        };
        var manifest = Manifest.Freeze(null, every, opens);

        var read = Manifest.Parse(Encoding.UTF8.GetString(manifest.ToBytes()));

        Assert.Equal(manifest.ToBytes(), read.ToBytes());
        Assert.Empty(FrozenDefinition.Compare(every, read.Last.Consultation));
        Assert.True(read.Last.Consultation.Questions[1].IsAsked(Answers.Of(("q", "oui"))));
        Assert.False(read.Last.Consultation.Questions[1].IsAsked(Answers.Of(("q", "non"))));
    }

    [Fact]
    public void Names_each_difference_by_its_path_and_lets_a_correction_explain_a_text()
    {
        var misspelt = consultation with { Questions = [question with { Text = "Le reglemant est-il clair ?" }] };
        var corrected = consultation with { Corrections = [new Correction("questions/q/text", "Le reglemant est-il clair ?", question.Text, CorrectionKind.Spelling, new DateOnly(2026, 11, 24))] };

        Assert.Equal([new FrozenDifference("questions/q/text", "Le reglemant est-il clair ?", question.Text, IsText: true)], FrozenDefinition.Compare(misspelt, consultation));
        Assert.Empty(FrozenDefinition.Compare(misspelt, corrected));
        Assert.Equal(["minimumGroup"], FrozenDefinition.Compare(misspelt, corrected with { MinimumGroup = 6 }).Select(difference => difference.Path));
    }

    [Fact]
    public void Options_in_another_order_and_a_question_more_are_differences()
    {
        var turned = consultation with { Questions = [question with { Options = [.. question.Options.Reverse()] }] };
        var longer = consultation with { Questions = [question, question with { Id = "r" }] };

        Assert.Equal(["questions/q/options/non/#", "questions/q/options/oui/#"], FrozenDefinition.Compare(consultation, turned).Select(difference => difference.Path));
        Assert.NotEmpty(FrozenDefinition.Compare(consultation, longer));
        Assert.All(FrozenDefinition.Compare(consultation, longer), difference => Assert.StartsWith("questions/r/", difference.Path, StringComparison.Ordinal));
    }
}
