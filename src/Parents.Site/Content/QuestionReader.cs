using System.Collections.Immutable;
using Parents.Domain.Consultations;
using Parents.Domain.Library;
using Parents.Site.Checks;

namespace Parents.Site.Content;

/// <summary>Compiles the questions of a consultation, one after the other: conditions may name those that were read before.</summary>
/// <param name="figures">What answers may be compared with.</param>
/// <param name="brokenSyntheses">Syntheses whose figures could not be read: nobody is told that these are missing.</param>
/// <param name="languages">Codes of the languages that each question must be translated into.</param>
/// <param name="ids">Taken by what forms send beside the questions.</param>
internal sealed class QuestionReader(IReadOnlyDictionary<string, Figure> figures, IReadOnlySet<string> brokenSyntheses, ImmutableArray<string> languages, HashSet<string> ids)
{
    private const int fewestOptions = 2;

    /// <summary>More classes of communes than this would find a family.</summary>
    private const int mostCommunes = 7;

    private readonly List<Question> earlier = [];

    private readonly List<QuestionDraft> drafts = [];

    /// <summary>What was read so far.</summary>
    public IReadOnlyList<QuestionDraft> Drafts => drafts;

    private enum Kind
    {
        Single,
        Multiple,
        Scale,
        Matrix,
        Ranking,
        Number,
        Date,
        ShortText,
        LongText,
    }

    private static readonly Dictionary<string, Kind> kinds = new(StringComparer.Ordinal)
    {
        ["choix-unique"] = Kind.Single,
        ["choix-multiple"] = Kind.Multiple,
        ["echelle"] = Kind.Scale,
        ["matrice"] = Kind.Matrix,
        ["classement"] = Kind.Ranking,
        ["nombre"] = Kind.Number,
        ["date"] = Kind.Date,
        ["texte-court"] = Kind.ShortText,
        ["texte-long"] = Kind.LongText,
    };

    private static readonly Dictionary<string, ProfileTrait> traits = new(StringComparer.Ordinal)
    {
        ["role"] = ProfileTrait.Role,
        ["niveau"] = ProfileTrait.SchoolLevel,
        ["pays"] = ProfileTrait.Country,
        ["commune"] = ProfileTrait.Commune,
    };

    public Question Read(YamlMap map, Section? section)
    {
        var id = map.Identifier("id", ids);
        var kind = map.Choice("genre", kinds);
        var (text, required) = (map.RequiredText("question"), map.YesOrNo("obligatoire"));
        Question question = kind switch
        {
            Kind.Multiple => ReadMultiple(map, id, text, required),
            Kind.Scale => ReadScale(map, id, text, required),
            Kind.Matrix => ReadMatrix(map, id, text, required),
            Kind.Ranking => ReadRanking(map, id, text, required),
            Kind.Number => ReadNumber(map, id, text, required),
            Kind.Date => ReadDate(map, id, text, required),
            Kind.ShortText or Kind.LongText => ReadText(map, id, text, required, kind == Kind.LongText),
            _ => ReadSingle(map, id, text, required),
        };
        question = question with
        {
            Help = map.Text("aide"),
            Declines = ReadDeclines(map),
            Section = section?.Title,
            When = Condition.Both(section?.When, ReadCondition(map)),
            Profile = ReadProfile(map, question),
        };
        question = question with { Translations = new QuestionWordsReader(map, question, languages).Read(section) };
        drafts.Add(new QuestionDraft(question, map, map.OneOrMoreTexts("malgre")));

        // Of a kind that is not known, nobody can say which keys it has.
        if (kind is not null)
        {
            map.RefuseOtherKeys();
        }

        earlier.Add(question);
        return question;
    }

    /// <summary>What a question or a part says of when it is asked; null where it says nothing.</summary>
    public Condition? ReadCondition(YamlMap map) => map.Map("si") is { } written ? new ConditionReader(written, earlier).Read() : null;

    private SingleChoice ReadSingle(YamlMap map, string id, string text, bool required)
    {
        var options = ReadOptions(map, "options");
        return new SingleChoice { Id = id, Text = text, Required = required, Options = options, ComparedWith = ReadComparison(map, options) };
    }

