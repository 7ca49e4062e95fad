using System.Globalization;
using System.Text.RegularExpressions;

namespace Parents.Site.Checks;

/// <summary>Digits that name or order something, and so need no source: telephones, ordinals, school years, articles, laws, labels.</summary>
internal static partial class ExemptNumbers
{
    private const RegexOptions options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace;

    /// <summary>The same sign with which the caller marks what it took out.</summary>
    private const char hidden = '\uFFFC';

    /// <summary>n° 4, no 4, numéro 4; but not « nos 4 enfants ».</summary>
    private const string numberSign = @"(?:[nN][°º]|[nN]o\.?(?=\s)|[nN]uméro(?=\s))\s*";

    private const string articleNumber = @"(?:[LRDA]\.?\s*)?\d+(?:[.\-/]\d+)*(?:er|e)?(?:\s?(?:bis|ter|quater)(?!\p{L}))?";

    /// <summary>Not an amount that comes after such a word by chance: « en principe 3 jours ».</summary>
    private const string notAnAmount = $@"(?![\d,]*\s*{NumberPatterns.Unit})";

    private const string helpline = @"(?:103|107|119|3018|3020)(?!\d)";

    /// <summary>A regex that comes later finds what the earlier ones have left.</summary>
    private static readonly Regex[] named = [Address, Telephone, Helpline, Law, Code, Article, Articles, Label, Labels, SchoolYear, InsideWord, Ordinal];

    /// <returns>The text, as long as it was, without the digits that need no source.</returns>
    public static string Hide(string text) =>
        YearPair.Replace(named.Aggregate(text, (rest, regex) => regex.Replace(rest, Cover)), match => IsSchoolYear(match) ? Cover(match) : match.Value);

    private static string Cover(Match match) => new(hidden, match.Length);

