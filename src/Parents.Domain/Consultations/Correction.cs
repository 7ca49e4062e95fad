using System.Globalization;
using System.Text;

namespace Parents.Domain.Consultations;

/// <summary>A text of a consultation that was corrected after the opening, for everybody to see.</summary>
/// <param name="Where">The text's path, as <see cref="FrozenDefinition"/> writes it.</param>
/// <param name="Before">As it was frozen, or as an earlier correction left it.</param>
/// <param name="After">As it is.</param>
/// <param name="Kind">What was wrong.</param>
/// <param name="Day">In Brussels.</param>
public sealed record Correction(string Where, string Before, string After, CorrectionKind Kind, DateOnly Day)
{
    /// <summary>A misspelt word has letters that are missing, wrong or too many, but not so many that it could be another.</summary>
    private const int mostLetters = 2;

    private const int mostWords = 3;

    /// <summary>One letter more or less, and the question is another.</summary>
    private static readonly HashSet<string> meaningful = new(StringComparer.Ordinal)
    {
        "ne", "n", "pas", "non", "oui", "plus", "moins", "jamais", "toujours", "sans", "sauf", "avec", "ou", "et", "aucun", "aucune", "tous", "tout", "un", "une", "des",
        "le", "la", "les", "mon", "ma", "mes", "son", "sa", "ses", "votre", "vos", "avant", "apres", "peu", "trop", "tres", "bien", "mal", "pour", "contre", "pere", "mere",
    };

    /// <summary>Whether it only corrects: the same words, letter for letter or nearly.</summary>
    public bool IsCosmetic
    {
        get
        {
            var (before, after) = (WordsOf(Before), WordsOf(After));
            var changed = before.Zip(after).Where(pair => pair.First != pair.Second).ToList();
            return Kind == CorrectionKind.Typography
                ? string.Concat(before) == string.Concat(after)
                : before.Count == after.Count && changed.Count <= mostWords && changed.All(pair => IsMisspelling(pair.First, pair.Second));
        }
    }

    /// <summary>Longer words may have more letters wrong; a word that means much may have none, nor may a prefix be added that turns the meaning round.</summary>
    private static bool IsMisspelling(string before, string after)
    {
        var most = Math.Min(mostLetters, Math.Min(before.Length, after.Length) / 4);
        return before.All(char.IsLetter) && after.All(char.IsLetter)
            && !meaningful.Contains(before) && !meaningful.Contains(after)
            && !before.EndsWith(after, StringComparison.Ordinal) && !after.EndsWith(before, StringComparison.Ordinal)
            && !(WordList.Words.Contains(before) && WordList.Words.Contains(after))
            && WordDistance.Between(before, after) <= most;
    }

    private static List<string> WordsOf(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark))
        {
            plain.Append(char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ');
        }

        return [.. plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)];
    }
}