    private static MultipleChoice ReadMultiple(YamlMap map, string id, string text, bool required)
    {
        var options = ReadOptions(map, "options");
        var question = new MultipleChoice
        {
            Id = id,
            Text = text,
            Required = required,
            Options = options,
            Fewest = map.WholeNumber("au-moins", 1, 1),
            Most = map.Has("au-plus") ? map.WholeNumber("au-plus", 1) : null,
        };
        if (question.Fewest > (question.Most ?? options.Length) || question.Most > options.Length)
        {
            map.Report(FindingCode.WrongValue, question.Most is null ? "au-moins" : "au-plus", "Personne ne peut cocher ce nombre de réponses.", "Vérifiez « au-moins » et « au-plus » : il n’y a pas plus de réponses que d’options.");
        }

        return question;
    }

    private static Scale ReadScale(YamlMap map, string id, string text, bool required)
    {
        var (from, to) = (map.WholeNumber("de", 0), map.WholeNumber("a", 1));
        if (to - from + 1 is < Scale.FewestPoints or > Scale.MostPoints)
        {
            map.Report(FindingCode.WrongValue, "a", $"Une échelle a de {Scale.FewestPoints} à {Scale.MostPoints} points.", "Écrivez par exemple « de: 1 » et « a: 5 ».");
            to = from + 1;
        }

        return new Scale { Id = id, Text = text, Required = required, From = from, To = to, Low = map.RequiredText("bas"), High = map.RequiredText("haut") };
    }

    private Matrix ReadMatrix(YamlMap map, string id, string text, bool required)
    {
        var options = ReadOptions(map, "options");
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var rows = ImmutableArray.CreateBuilder<Row>();
        foreach (var row in map.Maps("lignes"))
        {
            rows.Add(new Row(row.Identifier("id", taken), row.RequiredText("libelle"), ReadComparison(row, options)));
            row.RefuseOtherKeys();
        }

        if (rows.Count == 0)
        {
            map.Report(FindingCode.MissingKey, "La matrice n’a pas de lignes.", "Ajoutez une liste « lignes ».");
        }

        return new Matrix { Id = id, Text = text, Required = required, Options = options, Rows = rows.ToImmutable() };
    }

    private static Ranking ReadRanking(YamlMap map, string id, string text, bool required)
    {
        var items = ReadOptions(map, "options");
        var ranks = map.WholeNumber("rangs", 1, items.Length);
        if (ranks > items.Length)
        {
            map.Report(FindingCode.WrongValue, "rangs", "Il y a plus de rangs que de choses à classer.", "Écrivez un nombre plus petit, ou retirez « rangs ».");
        }

        return new Ranking { Id = id, Text = text, Required = required, Items = items, Ranks = Math.Min(ranks, items.Length) };
    }

    private static NumberQuestion ReadNumber(YamlMap map, string id, string text, bool required)
    {
        const int mostDecimals = 4;
        var (smallest, largest) = (map.Number("minimum"), map.Number("maximum"));
        var decimals = map.WholeNumber("decimales", 0, 0);
        if (smallest > largest)
        {
            map.Report(FindingCode.WrongValue, "maximum", "Le maximum est plus petit que le minimum.", "Échangez les deux nombres.");
        }

        if (decimals > mostDecimals)
        {
            map.Report(FindingCode.WrongValue, "decimales", "Personne n’écrit autant de décimales.", $"Écrivez un nombre jusqu’à {mostDecimals}.");
        }

        return new NumberQuestion { Id = id, Text = text, Required = required, Smallest = smallest ?? 0, Largest = largest ?? 0, Decimals = Math.Min(decimals, mostDecimals), Unit = map.Text("unite") };
    }

    private static DateQuestion ReadDate(YamlMap map, string id, string text, bool required)
    {
        var (earliest, latest) = (map.RequiredDay("du"), map.RequiredDay("au"));
        if (earliest > latest)
        {
            map.Report(FindingCode.WrongValue, "au", "Le dernier jour vient avant le premier.", "Échangez les deux jours.");
        }

        return new DateQuestion { Id = id, Text = text, Required = required, Earliest = earliest ?? default, Latest = latest ?? default };
    }

