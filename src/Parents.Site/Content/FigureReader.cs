using System.Collections.Immutable;
using System.Globalization;
using Parents.Domain.Library;

namespace Parents.Site.Content;

/// <summary>Reads <c>figures.yml</c> beside a synthesis.</summary>
internal static class FigureReader
{
    private static readonly Dictionary<string, FigureKind> kinds = new(StringComparer.Ordinal)
    {
        ["parts"] = FigureKind.Shares,
        ["taux"] = FigureKind.Rate,
        ["quantite"] = FigureKind.Amount,
        ["unanimite"] = FigureKind.Unanimous,
    };

    public static IEnumerable<Figure> Read(string file, string text, PageDraft synthesis, Mistakes mistakes)
    {
        if (YamlMap.Parse(file, text, 0, mistakes) is not { } root)
        {
            return [];
        }

        var ids = new HashSet<string>(StringComparer.Ordinal);
        var slug = file.Split('/')[^2];
        var figures = root.Maps("figures").Select(map => ReadOne(map, slug, ids, synthesis)).OfType<Figure>().ToImmutableArray();
        root.RefuseOtherKeys();
        return figures;
    }

    private static Figure? ReadOne(YamlMap map, string slug, HashSet<string> ids, PageDraft synthesis)
    {
        var id = map.Identifier("id", ids);
        var kind = map.Choice("genre", kinds);
        var sourceId = map.RequiredText("source");
        if (!synthesis.Sources.TryGetValue(sourceId, out var source))
        {
            map.Report("source", $"La source « {sourceId} » n’est pas dans {synthesis.File.Path}.", "Ajoutez-la à la liste « sources » de cette page, ou corrigez le nom.");
            return null;
        }

        var figure = new Figure
        {
            Id = $"{slug}/{id}",
            Kind = kind,
            Question = map.RequiredText("question"),
            Group = map.KnownText("groupe"),
            Date = map.KnownDate("date"),
            Place = map.KnownText("lieu"),
            Source = source,
            Values = kind == FigureKind.Unanimous ? [] : ReadValues(map),
            Unit = kind == FigureKind.Amount ? map.RequiredText("unite") : null,
            Outcome = kind == FigureKind.Unanimous ? map.RequiredText("resultat") : null,
            Note = map.Text("note"),
        };
        map.RefuseOtherKeys();
        if (!figure.AddsUp)
        {
            map.Report("valeurs", $"Les valeurs de « {id} » font {figure.Values.Sum(value => value.Value).ToString(CultureInfo.InvariantCulture)}, pas 100.", "Corrigez-les, ou changez le genre en « taux » si ce ne sont pas les parts d’un même groupe.");
        }

        return figure;
    }

    private static ImmutableArray<FigureValue> ReadValues(YamlMap figure)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var values = ImmutableArray.CreateBuilder<FigureValue>();
        foreach (var map in figure.Maps("valeurs"))
        {
            values.Add(new FigureValue(map.Identifier("id", ids), map.RequiredText("libelle"), map.Number("valeur"), map.Text("precision")));
            map.RefuseOtherKeys();
        }

        if (values.Count == 0)
        {
            figure.Report("Le chiffre n’a pas de valeurs.", "Ajoutez une liste « valeurs ».");
        }

        return values.ToImmutable();
    }
}
