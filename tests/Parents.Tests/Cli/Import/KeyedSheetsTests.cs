using System.Collections.Immutable;
using System.Text;
using Parents.Cli.Import;
using Parents.Domain.Consultations;
using Parents.Theme.Components;
using Xunit;

namespace Parents.Tests.Cli.Import;

/// <summary>What lines of a table say, for each kind of question.</summary>
public sealed class KeyedSheetsTests
{
    [Theory]
    [InlineData("repas", "oui", "repas=oui")]
    [InlineData("repas", " OUI ", "repas=oui")]
    [InlineData("repas", "parfois, selon les jours et selon l'argent qui reste", "repas=parfois")]
    [InlineData("contact.titulaire", "Non", "contact.titulaire=non")]
    [InlineData("jours", "lundi", "jours.lundi=oui jours.mardi=non")]
    [InlineData("jours", "Mardi | lundi", "jours.lundi=oui jours.mardi=oui")]
    [InlineData("jours", "Je ne sais pas", "jours=je-ne-sais-pas")]
    [InlineData("jours.mardi", "X", "jours.lundi=non jours.mardi=oui")]
    [InlineData("jours.mardi", "non", "")]
    [InlineData("jours.je-ne-sais-pas", "1", "jours=je-ne-sais-pas")]
    [InlineData("avis", "5", "avis=5")]
    [InlineData("avis", "1 – pas du tout", "avis=1")]
    [InlineData("ordre", "Je ne sais pas", "ordre=je-ne-sais-pas")]
    [InlineData("prix", "1 200,5", null)]
    [InlineData("prix", "4,50", "prix=4.5")]
    [InlineData("prix", "je-ne-sais-pas", "prix=je-ne-sais-pas")]
    [InlineData("depuis", "31/3/1999", "depuis=1999-03-31")]
    [InlineData("depuis", "1999-03-31", "depuis=1999-03-31")]
    [InlineData("mot", "« Bof »; oui", "mot=« Bof »; oui")]
    [InlineData("detail", "Une ligne\net l’autre", "detail=Une ligne\net l’autre")]
    public void A_cell_says_what_a_form_would_send(string column, string cell, string? answers)
    {
        var consultation = Sample.EveryKind with { Questions = [.. Sample.EveryKind.Questions.Select(question => question with { Required = false })] };

        var line = Read(consultation, $"feuille;{column}\n7;\"{cell}\"\n").Single();

        Assert.Equal(answers, line.Sheet is null ? null : string.Join(' ', line.Sheet.Answers.Values.Select(value => $"{value.Key}={value.Value}")));
        Assert.Equal(answers is null, line.Reasons is not []);
    }

    [Fact]
    public void Ranks_and_days_in_parts_have_a_column_each()
    {
        var consultation = Sample.EveryKind with { Questions = [.. Sample.EveryKind.Questions.Select(question => question with { Required = false })] };

        var line = Read(consultation, "feuille;ordre.soupe;ordre.pain;depuis.jour;depuis.mois;depuis.annee\n7;2;1;31;3;1999\n").Single();

        Assert.Equal("depuis=1999-03-31 ordre.pain=1 ordre.soupe=2", string.Join(' ', line.Sheet!.Answers.Values.Select(value => $"{value.Key}={value.Value}")));
    }

    [Fact]
    public void A_cross_that_is_none_is_named_with_its_column()
    {
        var line = Read(Sample.EveryKind, "feuille;repas;avis;jours.mardi\n7;oui;5;peut-être\n").Single();

        Assert.Equal(["Colonne « jours.mardi » : « peut-être » n’est ni une croix ni une case vide."], line.Reasons);
    }

    [Fact]
    public void Every_reason_of_a_line_is_told_at_once() =>
        Assert.Equal(4, Read(Sample.EveryKind, "feuille;repas;avis;prix\n;zut;9;cher\n").Single().Reasons.Length);

    [Fact]
    public void Whatever_stands_in_the_table_no_line_is_lost()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        var names = Sample.EveryKind.Questions.SelectMany(question => question.Inputs).ToList();
        string[] cells = ["oui", "lundi|mardi", "|", "x", "1", "99999999999999999999", "-", "31/02/1999", "e\u0301", "😀", "\u202e", "1 200", "je-ne-sais-pas", "", new string('a', 2000), "\u0001"];
        for (var round = 0; round < 3000; round++)
        {
            var columns = names.Where(_ => random.Next(2) == 0).Prepend("feuille").ToList();
            var rows = Enumerable.Range(0, 3).Select(_ => "1" + string.Concat(columns.Skip(1).Select(_ => $";{cells[random.Next(cells.Length)]}"))).ToList();

            var lines = Read(Sample.EveryKind, $"{string.Join(';', columns)}\n{string.Join('\n', rows)}\n");

            Assert.True(lines.Length == 3 && lines.All(line => line.Sheet is null == line.Reasons is not []), $"Seed {seed}, round {round}.");
        }
    }

    private static ImmutableArray<KeyedLine> Read(Consultation consultation, string text)
    {
        var rows = CsvTable.Read(Encoding.UTF8.GetBytes(text)).Rows;
        var (columns, reasons) = SheetColumns.Read(consultation, rows[0]);
        Assert.Empty(reasons);
        return new KeyedSheets(consultation, columns!).Read(rows.Skip(1));
    }
}
