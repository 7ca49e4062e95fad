using System.Text.RegularExpressions;

namespace Parents.Site.Checks;

/// <summary>Texts in which no markup is read: it would reach readers as it stands.</summary>
internal static partial class PlainText
{
    public static void Check(string? text, Place place, Findings findings)
    {
        if (Markup.Match(text ?? "") is { Success: true, Value: var found })
        {
            findings.Add(FindingCode.Markup, place, $"« {found} » serait montré tel quel ici.", "Écrivez du texte simple, sans mise en forme, lien, citation ni chiffre de synthèse.");
        }
    }

    [GeneratedRegex(@"\[\^[^\]]*\]|\[[^\]]*\]\([^)]*\)|\*+[^*\s][^*]*\*+|`[^`]*`|\{(figure|chiffre)[^}]*\}?|</?[A-Za-z][^>]*>|<!--", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Markup { get; }
}
