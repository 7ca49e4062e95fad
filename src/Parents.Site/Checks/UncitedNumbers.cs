using System.Text.RegularExpressions;

namespace Parents.Site.Checks;

/// <summary>
/// Finds the numbers of a French text that need a source: everything in digits but <see cref="ExemptNumbers"/>, and numbers in words
/// where they count time, money or a share. « un » and « une » count nothing by themselves; but « un élève sur cinq » is a share.
/// </summary>
internal static partial class UncitedNumbers
{
    private const RegexOptions options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase;

    /// <summary>140 000, 30,5 or 2018.</summary>
    private const string digits = @"(?>(?:\d{1,3}(?:\s\d{3}(?!\d)){1,5}|\d+)(?:[.,]\d+)*)";

    private const string wordPart = @"(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente|quarante|cinquante|soixante|septante|huitante|octante|nonante|cents?|mille)(?!\p{L})";

    /// <summary>No number has more parts; without an end, a page of nothing but numbers would take its square.</summary>
    private const string words = $@"(?>{wordPart}(?:[-\s]{wordPart}){{0,8}}(?:[-\s]et[-\s](?:une?|onze)(?!\p{{L}}))?)";

    private const string either = $"(?:{digits}|{words})";

    /// <summary>« 18 à 24 ans », « deux ou trois jours », « 2018-2024 ».</summary>
    private const string to = @"(?:\s+(?:à|ou)\s+|[-–])";

    public static IReadOnlyList<NumberFound> In(string text) =>
        [.. Number.Matches(ExemptNumbers.Hide(text)).Select(match => new NumberFound(match.Index, match.Length, text.Substring(match.Index, match.Length)))];

    [GeneratedRegex($$"""
        (?<![\p{L}\d])(
            # dates and times
            {{NumberPatterns.Day}} | {{NumberPatterns.Month}}\s+\d{4}(?!\d) | \d{1,2}:\d{2}(?!\d)

            # deux sur dix, un élève sur cinq; not « un travail sur deux ans »
          | (une?|{{either}})\s+((élève|enfant|jeune|adolescent|étudiant|fille|garçon|parent|mère|père|famille|ménage|personne|adulte|enseignant|école|collège|lycée|classe)s?\s+)?
            sur\s+{{either}}(?!\s+{{NumberPatterns.Unit}})

            # digits always count
          | (?<=(?<!\p{L})entre\s+){{digits}}\s+et\s+{{digits}}(\s*{{NumberPatterns.Unit}})?
          | {{digits}}({{to}}{{digits}})?(\s+{{NumberPatterns.Unit}}|{{NumberPatterns.Unit}}|\s+(millions?|milliards?)(?!\p{L}))?

            # words do with a unit
          | (?<=(?<!\p{L})entre\s+){{words}}\s+et\s+{{either}}\s+{{NumberPatterns.Unit}}
          | {{words}}({{to}}{{either}})?\s+{{NumberPatterns.Unit}}
          | une?\s+((bonne|petite)\s+)?(huitaine|dizaine|douzaine|quinzaine|vingtaine|trentaine|quarantaine|cinquantaine|soixantaine|centaine|millier)\s+(de\s+|d[’']){{NumberPatterns.Unit}}
          | (la\s+moitié|(un|deux)\s+tiers|(un|trois)\s+quarts?)\s+(des|d[’']entre)(?!\p{L})
          | (un|trois)\s+quarts?\s+d[’']heure(?!\p{L})
        )
        """, options, 10_000)]
    private static partial Regex Number { get; }
}