    private static TextQuestion ReadText(YamlMap map, string id, string text, bool required, bool isLong)
    {
        var most = isLong ? TextQuestion.LongestLong : TextQuestion.LongestShort;
        var longest = map.WholeNumber("longueur", 1, most);
        if (longest > most)
        {
            map.Report(FindingCode.WrongValue, "longueur", $"Ce genre de texte a au plus {most} signes.", "Écrivez un nombre plus petit, ou retirez « longueur ».");
        }

        return new TextQuestion { Id = id, Text = text, Required = required, IsLong = isLong, Longest = Math.Min(longest, most) };
    }

    private static ImmutableArray<Option> ReadOptions(YamlMap question, string key)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var options = ImmutableArray.CreateBuilder<Option>();
        foreach (var map in question.Maps(key))
        {
            options.Add(new Option(map.Identifier("id", taken), map.RequiredText("libelle")));
            map.RefuseOtherKeys();
        }

        if (options.Count < fewestOptions)
        {
            question.Report(FindingCode.MissingKey, "La question laisse moins de deux choix.", "Ajoutez des réponses à la liste « options ».");
        }

        return options.ToImmutable();
    }

    private static ImmutableArray<Option> ReadDeclines(YamlMap map)
    {
        var written = map.OneOrMoreTexts("sans-reponse");
        foreach (var id in written.Where(id => !Decline.Ids.Contains(id)))
        {
            map.Report(FindingCode.WrongValue, "sans-reponse", $"« {id} » n’est pas une façon de ne pas répondre.", $"Écrivez : {string.Join(", ", Decline.Ids)}.");
        }

        return [.. Decline.Ids.Where(written.Contains).Select(id => new Option(id, Theme.Texts.French.Decline(id)))];
    }

    private static ProfileTrait? ReadProfile(YamlMap map, Question question)
    {
        if (!map.Has("profil"))
        {
            return null;
        }

        var trait = map.Choice("profil", traits);
        if (question is not SingleChoice single)
        {
            map.Report(FindingCode.WrongValue, "profil", "Un profil est une question à choix unique.", "Retirez « profil », ou changez le genre.");
        }
        else if (trait == ProfileTrait.Commune && single.Options.Length > mostCommunes)
        {
            map.Report(FindingCode.WrongValue, "profil", $"Plus de {mostCommunes} sortes de communes : on pourrait reconnaître une famille.", "Réunissez-les en quelques grandes classes, comme la ville et la campagne.");
        }

        return trait;
    }

    /// <summary>The figure must have percentages, each with an option to stand beside: one that has none would be lost in silence.</summary>
    private string? ReadComparison(YamlMap map, ImmutableArray<Option> options)
    {
        if (map.Text("compare") is not { } id)
        {
            return null;
        }

        if (brokenSyntheses.Contains(id.Split('/')[0]))
        {
            return id;
        }

        if (!figures.TryGetValue(id, out var figure))
        {
            map.Report(FindingCode.UnknownFigure, "compare", $"Le chiffre « {id} » n’existe pas.", $"{EditDistance.Guess(id, figures.Keys)}Écrivez le dossier de la synthèse, une barre oblique et l’identifiant du chiffre, comme ceci : dossier/chiffre.");
        }
        else if (figure.Kind is not (FigureKind.Shares or FigureKind.Rate))
        {
            map.Report(FindingCode.WrongValue, "compare", $"Le chiffre « {id} » n’est pas en pour cent.", "Comparez avec un chiffre du genre « parts » ou « taux », ou retirez « compare ».");
        }
        else if (figure.Values.Select(value => value.Id).Except(options.Select(option => option.Id), StringComparer.Ordinal).FirstOrDefault() is { } lost)
        {
            map.Report(FindingCode.WrongValue, "compare", $"Le chiffre « {id} » a une valeur « {lost} », mais aucune réponse n’a cet identifiant.", "Donnez le même identifiant à la réponse, ou retirez « compare ».");
        }

        return id;
    }
}
