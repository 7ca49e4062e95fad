using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Parents.Domain.Library;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace Parents.Tests.Site;

/// <summary>The numbers of the five documents that the site starts from: in the data files, and on every page that states one.</summary>
public sealed partial class SeedFiguresTests(RealPages real) : IClassFixture<RealPages>
{
    /// <summary>Every number of the two French documents that have any, written here again from the documents themselves; RealContentTests has those of Hannut.</summary>
    public static TheoryData<string, FigureKind, string, string?, string> Documents => new()
    {
        { "education-gouv-2014/sorties-objectif", FigureKind.Rate, "", "2014-01", "baisse 50" },
        { "education-gouv-2014/retours-objectif", FigureKind.Amount, "jeunes", "2013", "objectif 20000" },
        { "education-gouv-2014/retours-obtenus", FigureKind.Amount, "jeunes", "2013", "avril-2013 8600, rentree-2013 près de 14000" },
        { "education-gouv-2014/plates-formes", FigureKind.Amount, "plates-formes", "2014-01", "nombre près de 360" },
        { "education-gouv-2014/age-limite", FigureKind.Amount, "ans", "2014-01", "age 16" },
        { "education-gouv-2014/age-suivi", FigureKind.Amount, "ans", "2014-01", "de 16, a 18" },
        { "education-gouv-2014/siei-frequence", FigureKind.Amount, "fois par an", "2014-01", "frequence 2" },
        { "education-gouv-2014/accompagnement-lycee", FigureKind.Amount, "heures par semaine", "2014-01", "duree 2" },
        { "education-gouv-2014/ers-duree", FigureKind.Amount, "an", "2014-01", "duree au moins 1" },
        { "conseil-de-provence-2022/sorties-precoces", FigureKind.Rate, "", "2019", "annee-2010 12.6, annee-2019 8.2" },
        { "conseil-de-provence-2022/garcons-filles", FigureKind.Rate, "", "2019", "garcons 9.6, filles 6.9" },
        { "conseil-de-provence-2022/sorties-sans-qualification", FigureKind.Amount, "jeunes", null, "par-an environ 95000" },
        { "conseil-de-provence-2022/sorties-sans-diplome", FigureKind.Amount, "jeunes", "2013", "avec-outre-mer 140000, sans-outre-mer 122000" },
        { "conseil-de-provence-2022/jeunes-deja-sortis", FigureKind.Amount, "jeunes", "2012", "total 620000" },
        { "conseil-de-provence-2022/part-15-18", FigureKind.Rate, "", "2014", "part 57" },
        { "conseil-de-provence-2022/milieu-social", FigureKind.Rate, "", "2019", "defavorise-college 42, defavorise-seconde 31, favorise-college 20, favorise-seconde 28" },
        { "conseil-de-provence-2022/etudes-superieures", FigureKind.Amount, "fois plus", "2019", "rapport 2.9" },
        { "conseil-de-provence-2022/chomage", FigureKind.Amount, "fois plus élevé", "2010", "rapport environ 2" },
        { "conseil-de-provence-2022/cout-une-vie", FigureKind.Amount, "€", "2012", "total environ 230000, impots 130000" },
        { "conseil-de-provence-2022/cout-selon-pays", FigureKind.Amount, "€", "2014", "bas 200000, haut 300000" },
        { "conseil-de-provence-2022/cout-une-annee", FigureKind.Amount, "milliards d’euros", "2014", "rapport environ 32, plan près de 30" },
        { "conseil-de-provence-2022/depense-annuelle", FigureKind.Amount, "millions d’euros", "2014", "total environ 740" },
        { "conseil-de-provence-2022/part-apres-coup", FigureKind.Rate, "", "2013", "part 84" },
        { "conseil-de-provence-2022/alses-postes", FigureKind.Amount, "postes", "2009", "annee-1995 3, annee-2009 30" },
        { "conseil-de-provence-2022/alses-utile", FigureKind.Rate, "", "2011", "college 96, eleves 95" },
        { "conseil-de-provence-2022/parents-difficile", FigureKind.Rate, "", "2016", "part plus de 40" },
        { "conseil-de-provence-2022/parents-seuls", FigureKind.Rate, "", "2017", "part 40" },
        { "conseil-de-provence-2022/cites-educatives", FigureKind.Amount, "€ par an", "2020", "marseille 400000, port-de-bouc 270000" },
        { "conseil-de-provence-2022/jeunes-accueillis", FigureKind.Amount, "jeunes", null, "retour-ecole plus de 2600, deuxieme-chance 15000, epide 3000" },
        { "conseil-de-provence-2022/lieux-accueil", FigureKind.Amount, "lieux", null, "retour-ecole 71, deuxieme-chance 46, deuxieme-chance-sites 110, epide 20" },
        { "conseil-de-provence-2022/duree-accueil", FigureKind.Amount, "mois", null, "deuxieme-chance 6, epide en moyenne 8" },
        { "conseil-de-provence-2022/sorties-positives", FigureKind.Rate, "", null, "part 56" },
        { "conseil-de-provence-2022/rencontres-parents", FigureKind.Amount, "points", "2014", "baisse 5" },
        { "conseil-de-provence-2022/moyens-plan", FigureKind.Amount, "millions d’euros", "2014", "par-an 50" },
        { "conseil-de-provence-2022/objectif-2017", FigureKind.Amount, "jeunes", "2014", "but 70000" },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_figure_says_what_its_document_says(string id, FigureKind kind, string unit, string? date, string values)
    {
        var figure = real.Content.Figures[id];

        Assert.Equal((kind, unit, date), (figure.Kind, figure.Unit ?? "", figure.Date));
        Assert.Equal(values, string.Join(", ", figure.Values.Select(value => string.Join(' ', new[] { value.Id, value.Qualifier, value.Value.ToString(CultureInfo.InvariantCulture) }.OfType<string>()))));
        Assert.Equal(SourceOrigin.Seed, figure.Source.Origin);
    }

    [Fact]
    public void There_are_no_other_figures() => Assert.Equal(
        Documents.Select(row => row.Data.Item1).Concat(RealContentTests.Report.Select(row => $"hannut-2018/{row.Data.Item1}")).Order(StringComparer.Ordinal),
        real.Content.Figures.Keys);

    /// <summary>Reads the data files and the pages each in its own way, and by no code of ours.</summary>
    [Fact]
    public void Every_number_that_a_page_shows_from_a_data_file_is_the_one_that_stands_there()
    {
        var written = WrittenNumbers();
        var shown = 0;
        foreach (var (address, page) in real.Pages.Where(page => page.Key.StartsWith('1')).Select(page => (page.Key, page.Value)))
        {
            foreach (var figure in page.QuerySelectorAll("figure[id^='figure-']"))
            {
                Assert.True(written.TryGetValue(figure.Id!, out var numbers), $"{address} shows {figure.Id}");
                Assert.Equal(numbers, figure.QuerySelectorAll("td").Select(NumberOf));
                shown++;
            }

            foreach (var value in page.QuerySelectorAll("a.p-value"))
            {
                var target = value.GetAttribute("href")!.Split('#')[1];
                Assert.True(written[target] is [] || written[target].Contains(NumberOf(value)), $"{address} says {value.TextContent} for {target}");
                shown++;
            }
        }

        Assert.True(shown > 80, $"{shown} numbers");
    }

    [Fact]
    public void No_page_types_a_percentage_that_stands_in_a_data_file()
    {
        var values = real.Content.Figures.Values
            .Where(figure => figure.Kind is FigureKind.Shares or FigureKind.Rate)
            .SelectMany(figure => figure.Values.Select(value => $"{value.Value.ToString(CultureInfo.InvariantCulture).Replace('.', ',')}\u00a0%"))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var (address, page) in real.Pages.Where(page => page.Key.StartsWith("1 ", StringComparison.Ordinal) && page.Value.QuerySelector(".p-prose") is not null).Select(page => (page.Key, page.Value)))
        {
            var text = (IElement)page.QuerySelector(".p-prose")!.Clone();
            text.QuerySelectorAll("a.p-value, figure").ToList().ForEach(part => part.Remove());

            Assert.Equal([], Percent.Matches(text.TextContent).Select(match => match.Value).Where(values.Contains).Select(percent => $"{address}: {percent}"));
        }
    }

