using System.Collections.Immutable;
using Parents.Domain.Consultations;
using Parents.Domain.Library;
using Parents.Site.Checks;

namespace Parents.Site.Content;

/// <summary>Reads <c>consultation.yml</c>: what is asked, and until when.</summary>
internal sealed class ConsultationReader(IReadOnlyDictionary<string, Figure> figures, IReadOnlySet<string> brokenSyntheses, Findings findings)
{
    public const string File = "consultation.yml";

    /// <summary>No consultation may protect smaller groups less.</summary>
    private const int smallestGroup = 5;

    private const int fewestOptions = 2;

    /// <summary>What the forms send beside the questions.</summary>
    private static readonly string[] reserved = ["jeton", "modifier", "reprise"];

    private enum Kind
    {
        Single,
        Matrix,
    }

    private static readonly Dictionary<string, Kind> kinds = new(StringComparer.Ordinal)
    {
        ["choix-unique"] = Kind.Single,
        ["matrice"] = Kind.Matrix,
    };

    public Consultation? Read(string file, string slug, string text)
    {
        if (YamlMap.Parse(file, text, 0, findings) is not { } map)
        {
            return null;
        }

        var ids = new HashSet<string>(reserved, StringComparer.Ordinal);
        var version = map.WholeNumber("version", 1);
        var opens = map.Moment("ouverture");
        var closes = map.Moment("cloture");
        var consultation = new Consultation
        {
            Slug = slug,
            Version = version,
            Opens = opens ?? default,
            Closes = closes ?? default,
            MinimumGroup = map.WholeNumber("groupe-minimum", smallestGroup),
            Questions = [.. map.Maps("questions").Select(question => ReadQuestion(question, ids))],
        };
        map.RefuseOtherKeys();
        if (closes <= opens)
        {
            map.Report(FindingCode.WrongValue, "cloture", "La clôture vient avant l’ouverture.", "Échangez les deux moments, ou corrigez l’année.");
        }

        if (consultation.Questions is [])
        {
            map.Report(FindingCode.MissingKey, "La consultation n’a pas de question.", "Ajoutez une liste « questions ».");
        }

        return consultation;
    }

    private Question ReadQuestion(YamlMap map, HashSet<string> ids)
    {
        var id = map.Identifier("id", ids);
        var kind = map.Choice("genre", kinds);
        var text = map.RequiredText("question");
        var help = map.Text("aide");
        var required = map.YesOrNo("obligatoire");
        var options = ReadOptions(map);
        Question question = kind == Kind.Matrix
            ? new Matrix { Id = id, Text = text, Help = help, Required = required, Options = options, Rows = ReadRows(map, options) }
            : new SingleChoice { Id = id, Text = text, Help = help, Required = required, Options = options, ComparedWith = ReadComparison(map, options) };

        // Of a kind that is not known, nobody can say which keys it has.
        if (kind is not null)
        {
            map.RefuseOtherKeys();
        }

        return question;
    }

    private static ImmutableArray<Option> ReadOptions(YamlMap question)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var options = ImmutableArray.CreateBuilder<Option>();
        foreach (var map in question.Maps("options"))
        {
            options.Add(new Option(map.Identifier("id", ids), map.RequiredText("libelle")));
            map.RefuseOtherKeys();
        }

        if (options.Count < fewestOptions)
        {
            question.Report(FindingCode.MissingKey, "La question laisse moins de deux choix.", "Ajoutez des réponses à la liste « options ».");
        }

        return options.ToImmutable();
    }

    private ImmutableArray<Row> ReadRows(YamlMap question, ImmutableArray<Option> options)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var rows = ImmutableArray.CreateBuilder<Row>();
        foreach (var map in question.Maps("lignes"))
        {
            rows.Add(new Row(map.Identifier("id", ids), map.RequiredText("libelle"), ReadComparison(map, options)));
            map.RefuseOtherKeys();
        }

        if (rows.Count == 0)
        {
            question.Report(FindingCode.MissingKey, "La matrice n’a pas de lignes.", "Ajoutez une liste « lignes ».");
        }

        return rows.ToImmutable();
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
