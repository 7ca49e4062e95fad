using Parents.Site.Checks;
using Xunit;

namespace Parents.Tests.Site.Checks;

public sealed class AdministrativeWordsTests
{
    private static readonly AdministrativeWords words = new(new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["nonobstant"] = "malgré",
        ["afin d’"] = "pour",
        ["afin de"] = "pour",
        ["mise en place"] = "création",
        ["mise en place de"] = "créer",
        ["l’ensemble des"] = "tous",
        ["plate-forme"] = "lieu",
    });

    [Theory]
    [InlineData("Nonobstant tout", "0 Nonobstant malgré")]
    [InlineData("Il vient afin d’aider.", "9 afin d’ pour")]
    [InlineData("Il vient afin de.", "9 afin de pour")]
    [InlineData("afin d’nonobstant", "0 afin d’ pour", "7 nonobstant malgré")]
    [InlineData("La mise en place de tout", "3 mise en place de créer")]
    [InlineData("La mise en place, ici", "3 mise en place création")]
    [InlineData("La mise\u00a0en place", "3 mise\u00a0en place création")]
    [InlineData("Pour l’ensemble des élèves", "5 l’ensemble des tous")]
    [InlineData("Une plate-forme", "4 plate-forme lieu")]
    [InlineData("nonobstant, Nonobstant", "0 nonobstant malgré", "12 Nonobstant malgré")]
    [InlineData("nonobstants, anonobstant, non-obstant, nonobstant-là")]
    [InlineData("afin que, mise en placement, forme")]
    [InlineData("")]
    public void Finds_the_longest_expression_of_whole_words(string text, params string[] found) =>
        Assert.Equal(found, words.In(text).Select(word => $"{word.Start} {word.Written} {word.Simple}"));
}
