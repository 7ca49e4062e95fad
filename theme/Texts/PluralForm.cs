using Parents.Domain.Library;

namespace Parents.Theme;

/// <summary>Which form a sentence takes for a whole number, by the plural rules of CLDR (cardinals, integers).</summary>
internal static class PluralForm
{
    private const string one = "one";
    private const string other = "other";

    /// <summary>The forms that a sentence of the language must have.</summary>
    public static IReadOnlyList<string> Of(Language language) =>
        language == Language.Arabic ? ["zero", one, "two", "few", "many", other] : [one, other];

    /// <param name="language">French counts nothing and one alike: « 0 réponse », « 1 réponse », « 2 réponses ».</param>
    /// <param name="number">Zero or more.</param>
    public static string Of(Language language, int number) => language.Code switch
    {
        "fr" => number < 2 ? one : other,
        "ar" => number switch
        {
            0 => "zero",
            1 => one,
            2 => "two",
            _ => (number % 100) switch { >= 3 and <= 10 => "few", >= 11 => "many", _ => other },
        },
        _ => number == 1 ? one : other,
    };
}
