using System.Text.RegularExpressions;
using Parents.Domain.Consultations;

namespace Parents.Site.Checks.Questions;

/// <summary>
/// Data that article 9 of the GDPR forbids to ask without a right that we do not have: health, origin, religion, opinions, sexual life, trade union.
/// To speak of them in general, or of a service that has them in its name, asks nobody's.
/// </summary>
internal static partial class SpecialCategory
{
    private const string remedy = "Retirez-la : le droit européen protège ces données (RGPD, article 9), et le site n’a pas le droit de les demander. Demandez plutôt ce qui aiderait.";

    public static IEnumerable<Flaw> In(Question question)
    {
        foreach (var part in QuestionParts.Statements(question).Concat(QuestionParts.Help(question)).SelectMany(part => part.Sentences).Where(part => !Refusal.IsMatch(part.Plain)))
        {
            if (new[] { Own, Being, Having, Care, Membership, Birth }.Select(pattern => pattern.Match(part.Plain)).FirstOrDefault(match => match.Success) is { } found)
            {
                yield return part.Flaw($"« {part.Written(found.Index, found.Length)} » demande une donnée très personnelle (santé, origine, religion, opinions, vie sexuelle, syndicat).", remedy);
            }
        }

        if (Person.IsMatch(QuestionParts.Asked(question).Plain) && !General.IsMatch(QuestionParts.Asked(question).Plain))
        {
            foreach (var part in QuestionParts.Answers(question).Where(part => Reason.IsMatch(part.Plain)))
            {
                yield return part.Flaw($"Qui choisit « {part.Text} » livre une donnée très personnelle (santé, origine, religion, opinions, vie sexuelle, syndicat).", remedy);
            }
        }
    }

    /// <summary>« N’écrivez rien sur la santé de votre enfant » asks for nothing.</summary>
    [GeneratedRegex(@"(\bne |\bn').{0,40}\b(pas|rien|jamais|aucune?)\b|\bsans (dire|donner|écrire|préciser)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Refusal { get; }

    [GeneratedRegex(@"\b(votre|vos|son|sa|ses|leur|leurs) (propres? )?(état de santé|santé|maladies?|handicaps?|diagnostics?|traitements?|religion|convictions? (religieuses?|politiques?|philosophiques?)|pratiques? religieuses?|confession|croyances?|foi|origines?|ethnie|race|couleur de peau|nationalité|opinions? politiques?|parti\b|orientation sexuelle|sexualité|vie sexuelle|syndicat)\b|\b(santé|maladie|handicap|religion|confession|origine|ethnie|nationalité|orientation sexuelle|sexualité) (de|d') ?(votre|vos|l'enfant|l'élève|chacun|la famille)|\b(quelle est|de quelle) (votre |la )?(religion|confession|origine|ethnie|nationalité|orientation sexuelle)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Own { get; }

    /// <summary>« Êtes-vous croyant », « votre enfant est-il handicapé »</summary>
    [GeneratedRegex(@"\b(êtes|est|sont|étiez|était)(-(t-)?(vous|il|elle|ils|elles))?( [\p{L}']+){0,2} (malades?|handicapée?s?|diabétiques?|asthmatiques?|épileptiques?|autistes?|dyslexiques?|hyperactifs?|dépressi(f|ve)s?|enceintes?|croyante?s?|pratiquante?s?|musulmane?s?|catholiques?|chrétien(ne)?s?|jui(f|ve)s?|protestante?s?|athées?|homosexuel(le)?s?|hétérosexuel(le)?s?|lesbiennes?|gays?|bisexuel(le)?s?|trans|syndiquée?s?|d'origine|de gauche|de droite)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Being { get; }

    /// <summary>« A-t-il un handicap », « souffre-t-elle d’une maladie », « s’il avait une maladie »</summary>
    [GeneratedRegex(@"\b(avez-vous|avez|(votre|vos) enfants? (a|ont)|a-t-il|a-t-elle|ont-ils|ont-elles|avait|avaient|souffr\p{L}+|atteinte?s?|porteu(r|se)s?|(il|elle) a)\b( (déjà|eu|fait|subi|vécu|vous|il|elle|reçu|t-il|t-elle|-t-il|d'|de|un|une|des|du|la|le)| d'une?|-t-il|-t-elle|-vous| d'un){0,4} ?(handicaps?|maladies?|diagnostics?|allergies?|dépression|phobie|tdah|autisme|dyslexie|troubles?|cancer|asthme|épilepsie|avortement)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Having { get; }

    /// <summary>Who is cared for, by whom or with what.</summary>
    [GeneratedRegex(@"\b(voit|voyez|voient|consult\p{L}+|suivie?s? par|suit|suivez|prend|prennent|prenez|rencontr\p{L}+)(-(t-)?(vous|il|elle|ils|elles))?( déjà)? (un|une|des|le|la|son|sa|ses|votre) ?(psychologues?|psychiatres?|pédopsychiatres?|neurologues?|logopèdes?|orthophonistes?|traitements?|médicaments?|thérapie)\b|\bquels? (médicaments?|traitements?)\b|\bhospitalisée?s?\b|\bsuivi (psychologique|psychiatrique|médical)\b|\ben (bonne|mauvaise) santé\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Care { get; }

    [GeneratedRegex(@"\b(membres?|affiliée?s?|adhérente?s?|délégu\p{L}+) (d'un|de|du|à un|au) ?(\p{L}+ )?(syndicat|parti)\b|\bquel (parti|syndicat)\b|\b(avez-vous voté|votez-vous|voteriez-vous|allez-vous voter)\b|\b(allez|va|va-t-il|allez-vous|vont)( souvent| parfois)? (à la (mosquée|messe|synagogue)|à l'église|au temple)\b|\b(faites|fait|faites-vous|fait-il) le ramadan\b|\bporte(nt|z)?(-t-elle|-vous|-elles)? le (voile|foulard)\b|\bpratiqu(e|ez|ent)(-(t-)?(vous|il|elle|ils|elles))?( \p{L}+){0,2} (religion|culte)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Membership { get; }

    /// <summary>It tells the origin.</summary>
    [GeneratedRegex(@"\b(où|dans quel pays|dans quelle ville|de quel pays)\b.{0,30}\b(née?s?|originaires?|venez-vous|viennent)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Birth { get; }

    [GeneratedRegex(@"\b(votre|vos|son|sa|leur) (enfants?|fils|fille|famille|enfant)\b|\b(êtes|avez|allez)-vous\b|\bvous (êtes|avez)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Person { get; }

    /// <summary>What one thinks, knows or wishes.</summary>
    [GeneratedRegex(@"\b(selon vous|à votre avis|pensez-vous|connaissez-vous|savez-vous|faut-il|voulez-vous|souhaitez-vous|aimeriez-vous|thèmes?|sujets?|l'école (parle|explique)\p{L}*|école|services?)\b.*?\b(thèmes?|sujets?|soirées?|cours)\b|\b(selon vous|à votre avis|pensez-vous|connaissez-vous|savez-vous|faut-il)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex General { get; }

    [GeneratedRegex(@"\b(maladie|malade|handicap|dépression|phobie|troubles? \p{L}+|religion|religieu\p{L}+|catholique|musulmane?|jui(f|ve)|protestante?|orthodoxe|athée|homosexuel|hétérosexuel|syndiquée?)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Reason { get; }
}
