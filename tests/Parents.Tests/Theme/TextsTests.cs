using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Parents.Domain.Library;
using Parents.Theme;
using Xunit;

namespace Parents.Tests.Theme;

public sealed class TextsTests
{
    public static TheoryData<string> Codes => [.. Language.All.Select(language => language.Code)];

    [Fact]
    public void Every_language_has_every_sentence_in_every_form_with_the_same_places() => Assert.Empty(Texts.Problems);

    [Theory]
    [InlineData("""{ "Home": "Start" }""", "nl.json : il manque « SkipLink ».")]
    [InlineData("""{ "Home": "Start", "SkipLink": "Naar de inhoud", "Hoem": "Start" }""", "nl.json : « Hoem » n’existe pas en français.")]
    [InlineData("""{ "Home": " ", "SkipLink": "Naar de inhoud" }""", "nl.json : « Home » est vide.")]
    [InlineData("""{ "Home": "Start {0}", "SkipLink": "Naar de inhoud" }""", "nl.json : « Home » n’a pas les mêmes {0}, {1}… que le français.")]
    [InlineData("""{ "Home": { "one": "Start", "other": "Starten" }, "SkipLink": "Naar de inhoud" }""", "nl.json : « Home » doit avoir les formes (une seule phrase).")]
    public void Names_the_file_and_the_sentence_that_is_wrong(string json, string problem)
    {
        var french = TextFile.Parse(Language.French, """{ "Home": "Accueil", "SkipLink": "Aller au contenu" }""");

        Assert.Equal([problem], TextFile.Parse(Language.Dutch, json).ProblemsBeside(french));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void No_sentence_of_the_real_files_can_be_lost_without_a_word(string code)
    {
        var language = Language.Find(code)!;
        var french = TextFile.Read(Language.French);
        var whole = JsonNode.Parse(TextFile.Text(language))!.AsObject();

        Assert.All(whole.Select(sentence => sentence.Key), key =>
        {
            var broken = whole.DeepClone().AsObject();
            broken.Remove(key);
            var expected = language == Language.French ? [$"nl.json : « {key} » n’existe pas en français."] : new[] { $"{code}.json : il manque « {key} »." };

            var problems = language == Language.French
                ? TextFile.Read(Language.Dutch).ProblemsBeside(TextFile.Parse(language, broken.ToJsonString()))
                : TextFile.Parse(language, broken.ToJsonString()).ProblemsBeside(french);
            Assert.Equal(expected, problems);
        });
    }

    [Theory]
    [InlineData("{ \"Home\": \"Ana sayfa\"", "tr.json: ")]
    [InlineData("[\"Ana sayfa\"]", "tr.json is not an object")]
    [InlineData("{ \"Home\": 3 }", "tr.json: Home has 3 ")]
    [InlineData("{ \"Home\": { \"one\": null } }", "tr.json: Home has null ")]
    [InlineData("{ \"Home\": [\"Ana sayfa\", {}] }", "tr.json: Home has {} ")]
    public void A_file_that_holds_no_sentences_is_named(string json, string message) =>
        Assert.StartsWith(message, Assert.ThrowsAny<JsonException>(() => TextFile.Parse(Language.Turkish, json)).Message, StringComparison.Ordinal);

    [Fact]
    public void Arabic_must_count_in_its_six_forms()
    {
        const string counted = """{ "Received": { "one": "{0} un", "other": "{0} des" } }""";
        var french = TextFile.Parse(Language.French, counted);

        Assert.Equal(["ar.json : « Received » doit avoir les formes zero, one, two, few, many, other."], TextFile.Parse(Language.Arabic, counted).ProblemsBeside(french));
        Assert.Equal(
            "zero one two few few many many other other few",
            FormsOf(Language.Arabic, 0, 1, 2, 3, 10, 11, 99, 100, 102, 103));
    }

    [Fact]
    public void French_counts_nothing_and_one_alike()
    {
        Assert.Equal("0\u00a0réponse reçue", Texts.French.Received(0));
        Assert.Equal("2\u00a0réponses reçues", Texts.French.Received(2));
        Assert.Equal("one one other", FormsOf(Language.French, 0, 1, 2));
        Assert.Equal("other one other", FormsOf(Language.English, 0, 1, 2));
    }

    [Fact]
    public void A_file_with_a_sentence_twice_is_refused() =>
        Assert.Throws<JsonException>(() => TextFile.Parse(Language.French, """{ "Home": "Accueil", "Home": "Accueil" }"""));

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_member_has_its_sentence_and_every_sentence_its_member(string code)
    {
        var texts = Texts.Of(Language.Find(code)!);
        var members = typeof(Texts).GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance).Select(member => member.Name).ToHashSet(StringComparer.Ordinal);

        Assert.All(typeof(Texts).GetProperties().Where(property => property.PropertyType == typeof(string)), property => Assert.NotEqual("", property.GetValue(texts)));
        Assert.All(TextFile.Read(Language.Find(code)!).Keys, key => Assert.Contains(key.Split('.')[0], members));
    }

    [Fact]
    public void Days_and_hours_are_written_as_in_French()
    {
        Assert.Equal("1er\u00a0août 2027", Texts.French.Day(new DateOnly(2027, 8, 1)));
        Assert.Equal("30\u00a0juin 2027 à 18\u00a0h", Texts.French.Moment(new DateTimeOffset(2027, 6, 30, 16, 0, 0, TimeSpan.Zero)));
        Assert.Equal("30\u00a0juin 2027 à 18\u00a0h\u00a005", Texts.French.Moment(new DateTimeOffset(2027, 6, 30, 16, 5, 0, TimeSpan.Zero)));
        Assert.Equal("12\u00a0345,5", Texts.French.Number(12345.5m));
    }

    private static string FormsOf(Language language, params int[] numbers) => string.Join(' ', numbers.Select(number => PluralForm.Of(language, number)));
}
