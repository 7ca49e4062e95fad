using System.Text.RegularExpressions;
using Parents.Domain.Consultations;

namespace Parents.Site.Checks.Questions;

/// <summary>Answers from good to bad that leave more room on one side than on the other.</summary>
internal static partial class UnbalancedScale
{
    private const int fewestDegrees = 3;

    public static IEnumerable<Flaw> In(Question question) => question switch
    {
        Scale scale => OfEnds(scale),
        SingleChoice or Matrix => OfDegrees(question),
        _ => [],
    };

    private static IEnumerable<Flaw> OfEnds(Scale scale)
    {
        var (low, high) = (SideOf(scale.Low), SideOf(scale.High));
        if (low is '+' or '-' && low == high)
        {
            yield return new Flaw("bas", null, "Les deux bouts de l’échelle sont du même côté.", "Faites-les contraires, comme « pas du tout » et « tout à fait ».");
        }
        else if (low == '+' && high == '-')
        {
            yield return new Flaw("bas", null, "L’échelle va du meilleur au moins bon : on s’attend à l’inverse.", "Mettez le moins bon en bas.");
        }
        else if (low is '+' or '-' && high is '+' or '-' && IsExtreme(scale.Low) != IsExtreme(scale.High) && (IsWeak(scale.Low) || IsWeak(scale.High)))
        {
            yield return new Flaw("bas", null, "Un bout de l’échelle va plus loin que l’autre.", "Donnez-leur la même force, comme « pas du tout » et « tout à fait ».");
        }
    }

    /// <summary>Where one option is no degree, nobody can say what its scale is.</summary>
    private static IEnumerable<Flaw> OfDegrees(Question question)
    {
        var degrees = QuestionParts.Choices(question).Where(option => !MissingDoNotKnow.IsWayOut(option.Label)).Select(option => SideOf(option.Label)).ToList();
        var (good, bad) = (degrees.Count(side => side == '+'), degrees.Count(side => side == '-'));
        if (degrees.Count >= fewestDegrees && !degrees.Contains(null) && good != bad)
        {
            yield return new Flaw("options", null, $"L’échelle penche d’un côté : {good} réponses favorables, {bad} défavorables.", "Mettez-en autant de chaque côté, de la même force.");
        }
    }

    /// <returns><c>+</c>, <c>-</c>, <c>0</c> in the middle; null where it is no degree of anything.</returns>
    private static char? SideOf(string label)
    {
        var plain = new QuestionPart("", null, label).Plain.Trim();
        return Neither.IsMatch(plain) ? null : Middle.IsMatch(plain) ? '0' : Bad.IsMatch(plain) ? '-' : Good.IsMatch(plain) ? '+' : null;
    }

    private static bool IsExtreme(string label) => Extreme.IsMatch(label);

    private static bool IsWeak(string label) => Weak.IsMatch(label);

    /// <summary>« Trop sévère » and « pas assez sévère » lie on both sides of what is right; « oui, une fois » and « souvent » are facts.</summary>
    [GeneratedRegex(@"\btrop\b|\bpas assez\b|\d|^(oui|non)\b, |\b(toujours|souvent|parfois|rarement|jamais)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Neither { get; }

    [GeneratedRegex(@"^(moyen(ne)?(ment)?|neutre|correct(e)?|acceptable|passable|ni .* ni .*|pareil|comme avant|autant|plus ou moins|entre les deux)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Middle { get; }

    [GeneratedRegex(@"^non$|\bpas\b|\bnon$|\bpeu\b|\bmal\b|\bmauvaise?s?\b|\bmédiocres?\b|\binsatisf|\bmécontent|\bdifficiles?\b|\binjustes?\b|\binutiles?\b|\bfaibles?\b|\binsuffisant|\bdésaccord\b|\bmoins\b|\baucune?\b|\bpires?\b|\bdésagréable|\bobscur|\bconfus|\bcompliqu|\blente?s?\b|\bsales?\b|\bbruyant", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Bad { get; }

    [GeneratedRegex(@"^oui$|\boui$|\btrès\b|\bplutôt\b|\btout à fait\b|\bbien\b|\bbonn?e?s?\b|\bexcellente?s?\b|\bparfait|\bsatisfait|\bcontente?s?\b|\bfaciles?\b|\bjustes?\b|\butiles?\b|\bd'accord\b|\bbeaucoup\b|\bassez\b|\btotale?(ment)?\b|\bagréable|\bclaire?s?\b|\bmieux\b|\bfortes?\b|\bgrande?\b|\bindispensable|\bessentiel|\brapides?\b|\bsimples?\b|\bcalmes?\b|\bpropres?\b|\bpolie?s?\b|\bdisponibles?\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Good { get; }

    [GeneratedRegex(@"\b(très|tout à fait|totale?(ment)?|pas du tout|extrêmement|excellent|aucune?)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Extreme { get; }

    [GeneratedRegex(@"\b(un peu|assez|plutôt|bien)$|^(assez|plutôt|un peu)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Weak { get; }
}
