using System.Globalization;
using System.Text;

namespace Parents.Site.Search;

/// <summary>Letters as people type them in a hurry: small, without accents, one apostrophe for all.</summary>
internal static class Folding
{
    public static string Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(letter switch { 'œ' or 'Œ' => "oe", 'æ' or 'Æ' => "ae", '’' => "'", _ => char.ToLowerInvariant(letter).ToString() });
            }
        }

        return folded.ToString();
    }
}