    private static bool IsSchoolYear(Match match) =>
        int.Parse(match.Groups["first"].ValueSpan, CultureInfo.InvariantCulture) + 1 == int.Parse(match.Groups["second"].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<!\w)(https?://|www\.)\S+ | (?<![\w.+-])[\w.+-]+@[\w-]+(\.[\w-]+)+", options, 10_000)]
    private static partial Regex Address { get; }

    [GeneratedRegex("""
          \+([\s./()-]?\d){9,13}(?!\d)                                              # +32 2 690 86 00
        | (?<!\d[\s.,/]?)(?!\d{1,2}[/.]\d{1,2}[/.]\d{4})0([\s./-]?\d){8,9}(?!\d)     # 0800 95 580, not 05/12/2018
        """, options, 10_000)]
    private static partial Regex Telephone { get; }

    /// <summary>A short telephone number, only where the words just before say that one calls it: « le 107 » alone may be anything.</summary>
    [GeneratedRegex($$"""
        (?<!\p{L})(?i:numéros?(\s+(vert|gratuit|d[’']urgence))*\s*:?|(appel|compos|téléphon)\p{L}*(\s+gratuit\p{L}*)?(\s+(au|le)|\s*:)|tél\.?(\s*:)?)
        \s+{{helpline}}(\s*(,|et|ou)\s+((le|au)\s+)?{{helpline}})*
        """, options, 10_000)]
    private static partial Regex Helpline { get; }

    /// <summary>« décret du 21 novembre 2013 », « loi n° 2019-791 du 26 juillet 2019 »: a title. But « un décret de juillet 2025 » tells when.</summary>
    [GeneratedRegex($$"""
        (?<!\p{L})(?i:décrets?(-loi)?|loi|arrêté|circulaire|ordonnance|directive)s?
        (\s+(royal|ministérielle|ministériel|interministérielle|interministériel|européenne|organique|d[’']\p{L}+|du\s+[Gg]ouvernement|de\s+la\s+Communauté\s+française|«[^»]{1,80}»|(?!N[°ºo])\p{Lu}[\p{L}-]+)){0,4}
        ( \s+{{numberSign}}\d+([-/.]\d+)*(\s+du\s+{{NumberPatterns.Day}})?
        | \s+\d{2,4}-\d+(?![\d-])(\s+du\s+{{NumberPatterns.Day}})?
        | \s+du\s+{{NumberPatterns.Day}}((\s+et|\s*,)\s+du\s+{{NumberPatterns.Day}})* )
        """, options, 10_000)]
    private static partial Regex Law { get; }

    /// <summary>« Code de l’enseignement, 1.7.1-29 », « Code de l’éducation L. 131-8 ».</summary>
    [GeneratedRegex(@"(?<!\p{L})[Cc]ode(\s+[\p{L}’'-]+){0,8}?,?\s+([LRDA]\.?\s*\d+([.-]\d+)*|\d+(\.\d+){2,}(-\d+)*(\s+(à|et)\s+\d+(\.\d+){2,}(-\d+)*)*)", options, 10_000)]
    private static partial Regex Code { get; }

    /// <summary>« article 6 », « § 2 ».</summary>
    [GeneratedRegex($$"""((?<!\p{L})(?i:article|alinéa)\s+|§\s*){{articleNumber}}""", options, 10_000)]
    private static partial Regex Article { get; }

    /// <summary>« articles 31 à 40 », « art. 1.7.1-29 à 1.7.1-35 ».</summary>
    [GeneratedRegex($$"""(?<!\p{L})(?i:articles\s|alinéas\s|arts?\.|al\.)\s*{{articleNumber}}((\s*,\s*{{articleNumber}})*\s+(et|ou|à)\s+{{articleNumber}}{{notAnAmount}})*""", options, 10_000)]
    private static partial Regex Articles { get; }

    /// <summary>« atelier 4 », « n° 4 ».</summary>
    [GeneratedRegex($$"""
        (?<!\p{L})(?i:(atelier|étape|préconisation|préco|recommandation|principe|niveau|question|volet|axe|levier|point|annexe|page|chapitre|groupe|partie|tableau|figure|fiche)\s+({{numberSign}})?|{{numberSign}})
        \d+{{notAnAmount}}
        """, options, 10_000)]
    private static partial Regex Label { get; }

    /// <summary>« ateliers 1, 2 et 3 », « pages 12 à 14 », « ODD 4 ».</summary>
    [GeneratedRegex($$"""
        (?<!\p{L})((?i:ateliers|étapes|préconisations|précos|recommandations|principes|niveaux|questions|volets|axes|leviers|points|annexes|pages|chapitres|groupes|parties|tableaux|figures|fiches)\s|pp?\.|ODD\s)\s*
        \d+((\s*,\s*\d+)*(\s+(et|ou|à)\s+|[-–])\d+)?{{notAnAmount}}
        """, options, 10_000)]
    private static partial Regex Labels { get; }

    /// <summary>« rentrée 2026 », « année scolaire 2024-2025 ».</summary>
    [GeneratedRegex($$"""
        (?<!\p{L})(?i:rentrées?(\s+scolaires?)?|années?\s+scolaires?)(\s+(de|en))?(\s+{{NumberPatterns.Month}})?
        \s+(19|20)\d\d(\s*([-/–]|et|ou|à)\s*(19|20)\d\d)*(?!\d)
        """, options, 10_000)]
    private static partial Regex SchoolYear { get; }

    /// <summary>« E2C », « CM2 », « 6eB », « Covid-19 »; but « 9h30 » and « 5km » are numbers.</summary>
    [GeneratedRegex(@"(?<![\p{L}\d])(\p{L}+\d[\p{L}\d]*|(?i:covid)-19|\d+e?\p{Lu}[\p{L}\d]*)", options, 10_000)]
    private static partial Regex InsideWord { get; }

    /// <summary>« 2e », « 1re », and « 1er » where no month follows.</summary>
    [GeneratedRegex($$"""(?<![\p{L}\d])(?!1er\s+{{NumberPatterns.Month}})\d+(ers?|res?|es?|[eè]mes?|nde?s?|de?s?)(?!\p{L})""", options, 10_000)]
    private static partial Regex Ordinal { get; }

    /// <summary>« 2025-2026 » is a school year; « 2018-2024 » is not.</summary>
    [GeneratedRegex(@"(?<!\d|\d[-/.])(?<first>[0-9]{4})\s?[-/–]\s?(?<second>[0-9]{4})(?!\d|[-/.]\d)", options, 10_000)]
    private static partial Regex YearPair { get; }
}
