using Parents.Domain.Consultations;
using Parents.Domain.Library;
using Parents.Domain.Statistics;

namespace Parents.Theme;

/// <summary>The results of a consultation.</summary>
public static partial class Texts
{
    public static string ColumnAnswer => "Réponse";

    public static string ColumnNumber => "Nombre";

    public static string Here => "Ici";

    public static string Missing => "–";

    public static string NotAsked => "pas demandé";

    public static string TooFewAnswered(int minimum) => $"Moins de {minimum} personnes ont répondu à cette question. Pour que personne ne soit reconnu, nous ne montrons pas le détail.";

    public static string ComparisonTitle => "Comparer avec prudence";

    public static string Comparison => "«\u00a0Ici\u00a0» montre les réponses reçues sur ce site. Les deux groupes sont différents, et aucun n’est un échantillon de tous les parents.";

    public static string ResultsTitle(string consultation) => $"Résultats\u00a0: {consultation}";

    public static string ResultsSummary(string consultation) => $"Ce que les parents ont répondu à la consultation «\u00a0{consultation}\u00a0».";

    public static string Received(int received) => Plural(received, "réponse reçue", "réponses reçues");

    public static string Answered(int answered) => $"{Plural(answered, "réponse", "réponses")} à cette question.";

    public static string FirstTables(Consultation consultation) => $"Les tableaux paraissent à partir de {Plural(consultation.FirstTablesAt, "réponse", "réponses")}.";

    public static string TablesMove(Consultation consultation) => $"{FirstTables(consultation)} Ensuite, ils changent par groupes d’au moins {Plural(consultation.MinimumGroup, "réponse", "réponses")}.";

    public static string Tabulated(int tabulated, int waiting)
    {
        var counted = tabulated < 2 ? $"Les tableaux comptent {tabulated}\u00a0réponse" : $"Les tableaux comptent {Number(tabulated)}\u00a0réponses";
        return waiting switch
        {
            0 => $"{counted}.",
            1 => $"{counted}\u00a0; 1\u00a0attend.",
            _ => $"{counted}\u00a0; {Number(waiting)}\u00a0attendent.",
        };
    }

    public static string WhyGroups(Consultation consultation) => $"Pour que personne ne puisse être reconnu, les tableaux ne changent que par groupes d’au moins {Plural(consultation.MinimumGroup, "réponse", "réponses")}.";

    public static string Published(Release release) => release.Final
        ? $"Publication n°\u00a0{release.Number}, la dernière, le {Day(release.Day)}."
        : $"Publication n°\u00a0{release.Number}, le {Day(release.Day)}.";

    public static string NoTablesYet(Consultation consultation) => $"Il n’y a pas encore de tableau. {FirstTables(consultation)} Ainsi, personne ne peut être reconnu.";

    public static string NoTablesEver(Consultation consultation) => $"Il n’y aura pas de tableau\u00a0: il fallait au moins {Plural(consultation.MinimumGroup, "réponse", "réponses")}, pour que personne ne puisse être reconnu.";

    public static string LastTooFew(Release release) => release.Answers - release.Tabulated is 1
        ? "La dernière réponse n’est pas dans les tableaux\u00a0: seule, elle pourrait être reconnue."
        : $"Les {Number(release.Answers - release.Tabulated)}\u00a0dernières réponses ne sont pas dans les tableaux\u00a0: elles sont trop peu nombreuses pour être montrées sans que l’on devine chacune.";

    /// <summary>A row of a matrix, named so that no other row has the same name.</summary>
    public static string RowOf(string question, string row) => $"{question} – {row}";

    /// <summary>After the name of the group that stands beside « Ici ».</summary>
    public static string ComparedGroup(Figure figure) =>
        $". {FigureGroup}\u00a0: {figure.Group ?? NotSaid}. {MeetingPlace}\u00a0: {figure.Place ?? NotSaid}. {MeetingDate}\u00a0: {Date(figure.Date)}.";

    /// <summary>The link to a synthesis, and whom it speaks of: « Lire la synthèse (Hannut 2018) ».</summary>
    public static string ReadSynthesis(IEnumerable<Figure> figures) => $"Lire la synthèse ({string.Join(", ", figures.Select(ComparedName).Distinct(StringComparer.Ordinal))})";
}
