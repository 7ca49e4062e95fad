using System.Collections.Immutable;
using Parents.Domain.Consultations;
using Parents.Domain.Library;

namespace Parents.Site.Content;

/// <summary>Reads <c>consultation.yml</c>: what is asked, and until when.</summary>
internal sealed class ConsultationReader(IReadOnlyDictionary<string, Figure> figures, Mistakes mistakes)
{
    /// <summary>No consultation may protect smaller groups less.</summary>
    private const int smallestGroup = 5;

    private const int fewestOptions = 2;

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
        if (YamlMap.Parse(file, text, 0, mistakes) is not { } map)
        {
            return null;
        }

        var ids = new HashSet<string>(StringComparer.Ordinal);
        var consultation = new Consultation
        {
            Slug = slug,
            Version = map.WholeNumber("version", 1),
            Opens = map.Moment("ouverture"),
            Closes = map.Moment("cloture"),
            MinimumGroup = map.WholeNumber("groupe-minimum", smallestGroup),
            Questions = [.. map.Maps("questions").Select(question => ReadQuestion(question, ids))],
        };
        map.RefuseOtherKeys();
        if (consultation.Closes <= consultation.Opens)
        {
            map.Report("cloture", "La clôture vient avant l’ouverture.", "Échangez les deux moments, ou corrigez l’année.");
        }

        if (consultation.Questions is [])
        {
            map.Report("La consultation n’a pas de question.", "Ajoutez une liste « questions ».");
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
            ? new Matrix { Id = id, Text = text, Help = help, Required = required, Options = options, Rows = ReadRows(map) }
            : new SingleChoice { Id = id, Text = text, Help = help, Required = required, Options = options, ComparedWith = ReadComparison(map) };
        map.RefuseOtherKeys();
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
            question.Report("La question laisse moins de deux choix.", "Ajoutez des réponses à la liste « options ».");
        }

        return options.ToImmutable();
    }

    private ImmutableArray<Row> ReadRows(YamlMap question)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var rows = ImmutableArray.CreateBuilder<Row>();
        foreach (var map in question.Maps("lignes"))
        {
            rows.Add(new Row(map.Identifier("id", ids), map.RequiredText("libelle"), ReadComparison(map)));
            map.RefuseOtherKeys();
        }

        if (rows.Count == 0)
        {
            question.Report("La matrice n’a pas de lignes.", "Ajoutez une liste « lignes ».");
        }

        return rows.ToImmutable();
    }

    private string? ReadComparison(YamlMap map)
    {
        var figure = map.Text("compare");
        if (figure is not null && !figures.ContainsKey(figure))
        {
            map.Report("compare", $"Le chiffre « {figure} » n’existe pas.", "Écrivez le dossier de la synthèse, une barre oblique et l’identifiant du chiffre : hannut-2018/roi-connu.");
        }

        return figure;
    }
}