    /// <summary>The numbers of each figure, by the anchor that its drawing has.</summary>
    private static Dictionary<string, List<decimal>> WrittenNumbers()
    {
        var numbers = new Dictionary<string, List<decimal>>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(RealPages.Root, "content", "syntheses"), "figures.yml", SearchOption.AllDirectories))
        {
            var yaml = new YamlStream();
            yaml.Load(new StringReader(File.ReadAllText(file)));
            foreach (var figure in ((YamlSequenceNode)yaml.Documents[0].RootNode["figures"]).Cast<YamlMappingNode>())
            {
                numbers[$"figure-{Path.GetFileName(Path.GetDirectoryName(file))}-{figure["id"]}"] = figure.Children.TryGetValue("valeurs", out var values)
                    ? [.. ((YamlSequenceNode)values).Select(value => decimal.Parse(value["valeur"].ToString(), CultureInfo.InvariantCulture))]
                    : [];
            }
        }

        return numbers;
    }

    private static decimal NumberOf(IElement element) =>
        decimal.Parse(Number.Match(element.TextContent).Value.Replace("\u00a0", "", StringComparison.Ordinal).Replace(',', '.'), CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\d+(\u00a0\d{3})*(,\d+)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number { get; }

    [GeneratedRegex(@"\d+(,\d+)?\u00a0%", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Percent { get; }
}
