using System.Collections.Immutable;
using Parents.Domain.Consultations;
using Parents.Domain.Library;
using Parents.Site.Checks;
using Parents.Site.Checks.Questions;

namespace Parents.Site.Content;

/// <summary>Compiles <c>consultation.yml</c>: what is asked, of whom, until when, and what becomes of the answers.</summary>
/// <param name="figures">What answers may be compared with.</param>
/// <param name="brokenSyntheses">Syntheses whose figures could not be read.</param>
/// <param name="linter">Judges the questions.</param>
/// <param name="findings">Where to report.</param>
internal sealed class ConsultationReader(IReadOnlyDictionary<string, Figure> figures, IReadOnlySet<string> brokenSyntheses, QuestionLinter linter, Findings findings)
{
    public const string File = "consultation.yml";

    /// <summary>No consultation may protect smaller groups less.</summary>
    private const int smallestGroup = 5;

    /// <summary>What the forms send beside the questions.</summary>
    private static readonly string[] reserved = ["cle", "code", "duree", "etape", "jeton", "langue", "modifier", "reprise", "retour", "version", "site-web"];

    private static readonly Dictionary<string, Access> accesses = new(StringComparer.Ordinal) { ["ouvert"] = Access.Open, ["codes"] = Access.Codes };

    private static readonly Dictionary<string, Visibility> visibilities = new(StringComparer.Ordinal)
    {
        ["en-direct"] = Visibility.Live,
        ["a-la-cloture"] = Visibility.AtClose,
        ["jamais"] = Visibility.Never,
    };

    public Consultation? Read(string file, string slug, string text)
    {
        if (YamlMap.Parse(file, text, 0, findings) is not { } map)
        {
            return null;
        }

        var version = map.WholeNumber("version", 1);
        var opens = map.Moment("ouverture");
        var closes = map.Moment("cloture");
        var minimum = map.WholeNumber("groupe-minimum", smallestGroup);
        var languages = ReadLanguages(map);
        var questions = new QuestionReader(figures, brokenSyntheses, languages, new HashSet<string>(reserved, StringComparer.Ordinal));
        var consultation = new Consultation
        {
            Slug = slug,
            Version = version,
            Opens = opens ?? default,
            Closes = closes ?? default,
            MinimumGroup = minimum,
            Access = map.Choice("acces", accesses) ?? default,
            Visibility = map.Choice("resultats", visibilities) ?? default,
            Erases = map.RequiredDay("effacement-le") ?? DateOnly.MaxValue,
            ExpectedAnswers = map.Has("reponses-attendues") ? map.WholeNumber("reponses-attendues", 1) : null,
            DailyBudget = map.WholeNumber("budget-par-jour", 1, Consultation.UsualDailyBudget),
            Languages = languages,
            Questions = ReadParts(map, questions),
            Corrections = CorrectionReader.Read(map),
        };
        map.RefuseOtherKeys();
        CheckMoments(map, opens, closes, consultation.Erases);
        CheckQuestions(map, consultation);
        linter.Run(consultation, questions.Drafts);
        return consultation;
    }

    private static void CheckMoments(YamlMap map, DateTimeOffset? opens, DateTimeOffset? closes, DateOnly erases)
    {
        if (closes <= opens)
        {
            map.Report(FindingCode.WrongValue, "cloture", "La clôture vient avant l’ouverture.", "Échangez les deux moments, ou corrigez l’année.");
        }

        if (closes is { } end && erases <= Domain.Brussels.Day(end))
        {
            map.Report(FindingCode.WrongValue, "effacement-le", "Les réponses seraient effacées avant d’être comptées.", "Choisissez un jour après la clôture.");
        }
    }

    private static ImmutableArray<string> ReadLanguages(YamlMap map)
    {
        var languages = map.Texts("langues");
        foreach (var code in languages.Where(code => code == Language.French.Code || Language.Find(code) is null))
        {
            map.Report(FindingCode.WrongValue, "langues", $"« {code} » n’est pas une langue de formulaire.", $"Le français y est toujours. Ajoutez : {string.Join(", ", Language.All.Where(language => language != Language.French).Select(language => language.Code))}.");
        }

        return [.. languages.Where(code => Language.Find(code) is not null).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Questions of one part, or of several that have titles and perhaps conditions.</summary>
    private static ImmutableArray<Question> ReadParts(YamlMap map, QuestionReader reader)
    {
        if (!map.Has("parties"))
        {
            return [.. map.Maps("questions").Select(question => reader.Read(question, null))];
        }

        var questions = ImmutableArray.CreateBuilder<Question>();
        var titles = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in map.Maps("parties"))
        {
            var title = part.RequiredText("titre");
            if (!titles.Add(title))
            {
                part.Report(FindingCode.DuplicateId, "titre", $"Deux parties s’appellent « {title} ».", "Donnez un autre titre à l’une d’elles.");
            }

            var section = new Section(title, reader.ReadCondition(part), part.Map("traductions"));
            questions.AddRange(part.Maps("questions").Select(question => reader.Read(question, section)));
            section.Words?.RefuseOtherKeys();
            part.RefuseOtherKeys();
        }

        return questions.ToImmutable();
    }

    private static void CheckQuestions(YamlMap map, Consultation consultation)
    {
        if (consultation.Questions is [])
        {
            map.Report(FindingCode.MissingKey, "La consultation n’a pas de question.", "Ajoutez une liste « questions ».");
        }

        if (consultation.ExpectedAnswers < consultation.FirstTablesAt)
        {
            map.Report(FindingCode.SmallCells, "reponses-attendues", $"Avec {consultation.ExpectedAnswers} réponses attendues, aucun tableau ne sera publié : il en faut {consultation.FirstTablesAt}.", "Faites répondre plus de monde, ou demandez-le de vive voix.");
        }

        foreach (var trait in consultation.Questions.GroupBy(question => question.Profile).Where(questions => questions.Key is not null && questions.Count() > 1))
        {
            map.Report(FindingCode.DuplicateKey, $"Les questions {string.Join(" et ", trait.Select(question => $"« {question.Id} »"))} ont le même profil.", "Gardez « profil » dans une seule.");
        }

        if (Paths.Of(consultation) is not { } paths)
        {
            map.Report(FindingCode.Condition, "Les conditions ouvrent plus de 2048 chemins : personne ne peut les relire.", "Retirez des conditions, ou faites deux consultations.");
            return;
        }

        foreach (var question in paths.Unreachable)
        {
            map.Report(FindingCode.Condition, $"Aucun chemin ne mène à la question « {question.Id} ».", "Corrigez son « si », ou retirez-la.");
        }

        if (paths.All.Any(asked => asked is []) && consultation.Questions is not [])
        {
            map.Report(FindingCode.Condition, "Un chemin ne pose aucune question.", "Posez au moins une question sans condition.");
        }
    }
}
