using System.Collections.Immutable;
using System.Globalization;
using Parents.Domain.Library;
using Parents.Site.Checks;

namespace Parents.Site.Content;

/// <summary>Reads <c>figures.yml</c> beside a synthesis.</summary>
internal static class FigureReader
{
    public const string File = "figures.yml";

    private static readonly Dictionary<string, FigureKind> kinds = new(StringComparer.Ordinal)
    {
        ["parts"] = FigureKind.Shares,
        ["taux"] = FigureKind.Rate,
        ["quantite"] = FigureKind.Amount,
        ["unanimite"] = FigureKind.Unanimous,
    };

    /// <param name="file">For messages; its folder names the synthesis.</param>
    /// <param name="text">The YAML.</param>
    /// <param name="synthesis">The page beside it; null where it cannot be read, which is reported elsewhere.</param>
    /// <param name="findings">Where to report.</param>
    /// <returns>Each with where it is written.</returns>
    public static IReadOnlyList<(Figure Figure, Place Place)> Read(string file, string text, PageDraft? synthesis, Findings findings)
    {
        if (YamlMap.Parse(file, text, 0, findings) is not { } root)
        {
            return [];
        }

        var ids = new HashSet<string>(StringComparer.Ordinal);
        var slug = file.Split('/')[^2];
        var figures = root.Maps("figures").Select(map => (ReadOne(map, slug, ids, synthesis), map.PlaceOf("id"))).ToList();
        root.RefuseOtherKeys();
        return figures;
    }

    private static Figure ReadOne(YamlMap map, string slug, HashSet<string> ids, PageDraft? synthesis)
    {
        var id = map.Identifier("id", ids);
        var kind = map.Choice("genre", kinds);
        var (values, complete) = kind is null or FigureKind.Unanimous ? ([], true) : ReadValues(map, kind != FigureKind.Amount);
        var figure = new Figure
        {
            Id = $"{slug}/{id}",
            Kind = kind ?? FigureKind.Rate,
            Question = map.RequiredText("question"),
            Group = map.KnownText("groupe"),
            Date = map.KnownDate("date"),
            Place = map.KnownText("lieu"),
            Source = ReadSource(map, synthesis),
            Values = values,
            Unit = kind == FigureKind.Amount ? map.RequiredText("unite") : null,
            Outcome = kind == FigureKind.Unanimous ? map.RequiredText("resultat") : null,
            Note = map.Text("note"),
            Subject = ReadSubject(map, synthesis),
        };
        if (complete && !figure.AddsUp)
        {
            map.Report(FindingCode.WrongSum, "valeurs", $"Les valeurs de « {id} » font {figure.Values.Sum(value => value.Value).ToString(CultureInfo.InvariantCulture)}, pas 100.", "Corrigez-les, ou changez le genre en « taux » si ce ne sont pas les parts d’un même groupe.");
        }

        // Of a kind that is not known, nobody can say which keys it has.
        if (kind is not null)
        {
            map.RefuseOtherKeys();
        }

        return figure;
    }

    /// <summary>Whether the theme is in the list of all is told once, on the synthesis.</summary>
    private static string? ReadSubject(YamlMap map, PageDraft? synthesis)
    {
        var id = map.Text("theme");
        if (id is not null && synthesis is not null && !synthesis.Subjects.Contains(id, StringComparer.Ordinal))
        {
            map.Report(FindingCode.UnknownSubject, "theme", $"Le thème « {id} » n’est pas un thème de {synthesis.File.Path}.", $"{EditDistance.Guess(id, synthesis.Subjects)}Ajoutez-le à la liste « themes » de cette page, ou corrigez-le.");
        }

        return id;
    }

    private static Source ReadSource(YamlMap map, PageDraft? synthesis)
    {
        var id = map.RequiredText("source");
        if (synthesis is not null && synthesis.Sources.TryGetValue(id, out var source))
        {
            return source;
        }

        if (synthesis is not null && id is not "")
        {
            map.Report(FindingCode.UnknownSource, "source", $"La source « {id} » n’est pas dans {synthesis.File.Path}.", "Ajoutez-la à la liste « sources » de cette page, ou corrigez le nom.");
        }

        return new Source(id, "", "", null, null);
    }

    /// <returns>The values, and whether each could be read: only then does their sum mean something.</returns>
    private static (ImmutableArray<FigureValue> Values, bool Complete) ReadValues(YamlMap figure, bool percent)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var values = ImmutableArray.CreateBuilder<FigureValue>();
        var complete = true;
        foreach (var map in figure.Maps("valeurs"))
        {
            var number = map.Number("valeur");
            values.Add(new FigureValue(map.Identifier("id", ids), map.RequiredText("libelle"), number ?? 0, map.Text("precision")));
            map.RefuseOtherKeys();
            complete &= number is not null;
            if (percent && number is < 0 or > 100)
            {
                complete = false;
                map.Report(FindingCode.WrongValue, "valeur", "Cette valeur n’est pas entre 0 et 100.", "Corrigez-la, ou changez le genre en « quantite » si ce n’est pas un pour cent.");
            }
        }

        if (values.Count == 0)
        {
            figure.Report(FindingCode.MissingKey, "Le chiffre n’a pas de valeurs.", "Ajoutez une liste « valeurs ».");
            complete = false;
        }

        return (values.ToImmutable(), complete);
    }
}
