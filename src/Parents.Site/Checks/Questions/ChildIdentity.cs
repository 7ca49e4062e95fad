using System.Text.RegularExpressions;
using Parents.Domain.Consultations;

namespace Parents.Site.Checks.Questions;

/// <summary>What would tell which child an answer is about, through its parents too: nobody may be found again in a consultation.</summary>
internal static partial class ChildIdentity
{
    private const string remedy = "Retirez-la : personne ne doit pouvoir reconnaître un enfant. Un niveau suffit, comme la maternelle, le primaire ou le secondaire.";

    public static IEnumerable<Flaw> In(Question question)
    {
        foreach (var part in QuestionParts.Statements(question).Concat(QuestionParts.Help(question)))
        {
            if (part.Sentences.Select(sentence => sentence.Plain).Any(sentence => !Refusal.IsMatch(sentence) && (Name.IsMatch(sentence) || Number.IsMatch(sentence) || Birth.IsMatch(sentence) || AsksForClass(question, part, sentence))))
            {
                yield return part.Flaw("On demande ici qui est un enfant : son nom, sa classe, sa date de naissance, qui lui fait la classe, ou le nom de ses parents.", remedy);
            }
        }
    }

    /// <summary>A class is one of few, unless it is chosen among levels.</summary>
    private static bool AsksForClass(Question question, QuestionPart part, string sentence) =>
        Class.IsMatch(sentence) && (part.Key == "aide" || question is TextQuestion || QuestionParts.Choices(question).Any(option => ClassName.IsMatch(option.Label)));

    [GeneratedRegex(@"(\bne |\bn').{0,40}\b(pas|rien|jamais|aucune?|ni)\b|\bsans (dire|donner|écrire|préciser)\b|\b(connaissez|savez)-vous\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Refusal { get; }

    [GeneratedRegex(@"\bqui est (le |la |l'|son |sa )(titulaire|professeur|prof|instituteur|institutrice|enseignante?)\b|\b(noms?|prénoms?|initiales|surnoms?|photos?|adresse)\b.{0,25}\b(d'|de |du |des )(votre |vos |son |l'|leur )?(enfants?|fils|filles?|élèves?|titulaire|instituteur|institutrice|enseignante?|professeur)\b|\b(son|leur|leurs|ses) (nom|prénom|noms|prénoms)\b|\b(s'appelle|s'appellent|se nomme)\b.{0,12}\b(votre |vos |l'|le |la )?(enfants?|fils|filles?|élèves?|titulaire|instituteur|institutrice|enseignante?|professeur)\b|\b(enfants?|fils|filles?) (s'appelle|s'appellent|se nomme)|\b(écrivez|indiquez|donnez|notez|mettez|précisez|laissez|quels? (est|sont)|avec)( d'abord| aussi| ici)? (votre|vos) (noms?|prénoms?|numéro de téléphone|adresse)\b|\bcomment vous appelez-vous\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Name { get; }

    [GeneratedRegex(@"\b(numéro national|registre national|matricule|numéro d'élève|identifiant de l'élève|carte d'identité)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number { get; }

    [GeneratedRegex(@"\b(date|jour|lieu) de naissance\b|\b(quand|quel jour|à quelle date)\b.{0,40}\bnée?s?\b|\banniversaire de (votre|vos|l')", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Birth { get; }

    [GeneratedRegex(@"\b(dans|en|quelle est|quelle) (quelle )?(la )?classe (de|est|va|sont|fréquente)\b|\b(la|sa|leur) classe (de|d') ?(votre|vos|l'|son)|\bet (la|sa) classe\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Class { get; }

    /// <summary>« 2e B », « 3C »</summary>
    [GeneratedRegex(@"^\d(re|e)? ?[A-H]\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ClassName { get; }
}
